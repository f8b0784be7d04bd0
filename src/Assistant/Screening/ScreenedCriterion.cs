using LittleGiants.Extraction.Criteria;

namespace LittleGiants.Assistant.Screening;

/// <summary>A criterion of one company: what was compared, how far it lies from the bound, and where it stands.</summary>
/// <param name="Texts">The values of a status or the ids of sectors; empty for numbers.</param>
internal sealed record ScreenedCriterion(CriterionVerdict Verdict, IReadOnlyList<string> Texts, IReadOnlyList<ScreenedSource> Sources, bool IsNear)
{
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
    public decimal? Number => Verdict.Value is { Interval: { } interval } ? (interval.IsExact ? interval.Low : interval.Low ?? interval.High) : null;
}
