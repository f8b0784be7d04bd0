using LittleGiants.Assistant.Web.Facts;
using LittleGiants.Extraction.Criteria;

namespace LittleGiants.Assistant.Web.Companies;

/// <summary>A company judged by a profile.</summary>
/// <param name="ProfileVersion">The edition of its rules.</param>
/// <param name="Sentence">The verdict in words.</param>
/// <param name="Notes">What should be read beside it.</param>
internal sealed record AssessmentView(
    string ProfileId, string ProfileName, string ProfileVersion, int? FiscalYear, CriterionOutcome Outcome, string Sentence, IReadOnlyList<CriterionView> Criteria, IReadOnlyList<string> Notes);

/// <summary>One criterion, and why it came out so.</summary>
/// <param name="Rule">What is asked, in words.</param>
/// <param name="Value">As stated, in <paramref name="Unit"/>; null for an open interval and for what is no number.</param>
/// <param name="Low">Of the band that is asked for, in <paramref name="ThresholdUnit"/>; null where it is open.</param>
/// <param name="Converted">The value in <paramref name="ThresholdUnit"/>, when that is another.</param>
/// <param name="Distance">From the nearest bound, in words.</param>
/// <param name="Reason">Why it is open: notDisclosed, notReadable, notApplicable or another word; null when it is decided.</param>
/// <param name="Sentence">The reason in words.</param>
/// <param name="Derivation">The arithmetic, step by step.</param>
/// <param name="SettledBy">What would settle an unknown.</param>
/// <param name="OtherReading">Another reading of the rule by which it comes out otherwise.</param>
/// <param name="Confidence">high, medium or low: how sure the rule's wording is.</param>
/// <param name="Source">The document that sets the rule.</param>
internal sealed record CriterionView(
    string Id,
    string Title,
    string Rule,
    CriterionOutcome Outcome,
    decimal? Value,
    string? Display,
    string? Unit,
    decimal? Low,
    decimal? High,
    string? ThresholdUnit,
    decimal? Converted,
    string? Distance,
    string? Reason,
    string Sentence,
    IReadOnlyList<string> Derivation,
    IReadOnlyList<EvidenceView> Evidence,
    string? SettledBy,
    string? OtherReading,
    string? Confidence,
    string? Source);
