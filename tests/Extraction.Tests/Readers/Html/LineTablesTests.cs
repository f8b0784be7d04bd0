using System.Text;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Readers;
using LittleGiants.Extraction.Readers.Html;

namespace LittleGiants.Extraction.Tests.Readers.Html;

public sealed class LineTablesTests
{
    [Fact]
    public void Lines_that_repeat_label_and_figures_under_periods_are_a_table()
    {
        var document = Read("Item", "2024", "2023", "Revenue", "1,200.50", "1,100.00", "Cost of sales", "-", "(800)", "Of which", "Wages", "300", "280", "The year was good for the company and all of its people.");

        var table = Assert.Single(document.Tables);
        Assert.Equal((5, 3, 1, 1), (table.RowCount, table.ColumnCount, table.HeaderRowCount, table.StubColumnCount));
        Assert.Equal("2024", document.TextOf(table.CellAt(0, 1)!));
        Assert.True(table.CellAt(0, 1)!.IsHeader);
        Assert.Equal("Item", document.TextOf(table.CellAt(0, 0)!));
        Assert.Equal("(800)", document.TextOf(table.CellAt(2, 2)!));
        Assert.Equal("Of which", document.TextOf(table.CellAt(3, 0)!));
        Assert.Equal("280", document.TextOf(table.CellAt(4, 2)!));
        Assert.Contains(document.Blocks, block => block.Kind == BlockKind.Table && block.Span == table.Span);
    }

    [Fact]
    public void A_row_that_lacks_a_figure_ends_the_table_and_two_rows_are_none()
    {
        var cut = Read("2024", "2023", "A line", "1", "2", "B line", "3", "4", "C line", "5", "6", "D line", "7", "E line", "8", "9");
        Assert.Equal(4, Assert.Single(cut.Tables).RowCount);

        var few = Read("2024", "2023", "A line", "1", "2", "B line", "3", "4", "And then there was prose.");
        Assert.Empty(few.Tables);
    }

    private static SourceDocument Read(params string[] lines)
    {
        var page = "<html><body><main>" + string.Concat(lines.Select(line => $"<div>{line}</div>")) + "</main></body></html>";
        var result = new HtmlReader().Read(new DocumentSource("page", Encoding.UTF8.GetBytes(page)), new ReadOptions(), CancellationToken.None);
        return result.Document!;
    }
}
