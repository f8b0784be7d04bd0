using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Tests.Readers.Html;

public sealed class HtmlTableTests
{
    public const string Statement = """
        <html><body><h2>Statement of income</h2><p>(in millions, except per share data)</p>
        <table>
        <tr><td></td><td colspan="3">Year ended</td><td>&nbsp;</td><td colspan="3"></td></tr>
        <tr><td></td><td colspan="3">2024</td><td>&nbsp;</td><td colspan="3">2023</td></tr>
        <tr><td>Revenue</td><td>$</td><td>1,204</td><td></td><td>&nbsp;</td><td>$</td><td>987</td><td></td></tr>
        <tr><td>Loss on sale</td><td></td><td>(12</td><td>)</td><td>&nbsp;</td><td></td><td>—</td><td></td></tr>
        <tr><td>Margin</td><td colspan="2">31.5</td><td>%</td><td>&nbsp;</td><td colspan="2">28.0</td><td>%</td></tr>
        </table></body></html>
        """;

    [Fact]
    public void Signs_in_columns_of_their_own_join_their_numbers()
    {
        var (document, table) = Only(Statement);
        Assert.Equal((5, 3), (table.RowCount, table.ColumnCount));
        Assert.Equal("$1,204", At(document, table, 2, 1));
        Assert.Equal("(12)", At(document, table, 3, 1));
        Assert.Equal("31.5%", At(document, table, 4, 1));
        Assert.Equal("28.0%", At(document, table, 4, 2));
        Assert.Equal("—", At(document, table, 3, 2));
    }

    [Fact]
    public void Head_rows_and_stub_are_found_without_marks()
    {
        var (document, table) = Only(Statement);
        Assert.Equal(2, table.HeaderRowCount);
        Assert.Equal(1, table.StubColumnCount);
        Assert.Equal("2023", At(document, table, 1, 2));
        Assert.True(table.CellAt(1, 2)!.IsHeader);
        Assert.False(table.CellAt(2, 1)!.IsHeader);
    }

    [Fact]
    public void Unit_line_above_is_attached()
    {
        var (document, table) = Only(Statement);
        Assert.Equal("(in millions, except per share data)", document.TextOf(table.UnitLine!.Value).ToString());
    }

    [Fact]
    public void Chinese_unit_line_is_attached()
    {
        var (document, table) = Only("<p>单位：元</p><table><tr><td>项目</td><td>2023年</td><td>2022年</td></tr><tr><td>营业收入</td><td>1,200.50</td><td>900.00</td></tr></table>");
        Assert.Equal("单位:元", document.TextOf(table.UnitLine!.Value).ToString());
        Assert.Equal(1, table.HeaderRowCount);
    }

    [Fact]
    public void Rows_and_cells_are_parted_in_the_text()
    {
        var (document, table) = Only("<table><tr><th>Item</th><th>Sum</th></tr><tr><td>Rent<br>and heat</td><td>12</td></tr></table>");
        Assert.Equal("Item\tSum\nRent and heat\t12", document.TextOf(table.Span).ToString());
        Assert.Equal(1, table.HeaderRowCount);
    }

    [Fact]
    public void Spans_of_cells_are_kept()
    {
        var (document, table) = Only("""
            <table><thead><tr><th rowspan="2">Plant</th><th colspan="2">Staff</th></tr><tr><th>2023</th><th>2024</th></tr></thead>
            <tbody><tr><td>Velmar</td><td>40</td><td>52</td></tr><tr><td>Norrby</td><td>11</td><td>12</td></tr></tbody></table>
            """);
        Assert.Equal(2, table.HeaderRowCount);
        Assert.Equal(2, table.CellAt(0, 0)!.RowSpan);
        Assert.Equal(2, table.CellAt(0, 1)!.ColumnSpan);
        Assert.Same(table.CellAt(0, 0), table.CellAt(1, 0));
        Assert.Equal("2024", At(document, table, 1, 2));
    }

    [Fact]
    public void Caption_is_a_block_and_belongs_to_the_table()
    {
        var (document, table) = Only("<table><caption>Table 1: Staff</caption><tr><th>Plant</th><th>Staff</th></tr><tr><td>Velmar</td><td>52</td></tr></table>");
        Assert.Equal("Table 1: Staff", document.TextOf(table.Caption!.Value).ToString());
        Assert.Equal(["Table 1: Staff"], HtmlPages.Of(document, BlockKind.Caption));
    }

    [Fact]
    public void Key_and_value_rows_have_no_head()
    {
        var (_, table) = Only("<table><tr><td>Name</td><td>Velmar Sensors</td></tr><tr><td>Town</td><td>Velmar</td></tr><tr><td>Staff</td><td>412</td></tr></table>");
        Assert.Equal(0, table.HeaderRowCount);
    }

    [Fact]
    public void Table_of_one_row_is_a_line()
    {
        var document = HtmlPages.Read("<table><tr><td>☒</td><td>Annual report of the company</td></tr></table><p>And so on it goes.</p>");
        Assert.Empty(document.Tables);
        Assert.Equal("☒ Annual report of the company", HtmlPages.MainText(document)[0]);
    }

    [Fact]
    public void Table_that_places_things_gives_blocks()
    {
        var document = HtmlPages.Read($"<table><tr><td><a href=/>Home</a><br><a href=/x>News</a></td><td><p>{HtmlPages.First}</p><p>{HtmlPages.Second}</p><table><tr><td>Plant</td><td>Staff</td></tr><tr><td>Velmar</td><td>52</td></tr></table></td></tr></table>");
        Assert.Single(document.Tables);
        Assert.Contains(HtmlPages.First, HtmlPages.MainText(document));
    }

    private static (SourceDocument Document, Table Table) Only(string html)
    {
        var document = HtmlPages.Read(html);
        return (document, Assert.Single(document.Tables));
    }

    private static string At(SourceDocument document, Table table, int row, int column) =>
        table.CellAt(row, column) is { } cell ? document.TextOf(cell.Span).ToString() : string.Empty;
}
