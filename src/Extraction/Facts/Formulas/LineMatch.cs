using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Formulas;

/// <summary>A phrase that names lines of the statements or formulas.</summary>
/// <param name="Span">In the text that was searched.</param>
/// <param name="Ids">Formulas before concepts; more than one where a phrase means both ("gross margin").</param>
public sealed record LineMatch(TextSpan Span, IReadOnlyList<string> Ids);
