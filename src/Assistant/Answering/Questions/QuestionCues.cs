using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Assistant.Answering.Questions;

/// <summary>The words of one language by which a question says what it wants (<c>Questions/&lt;tag&gt;.yaml</c>).</summary>
internal sealed class QuestionCues
{
    private const string Chinese = "zh";

    /// <summary>The lists whose words say how a line is asked for, not which line.</summary>
    private static readonly string[] ReadOf =
    [
        "function", "whatIs", "compare", "highest", "lowest", "companies", "documents", "howMany", "howMuch", "share", "rank", "ellipsis", "which", "who", "yesNo", "change",
        "partYear", "priorYear", "latestYear", "average", "followUp", "joins", "together", "numbers", "asks", "verbs",
    ];

    private static readonly Dictionary<string, Lazy<QuestionCues>> ByLanguage = Language.All.ToDictionary(
        language => language.Tag,
        language => new Lazy<QuestionCues>(() => DataFile.Load(typeof(QuestionCues).Assembly, $"Answering/Questions/{language.Tag}.yaml", version: 1, root => new QuestionCues(language.Tag, root))));

    private QuestionCues(string tag, DataNode root)
    {
        Tag = tag;
        Function = Words(root["function"]);
        Why = Words(root["why"]);
        Missing = Words(root["missing"]);
        Verdict = Words(root["verdict"]);
        Programme = Words(root["programme"]);
        WhatIs = Words(root["whatIs"]);
        Compare = Words(root["compare"]);
        Highest = Words(root["highest"]);
        Lowest = Words(root["lowest"]);
        Companies = Words(root["companies"]);
        Documents = Words(root["documents"]);
        HowMany = Words(root["howMany"]);
        HowMuch = Words(root["howMuch"]);
        Share = Words(root["share"]);
        Rank = Words(root["rank"]);
        Ellipsis = Words(root["ellipsis"]);
        BeforeNames = root["beforeNames"].Texts;
        NameAfter = root["nameAfter"].Texts;
        Currencies = root["currencies"].Entries.ToDictionary(entry => entry.Key, entry => Words(entry.Value));
        Which = Words(root["which"]);
        Business = Words(root["business"]);
        BusinessTerms = root["businessTerms"].Text;
        Summary = Words(root["summary"]);
        Who = Words(root["who"]);
        YesNo = Words(root["yesNo"]);
        Change = Words(root["change"]);
        PartYear = Words(root["partYear"]);
        PriorYear = Words(root["priorYear"]);
        LatestYear = Words(root["latestYear"]);
        Average = Words(root["average"]);
        FollowUp = Words(root["followUp"]);
        Left = Words(root["left"]);
        Joined = Words(root["joined"]);
        Positions = Words(root["positions"]);
        Joins = Words(root["joins"]);
        Together = Words(root["together"]);
        Through = Words(root["through"]);
        Between = Words(root["between"]);
        Against = Words(root["against"]);
        Numbers = Words(root["numbers"]);
        Verbs = Words(root["verbs"]);
        Asks = Words(root["asks"]);
        Self = Words(root["self"]);
        NotNow = Words(root["notNow"]);
        Persons = Words(root["persons"]);
        Ratios = Words(root["ratios"]);
        Changed = Words(root["changed"]);
        Read = new CueWords([.. ReadOf.SelectMany(name => root[name].Texts), .. root["idle"].Texts, .. root["currencies"].Entries.SelectMany(entry => entry.Value.Texts)]);
        Asides = root["asides"].Texts;
        Instructions = root["instructions"].Texts;
    }

    public string Tag { get; }

    /// <summary>Small words that tell the language of a short question.</summary>
    public CueWords Function { get; }

    public CueWords Why { get; }

    public CueWords Missing { get; }

    public CueWords Verdict { get; }

    public CueWords Programme { get; }

    /// <summary>"What are": asks for the criteria themselves, not for a verdict by them.</summary>
    public CueWords WhatIs { get; }

    public CueWords Compare { get; }

    public CueWords Highest { get; }

    public CueWords Lowest { get; }

    public CueWords Companies { get; }

    public CueWords Documents { get; }

    public CueWords HowMany { get; }

    /// <summary>Asks for an amount: with a word for change, for the change itself.</summary>
    public CueWords HowMuch { get; }

    /// <summary>Asks for a part of the whole.</summary>
    public CueWords Share { get; }

    public CueWords Rank { get; }

    /// <summary>Words that a follow-up may hold and still say nothing of its own.</summary>
    public CueWords Ellipsis { get; }

    /// <summary>Words behind which a lone capital word is a name; empty where only names have capitals.</summary>
    public IReadOnlyList<string> NameAfter { get; }

    /// <summary>Words that often stand right before the name of a company.</summary>
    public IReadOnlyList<string> BeforeNames { get; }

    /// <summary>ISO 4217 → how a question asks for a value in it.</summary>
    public IReadOnlyDictionary<string, CueWords> Currencies { get; }

    public CueWords Which { get; }

    /// <summary>Asks what a company makes or does.</summary>
    public CueWords Business { get; }

    /// <summary>Words with which documents of the language tell what a company makes.</summary>
    public string BusinessTerms { get; }

    public CueWords Summary { get; }

    public CueWords Who { get; }

    /// <summary>Beginnings of questions that are answered by yes or no.</summary>
    public CueWords YesNo { get; }

    public CueWords Change { get; }

    /// <summary>Quarters, half-years, months: no value of a whole year answers.</summary>
    public CueWords PartYear { get; }

    public CueWords PriorYear { get; }

    public CueWords LatestYear { get; }

    public CueWords Average { get; }

    /// <summary>Beginnings that lean on the question before.</summary>
    public CueWords FollowUp { get; }

    /// <summary>Asks who left an office.</summary>
    public CueWords Left { get; }

    /// <summary>Asks who came into an office.</summary>
    public CueWords Joined { get; }

    /// <summary>Asks for offices, not for persons.</summary>
    public CueWords Positions { get; }

    /// <summary>Asks for persons, though it may speak of their positions.</summary>
    public CueWords Persons { get; }

    /// <summary>Words of a document's sentence by which something that goes on (a dividend) became another.</summary>
    public CueWords Changed { get; }

    /// <summary>What is asked for is no amount.</summary>
    public CueWords Ratios { get; }

    /// <summary>Words beside a line that do not make another line of it.</summary>
    public CueWords Read { get; }

    /// <summary>Conjunctions between two things that are asked for.</summary>
    public CueWords Joins { get; }

    /// <summary>Between the first and the last year of a range.</summary>
    public CueWords Through { get; }

    /// <summary>Before the first year of a range whose last one a conjunction joins.</summary>
    public CueWords Between { get; }

    /// <summary>Between two years that are held against each other.</summary>
    public CueWords Against { get; }

    /// <summary>Words that relate two lines to each other, so that they are one question.</summary>
    public CueWords Together { get; }

    /// <summary>Words in front of a line that only say that its number is meant ("number of").</summary>
    public CueWords Numbers { get; }

    /// <summary>Verbs and subjects that may stand inside the name of what is asked for ("the share of its staff that it has in R&amp;D").</summary>
    public CueWords Verbs { get; }

    /// <summary>Words by which a clause asks: in Latin script its beginning.</summary>
    public CueWords Asks { get; }

    /// <summary>Whether a clause asks by itself; Chinese puts the word that asks anywhere in it.</summary>
    public bool Opens(string clause) => Tag == Chinese ? Asks.IsIn(clause) : Asks.Begins(clause);

    /// <summary>Words of a document's sentence that speaks of its own company.</summary>
    public CueWords Self { get; }

    /// <summary>Words of a document's sentence whose count is not of today, or not its own.</summary>
    public CueWords NotNow { get; }

    /// <summary>Clauses that add nothing to what is asked ("according to the annual report").</summary>
    public IReadOnlyList<string> Asides { get; }

    /// <summary>Beginnings of sentences that only say how to answer ("Round your answer to …").</summary>
    public IReadOnlyList<string> Instructions { get; }

    public static QuestionCues For(string tag) => ByLanguage[Language.Find(tag)?.Tag ?? "en"].Value;

    private static CueWords Words(DataNode node) => new(node.Texts);
}
