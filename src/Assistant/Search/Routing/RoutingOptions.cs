namespace LittleGiants.Assistant.Search.Routing;

/// <summary>Factors by which a document's fit is lowered or raised; 1 fits.</summary>
internal sealed record RoutingOptions
{
    /// <summary>The year is the file name's or the text's, but not both's.</summary>
    public double Disagreeing { get; init; } = 0.93;

    /// <summary>The report of the year after: it shows the year asked for beside its own.</summary>
    public double YearAfter { get; init; } = 0.75;

    /// <summary>The report of two years after: statements of income and cash often show three years.</summary>
    public double TwoYearsAfter { get; init; } = 0.6;

    public double YearUnknown { get; init; } = 0.7;

    /// <summary>Another year.</summary>
    public double Unfit { get; init; } = 0.4;

    /// <summary>For each year by which a document is older than the company's latest, when none is asked for.</summary>
    public double YearOld { get; init; } = 0.08;

    public double OtherForm { get; init; } = 0.75;

    public double OtherQuarter { get; init; } = 0.65;

    /// <summary>The document is of the days after a day that is asked for.</summary>
    public double SameEvent { get; init; } = 1.25;

    /// <summary>Days within which companies report an event.</summary>
    public int DaysAfterEvent { get; init; } = 21;

    /// <summary>The company is named by the file's name or title only.</summary>
    public double NamedByFile { get; init; } = 0.95;

    /// <summary>Documents with less than this part of the best one's fit are left out when companies are named.</summary>
    public double LeastFit { get; init; } = 0.55;

    /// <summary>Documents searched for one company.</summary>
    public int MostDocuments { get; init; } = 6;
}
