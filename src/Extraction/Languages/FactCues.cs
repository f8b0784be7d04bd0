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
        Persons = root["persons"].Texts;
        HomeCurrency = root.Find("homeCurrency")?.Text;
        Current = Words(root, "current");
        Prior = Words(root, "prior");
        Opening = Words(root, "opening");
        PartYear = Words(root, "partYear");
        TwelveMonths = Words(root, "twelveMonths");
        NotValue = Words(root, "notValue");
        Forecast = Words(root, "forecast");
        PriorIn = Words(root, "priorIn");
        LastYear = Words(root, "lastYear");
        PartYearOfStory = Words(root, "partYearIn");
        PartYearIn = new WordSet([.. root["partYearIn"].Texts, .. root["monthsIn"].Texts]);
        Stories = new StoryCues(root);
        CurrentIn = Words(root, "currentIn");
        Others = Words(root, "others");
        Markets = Words(root, "markets");
        Joined = Words(root, "joined");
        Relatives = root["relatives"].Texts;
        Indefinites = root["indefinites"].Texts;
        Relations = Words(root, "relations");
        Serves = Words(root, "serves");
        Earlier = Words(root, "earlier");
        Withs = Words(root, "withs");
        Conjunctions = Words(root, "conjunctions");
        Openers = root["openers"].Texts;
        Pronouns = new HashSet<string>(root["pronouns"].Texts, StringComparer.OrdinalIgnoreCase);
        Verbs = root["verbs"].Texts;
        AgoBefore = root["agoBefore"].Texts;
        AgoBehind = root["agoBehind"].Texts;
        Regions = Words(root, "regions");
        Nationalities = Words(root, "nationalities");
        Origins = Words(root, "origins");
        OriginsBehind = Words(root, "originsBehind");
        YearLinks = root["yearLinks"].Texts;
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

    /// <summary>Ends of labels that count persons.</summary>
    public IReadOnlyList<string> Persons { get; }

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

    /// <summary>What beside a year says its beginning.</summary>
    public WordSet Opening { get; }

    public WordSet Prior { get; }

    public WordSet PartYear { get; }

    /// <summary>Months of a column head that make a year.</summary>
    public WordSet TwelveMonths { get; }

    /// <summary>Column heads of changes, shares, forecasts: what is no value of a period.</summary>
    public WordSet NotValue { get; }

    public WordSet Forecast { get; }

    /// <summary>In a sentence: the figure that follows belongs to the year before.</summary>
    public WordSet PriorIn { get; }

    /// <summary>Of those the ones that name the year just ended.</summary>
    public WordSet LastYear { get; }

    /// <summary>Whom and what time the clauses of a sentence speak of.</summary>
    public StoryCues Stories { get; }

    public WordSet PartYearIn { get; }

    /// <summary>Of those the ones that make an article one of a part of the year.</summary>
    public WordSet PartYearOfStory { get; }

    /// <summary>In a sentence: what follows holds now, whatever day was named before.</summary>
    public WordSet CurrentIn { get; }

    /// <summary>In a sentence: whose figure follows, when it is not the company's: a part of it, another company, an industry.</summary>
    public WordSet Others { get; }

    /// <summary>Of those the market and its leader, who may be the company itself.</summary>
    public WordSet Markets { get; }

    /// <summary>In a sentence: the company together with its parts.</summary>
    public WordSet Joined { get; }

    /// <summary>Words that begin a clause about what was named last.</summary>
    public IReadOnlyList<string> Relatives { get; }

    /// <summary>Articles that begin an apposition to the name before it.</summary>
    public IReadOnlyList<string> Indefinites { get; }

    /// <summary>What binds the company to another one: "part of", "has acquired".</summary>
    public WordSet Relations { get; }

    /// <summary>What names customers: "supplies", "beliefert".</summary>
    public WordSet Serves { get; }

    /// <summary>What begins a sentence about the time before the company: "before founding".</summary>
    public WordSet Earlier { get; }

    /// <summary>What says something of the one named right before: "Lowther Seals with 85 employees".</summary>
    public WordSet Withs { get; }

    public WordSet Conjunctions { get; }

    /// <summary>What begins a clause that says of whom its sentence speaks: "in the division X, …".</summary>
    public IReadOnlyList<string> Openers { get; }

    /// <summary>Words with a capital at a sentence's start that name nobody; none where verbs may stand second.</summary>
    public IReadOnlySet<string> Pronouns { get; }

    /// <summary>What a subject does that is named right before: "employs", "réalise".</summary>
    public IReadOnlyList<string> Verbs { get; }

    /// <summary>What makes a time before now of a number of years: "vor sieben Jahren", "seven years ago".</summary>
    public IReadOnlyList<string> AgoBefore { get; }

    public IReadOnlyList<string> AgoBehind { get; }

    /// <summary>How a text calls another company it has named: "the German maker".</summary>
    public WordSet Nationalities { get; }

    /// <summary>Where only a part of the company is: "in Germany".</summary>
    public WordSet Regions { get; }

    /// <summary>What happened in the year that follows, and gives no figure its period: "founded in", "since".</summary>
    public WordSet Origins { get; }

    /// <summary>The same of the year before it: "1954 gegründet".</summary>
    public WordSet OriginsBehind { get; }

    /// <summary>What stands between a figure and its own year: "in", "im Jahr".</summary>
    public IReadOnlyList<string> YearLinks { get; }

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

    private static WordSet Words(DataNode root, string key) => new(root[key].Texts);
}
