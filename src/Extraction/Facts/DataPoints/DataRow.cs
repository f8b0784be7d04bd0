using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.DataPoints;

/// <summary>A row of a table that states figures.</summary>
/// <param name="Table">The index in <see cref="SourceDocument.Tables"/>.</param>
/// <param name="Label">The row's own label.</param>
/// <param name="Path">The labels of the rows without figures that it stands under, outermost first.</param>
/// <param name="Span">From the label to the end of the last figure.</param>
public sealed record DataRow(int Table, int Row, TextSpan Label, IReadOnlyList<string> Path, Scope Scope, TextSpan Span, IReadOnlyList<DataPoint> Points);
