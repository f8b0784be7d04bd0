using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Languages;

/// <summary>Words that tell, over the clauses of a sentence, of whom and of which year it speaks (of <c>Languages/&lt;tag&gt;/cues.yaml</c>); a language may do without.</summary>
internal sealed class StoryCues
{
    public StoryCues(DataNode root)
    {
        AsOf = Optional(root, "asOf");
        Happened = new WordSet(Optional(root, "happened"));
        Respectively = new WordSet(Optional(root, "respectively"));
        PastYear = new WordSet(Optional(root, "pastYear"));
        NoLastYearBefore = new WordEdges(Optional(root, "noLastYearBefore"));
        NoLastYearBehind = new WordEdges(Optional(root, "noLastYearBehind"));
        ThisYear = new WordSet(Optional(root, "thisYear"));
        OtherSubjects = Optional(root, "otherSubjects");
        OtherSubjectsTail = root.Find("otherSubjectsTail")?.Text ?? "";
        OtherSubjectsLead = Optional(root, "otherSubjectsLead");
        Takeovers = Optional(root, "takeovers");
        Until = new WordEdges(Optional(root, "until"));
        ComeTrue = new WordSet(Optional(root, "comeTrue"));
        Owners = Optional(root, "owners");
        NameEnds = new WordEdges(Optional(root, "nameEnds"));
        NoNameEnds = new WordEdges(Optional(root, "noNameEnds"));
        Bodies = Optional(root, "bodies");
        NoBodies = new WordSet(Optional(root, "noBodies"));
        Firms = new WordSet(Optional(root, "firms"));
        NoFirms = new WordSet(Optional(root, "noFirms"));
        NoNames = new WordSet(Optional(root, "noNames"));
        Listed = new WordSet(Optional(root, "listed"));
        Has = new WordEdges(Optional(root, "has"));
        GroupEnds = new WordEdges(Optional(root, "groupEnds"));
        Told = new WordEdges(Optional(root, "told"));
        Groups = Optional(root, "groups");
        GroupsBehind = new WordEdges(Optional(root, "groupsBehind"));
        GroupsBefore = new WordSet(Optional(root, "groupsBefore"));
        Elsewhere = new WordSet(Optional(root, "elsewhere"));
        Compared = new WordEdges(Optional(root, "compared"));
        Then = new WordSet(Optional(root, "then"));
        IsCalendarYear = root.Find("isCalendarYear")?.Boolean ?? false;
    }

    /// <summary>Right before a day: what follows is counted on it. Empty where a language's sentences do not need it.</summary>
    public IReadOnlyList<string> AsOf { get; }

    /// <summary>Beside a year: something happened in it, and the figures of the sentence are not of it: "founded in 2010, it has 500 employees".</summary>
    public WordSet Happened { get; }

    /// <summary>Before figures that stand for as many years, one each.</summary>
    public WordSet Respectively { get; }

    /// <summary>The whole year before the day of an article.</summary>
    public WordSet PastYear { get; }

    /// <summary>What stands beside it when it is named for a comparison, or a day is meant.</summary>
    public WordEdges NoLastYearBefore { get; }

    public WordEdges NoLastYearBehind { get; }

    public WordSet ThisYear { get; }

    /// <summary>Before another company's name: all that follows is its own until the company is named again.</summary>
    public IReadOnlyList<string> OtherSubjects { get; }

    /// <summary>Characters behind such a word that show that no name follows.</summary>
    public string OtherSubjectsTail { get; }

    /// <summary>What stands before such a word when the company is meant with its parts, or they are counted.</summary>
    public IReadOnlyList<string> OtherSubjectsLead { get; }

    /// <summary>Before the name of a company that is bought, or that owns this one.</summary>
    public IReadOnlyList<string> Takeovers { get; }

    /// <summary>Before a year at the start of a clause: what follows is planned, unless a word says that it has come true.</summary>
    public WordEdges Until { get; }

    public WordSet ComeTrue { get; }

    /// <summary>Behind the name of the company's owner.</summary>
    public IReadOnlyList<string> Owners { get; }

    /// <summary>Last words of companies' names that are words for the company too.</summary>
    public WordEdges NameEnds { get; }

    /// <summary>What stands before such a word when it is no part of a name.</summary>
    public WordEdges NoNameEnds { get; }

    /// <summary>Ends of other bodies' names at the start of a clause: whose the rest of the sentence is.</summary>
    public IReadOnlyList<string> Bodies { get; }

    /// <summary>What shows that a clause does not begin with such a name.</summary>
    public WordSet NoBodies { get; }

    /// <summary>Counted in a clause that speaks of a place or a sector; what shows that they are served or joined instead.</summary>
    public WordSet Firms { get; }

    public WordSet NoFirms { get; }

    /// <summary>What shows that the start of a clause is no name.</summary>
    public WordSet NoNames { get; }

    /// <summary>Behind a list of names: what they are.</summary>
    public WordSet Listed { get; }

    /// <summary>Behind a company's short name: the group, the owner or the place that is called so.</summary>
    public WordEdges GroupEnds { get; }

    /// <summary>Behind a company's name: what it has or does; what may also follow a word that describes it.</summary>
    public WordEdges Told { get; }

    public WordEdges Has { get; }

    /// <summary>Words for the group to which the company belongs, what follows one that owns, and what stands before it.</summary>
    public IReadOnlyList<string> Groups { get; }

    public WordEdges GroupsBehind { get; }

    public WordSet GroupsBefore { get; }

    /// <summary>In a sentence: what follows is of a person or of a body of several members.</summary>
    public WordSet Elsewhere { get; }

    /// <summary>Before a year that another is held against: it dates the figure right behind it alone.</summary>
    public WordEdges Compared { get; }

    /// <summary>In a story: what follows was so at its start, not now.</summary>
    public WordSet Then { get; }

    /// <summary>Whether all companies' years are calendar years.</summary>
    public bool IsCalendarYear { get; }

    private static IReadOnlyList<string> Optional(DataNode root, string key) => root.Find(key)?.Texts ?? [];
}
