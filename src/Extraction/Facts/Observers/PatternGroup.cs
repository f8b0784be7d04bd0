namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>The patterns of one concept.</summary>
internal sealed record PatternGroup(Concept Concept, IReadOnlyList<ConceptPattern> Patterns);
