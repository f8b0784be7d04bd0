using System.Buffers;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>The patterns of one concept.</summary>
/// <param name="Anchors">A sentence that holds none of them is met by no pattern.</param>
internal sealed record PatternGroup(Concept Concept, IReadOnlyList<ConceptPattern> Patterns, SearchValues<string> Anchors);
