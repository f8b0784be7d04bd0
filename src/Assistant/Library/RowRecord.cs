using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;

namespace LittleGiants.Assistant.Library;

/// <summary>A stored row of a table: any line of any statement, whether or not a concept is known for it.</summary>
/// <param name="Path">The labels it stands under, outermost first.</param>
/// <param name="Caption">The caption of its table, or the heading over it; empty when there is none.</param>
internal sealed record RowRecord(int Page, TextSpan Span, int Table, int Row, string Label, IReadOnlyList<string> Path, string Caption, Scope Scope, IReadOnlyList<RowPoint> Points)
{
    public long Id { get; init; }

    public long DocumentId { get; init; }
}
