using LittleGiants.Extraction.Criteria;

namespace LittleGiants.Assistant.Screening;

/// <summary>A criterion of one company: what was compared, how far it lies from the bound, and where it stands.</summary>
/// <param name="Texts">The values of a status or the ids of sectors; empty for numbers.</param>
internal sealed record ScreenedCriterion(CriterionVerdict Verdict, IReadOnlyList<string> Texts, IReadOnlyList<ScreenedSource> Sources, bool IsNear)
{
    /// <summary>Decimals of a converted or divided value, as of a distance.</summary>
    private const int Digits = 4;

    public const string NotDisclosed = "notDisclosed";
    public const string NotReadable = "notReadable";
    public const string NotApplicable = "notApplicable";

    /// <summary>Why the criterion is open: one of the three ways in which a value can be absent, else the code of the reason; null when it is decided.</summary>
    public string? Open => Verdict.Outcome != CriterionOutcome.Unknown ? null : Verdict.Reason.Code switch
    {
        "notFound" or "notFoundInYear" or "noSector" => NotDisclosed,
        "notReadable" => NotReadable,
        "saidNotToApply" => NotApplicable,
        var other => other,
    };

    /// <summary>The one number to show and to sort by: the value, else the bound that is known.</summary>
    public decimal? Number => Low ?? High;

    /// <summary>The value; null for an open interval and a range.</summary>
    public decimal? Value => Verdict.Value is { Interval.IsExact: true } ? Low : null;

    /// <summary>The lower bound of what is known.</summary>
    public decimal? Low => Rounded(Verdict.Value?.Interval.Low);

    /// <summary>The upper bound of what is known.</summary>
    public decimal? High => Rounded(Verdict.Value?.Interval.High);

    private static decimal? Rounded(decimal? value) => value is { } known ? Math.Round(known, Digits) : null;
}
