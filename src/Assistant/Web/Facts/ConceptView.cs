using LittleGiants.Extraction.Facts;

namespace LittleGiants.Assistant.Web.Facts;

/// <summary>A fact type.</summary>
/// <param name="Unit">percent, count or year; null for amounts of money, whose currency is the document's, and for texts.</param>
internal sealed record ConceptView(string Concept, string Label, ConceptKind Kind, string? Unit);

/// <summary>An economic sector.</summary>
internal sealed record SectorView(string Id, string Name);
