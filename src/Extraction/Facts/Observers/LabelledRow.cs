using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>A row of a table whose label names concepts.</summary>
internal readonly record struct LabelledRow(int Row, TextSpan Label, IReadOnlyList<ConceptLabel> Labels);
