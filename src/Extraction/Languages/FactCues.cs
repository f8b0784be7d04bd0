using System.Collections.Concurrent;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Languages;

/// <summary>The words of a language that tell for whom and for when a figure stands: <c>Languages/&lt;tag&gt;/cues.yaml</c>. All in lower case.</summary>
internal sealed class FactCues
{
    private static readonly ConcurrentDictionary<string, FactCues> Loaded = new(StringComparer.Ordinal);

    private FactCues(DataNode root)
    {
        Consolidated = Words(root, "consolidated");
        Parent = Words(root, "parent");
        ParentHeads = Words(root, "parentHeads");
        Segment = Words(root, "segment");
        BalanceTitles = Words(root, "balanceTitles");
        IncomeTitles = Words(root, "incomeTitles");
        CashFlowTitles = Words(root, "cashFlowTitles");
        OtherTitles = Words(root, "otherTitles");
        Averages = Words(root, "averages");
        Asides = root["asides"].Texts;
        BaseUnits = Words(root, "baseUnits");
        Hundredths = Words(root, "hundredths");
        PerShare = Words(root, "perShare");
        NotPerShare = Words(root, "notPerShare");
        HomeCurrency = root.Find("homeCurrency")?.Text;
        Current = Words(root, "current");
        Prior = Words(root, "prior");
        PartYear = Words(root, "partYear");
        NotValue = Words(root, "notValue");
        Forecast = Words(root, "forecast");
        PriorIn = Words(root, "priorIn");
        PartYearIn = Words(root, "partYearIn");
        CurrentIn = Words(root, "currentIn");
        AsOf = Optional(root, "asOf");
        Happened = new WordSet(Optional(root, "happened"));
        Respectively = new WordSet(Optional(root, "respectively"));
        LastYear = new WordSet(Optional(root, "lastYear"));
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
        Elsewhere = new WordSet(Optional(root, "elsewhere"));
        Compared = new WordEdges(Optional(root, "compared"));
        Then = new WordSet(Optional(root, "then"));
        IsCalendarYear = root.Find("isCalendarYear")?.Boolean ?? false;
        Others = Words(root, "others");
        Markets = Words(root, "markets");
        Joined = Words(root, "joined");
        Relatives = root["relatives"].Texts;
        IncomeRows = root["incomeRows"].Texts;
        Total = root["total"].Texts;
        Months = root["months"].Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Integer, StringComparer.Ordinal);
        YearEnd = root["yearEnd"].Texts;
        YearNames = root["yearNames"].Texts;
        AnnualReport = Words(root, "annualReport");
        OtherFiling = Words(root, "otherFiling");
        Interim = Words(root, "interim");
        WholeYear = Words(root, "wholeYear");
        var currencies = root["currencies"].Entries.Select(entry => (entry.Key, entry.Value.Texts)).ToList();
        Currencies = [.. currencies.Select(currency => (currency.Key, new WordSet(currency.Texts)))];
        CurrencyIndex = new WordIndex([.. currencies.Select(currency => currency.Texts)]);
    }

    public WordSet Consolidated { get; }

    public WordSet Parent { get; }

    /// <summary>Column heads of the parent company's own figures.</summary>
    public WordSet ParentHeads { get; }

    /// <summary>What says that figures are in whole units of the currency.</summary>
    public WordSet BaseUnits { get; }

    /// <summary>What says that figures for one share are in hundredths of the currency.</summary>
    public WordSet Hundredths { get; }

    /// <summary>A label over or beside amounts for one share.</summary>
    public WordSet PerShare { get; }

    /// <summary>What beside it makes a figure a number of shares, or the amount for all of them.</summary>
    public WordSet NotPerShare { get; }

    /// <summary>ISO 4217: the currency of amounts that name none; null when nothing follows from the language.</summary>
    public string? HomeCurrency { get; }

    /// <summary>A part of the company, or another company.</summary>
    public WordSet Segment { get; }

    public WordSet BalanceTitles { get; }

    public WordSet IncomeTitles { get; }

    public WordSet CashFlowTitles { get; }

    /// <summary>What makes the title of a statement that of a note, a plan, an extract.</summary>
    public WordSet OtherTitles { get; }

    /// <summary>What a label says of the other sign: "net income (loss)".</summary>
    public IReadOnlyList<string> Asides { get; }

    /// <summary>Heads of tables that show averages of a period and their yields.</summary>
    public WordSet Averages { get; }

    public WordSet Current { get; }

    public WordSet Prior { get; }

    public WordSet PartYear { get; }

    /// <summary>Column heads of changes, shares, forecasts: what is no value of a period.</summary>
    public WordSet NotValue { get; }

    public WordSet Forecast { get; }

    /// <summary>In a sentence: the figure that follows belongs to the year before.</summary>
    public WordSet PriorIn { get; }

    public WordSet PartYearIn { get; }

    /// <summary>In a sentence: what follows holds now, whatever day was named before.</summary>
    public WordSet CurrentIn { get; }

    /// <summary>Right before a day: what follows is counted on it. Empty where a language's sentences do not need it.</summary>
    public IReadOnlyList<string> AsOf { get; }

    /// <summary>Beside a year: something happened in it, and the figures of the sentence are not of it: "founded in 2010, it has 500 employees".</summary>
    public WordSet Happened { get; }

    /// <summary>Before figures that stand for as many years, one each.</summary>
    public WordSet Respectively { get; }

    /// <summary>The whole year before the day of an article.</summary>
    public WordSet LastYear { get; }

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

    /// <summary>In a sentence: what follows is of a person or of a body of several members.</summary>
    public WordSet Elsewhere { get; }

    /// <summary>Before a year that another is held against: it dates the figure right behind it alone.</summary>
    public WordEdges Compared { get; }

    /// <summary>In a story: what follows was so at its start, not now.</summary>
    public WordSet Then { get; }

    /// <summary>Whether all companies' years are calendar years.</summary>
    public bool IsCalendarYear { get; }

    /// <summary>In a sentence: whose figure follows, when it is not the company's: a part of it, another company, an industry.</summary>
    public WordSet Others { get; }

    /// <summary>Of those the market and its leader, who may be the company itself.</summary>
    public WordSet Markets { get; }

    /// <summary>In a sentence: the company together with its parts.</summary>
    public WordSet Joined { get; }

    /// <summary>Words that begin a clause about what was named last.</summary>
    public IReadOnlyList<string> Relatives { get; }

    /// <summary>Labels of rows that an income statement has and a segment's table has not.</summary>
    public IReadOnlyList<string> IncomeRows { get; }

    public IReadOnlyList<string> Total { get; }

    /// <summary>Name, lower case without a point → 1 to 12.</summary>
    public IReadOnlyDictionary<string, int> Months { get; }

    public IReadOnlyList<string> YearEnd { get; }

    public IReadOnlyList<string> YearNames { get; }

    public WordSet AnnualReport { get; }

    public WordSet OtherFiling { get; }

    /// <summary>What says that figures are the whole year's.</summary>
    public WordSet WholeYear { get; }

    /// <summary>Names of filings for a part of the year.</summary>
    public WordSet Interim { get; }

    /// <summary>ISO 4217 → what a document says of it in words.</summary>
    public IReadOnlyList<(string Code, WordSet Words)> Currencies { get; }

    /// <summary>Which of the currencies a text speaks of, by their place.</summary>
    public WordIndex CurrencyIndex { get; }

    /// <param name="tag">The tag of a language that is read.</param>
    public static FactCues For(string tag) => Loaded.GetOrAdd(tag, key => DataFile.Load($"Languages/{key}/cues.yaml", version: 2, root => new FactCues(root)));

    private static IReadOnlyList<string> Optional(DataNode root, string key) => root.Find(key)?.Texts ?? [];

    private static WordSet Words(DataNode root, string key) => new(root[key].Texts);
}
