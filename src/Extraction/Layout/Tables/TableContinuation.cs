namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>How a page's first table goes on with the last one of the page before.</summary>
/// <param name="RepeatedHeadRows">Rows at the top that repeat the head: written to the page's text, but not rows of the joined table.</param>
/// <param name="ColumnMap">For each column of the continuation, the column it is in the joined table.</param>
/// <param name="Tail">The continuation with the head it stands under: what the next page's table is compared with.</param>
internal sealed record TableContinuation(int RepeatedHeadRows, int[] ColumnMap, PageTable Tail)
{
    /// <summary>Rows at the top of the table before that turn out to be its head: all it has, above the figures on the next page.</summary>
    public int HeadRowsBefore { get; init; }
}
