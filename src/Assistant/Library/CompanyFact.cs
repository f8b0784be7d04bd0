using LittleGiants.Extraction.Facts;

namespace LittleGiants.Assistant.Library;

/// <summary>What all documents of a company say of one concept, year and scope, and which of it holds.</summary>
/// <param name="FiscalYear">As the company calls it; null for what is bound to no year.</param>
/// <param name="Chosen">The value that holds. Its evidence is empty when the analyst set a value that no document states.</param>
internal sealed record CompanyFact(long? CompanyId, string Concept, int? FiscalYear, Scope Scope, FactRecord Chosen)
{
    /// <summary>The document of the chosen value; null when the analyst set a value that no document states.</summary>
    public DocumentRecord? Document { get; init; }

    /// <summary>What the other documents say, in the order in which they would have been chosen.</summary>
    public IReadOnlyList<FactInDocument> Others { get; init; } = [];

    /// <summary>The analyst's word that made, changed or confirmed the choice; null when there is none.</summary>
    public Correction? Correction { get; init; }

    /// <summary>Whether documents give values of which nothing says which holds.</summary>
    public bool IsConflicting => Correction is null && (Chosen.Fact.Status == FactStatus.Conflicting || Others.Any(other => other.Relation == FactRelation.Conflicting));
}
