using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Assistant.Web.Facts;

/// <summary>A value of a company or of a document, with where it stands and what else is said.</summary>
/// <param name="Label">The concept's name in the asked language.</param>
/// <param name="Value">In base units; null for an open interval, a range and a text.</param>
/// <param name="Text">Of a fact that is no number: a sector's or status' id.</param>
/// <param name="Unit">ISO 4217, count, percent or year; null for a text.</param>
/// <param name="Display">Value and unit as people read them.</param>
/// <param name="Printed">As the document writes it.</param>
internal sealed record FactView(
    string Concept,
    string Label,
    decimal? Value,
    decimal? Low,
    decimal? High,
    string? Text,
    string? Unit,
    string Display,
    string Printed,
    Qualifier Qualifier,
    int? FiscalYear,
    DateOnly? PeriodStart,
    DateOnly? PeriodEnd,
    Scope Scope,
    FactState Status,
    double Confidence,
    FactSource Origin,
    long? DocumentId,
    string? Document,
    IReadOnlyList<EvidenceView> Evidence,
    IReadOnlyList<CheckView> Checks,
    IReadOnlyList<RivalView> Rivals);

/// <summary>An arithmetic proof of a fact, or its contradiction.</summary>
internal sealed record CheckView(string Kind, bool Passed, string Detail);

/// <summary>Another value for the same year.</summary>
/// <param name="Reason">How it stands to the one that was chosen, in words.</param>
internal sealed record RivalView(string Display, string Printed, string? Reason, IReadOnlyList<EvidenceView> Evidence);

internal enum FactState
{
    Reported,
    Derived,
    Conflicting,

    /// <summary>The analyst set, chose or confirmed it.</summary>
    Corrected,
}

/// <summary>Who says it.</summary>
internal enum FactSource
{
    Reported,
    Derived,
    Analyst,
    Model,
}
