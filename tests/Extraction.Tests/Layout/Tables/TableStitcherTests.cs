using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Tests.Layout.Tables;

public class TableStitcherTests
{
    [Fact]
    public void Table_with_repeated_head_goes_on_over_the_page_break()
    {
        var document = SyntheticPage.Lay(Page(1, true, "营业收入", "营业成本"), Page(2, true, "研发费用", "净利润"));

        Assert.Equal("项目,2024年,2023年;营业收入,1,101,2,101;营业成本,1,102,2,102;研发费用,1,101,2,101;净利润,1,102,2,102", Rows(document, Assert.Single(document.Tables)));
        Assert.Equal([1, 2], document.Tables[0].Pages);
    }

    [Fact]
    public void Table_without_repeated_head_goes_on_under_the_first_one()
    {
        var document = SyntheticPage.Lay(Page(1, true, "营业收入", "营业成本"), Page(2, false, "研发费用", "净利润"));

        var table = Assert.Single(document.Tables);
        Assert.Equal(5, table.RowCount);
        Assert.Equal(1, table.HeaderRowCount);
    }

    [Fact]
    public void Head_alone_at_the_foot_of_a_page_heads_the_rows_on_the_next_one()
    {
        var document = SyntheticPage.Lay(Page(1, true), Page(2, false, "研发费用", "净利润"));

        var table = Assert.Single(document.Tables);
        Assert.Equal(1, table.HeaderRowCount);
        Assert.All(table.Cells, cell => Assert.Equal(cell.Row == 0, cell.IsHeader));
    }

    [Fact]
    public void Other_columns_begin_another_table()
    {
        var other = new SyntheticPage(2);
        foreach (var x in (float[])[50, 150, 450])
        {
            other.Rule(x, 60, x, 100);
        }

        other.Rule(50, 60, 450, 60).Rule(50, 80, 450, 80).Rule(50, 100, 450, 100)
            .Text(55, 74, "姓名").Text(155, 74, "年龄").Text(55, 94, "张三").Text(155, 94, "45");

        Assert.Equal(2, SyntheticPage.Lay(Page(1, true, "营业收入", "营业成本"), other).Tables.Count);
    }

    private static SyntheticPage Page(int number, bool head, params string[] labels)
    {
        // The table of the first page ends at its foot, that of the second begins at its top.
        var rows = labels.Length + (head ? 1 : 0);
        var top = number == 1 ? 780 - (rows * 20) : 60;
        var page = new SyntheticPage(number);
        foreach (var x in (float[])[50, 250, 350, 450])
        {
            page.Rule(x, top, x, top + (rows * 20));
        }

        for (var row = 0; row <= rows; row++)
        {
            page.Rule(50, top + (row * 20), 450, top + (row * 20));
        }

        var y = top + 14f;
        if (head)
        {
            page.Text(55, y, "项目").Text(260, y, "2024年").Text(360, y, "2023年");
            y += 20;
        }

        for (var i = 0; i < labels.Length; i++)
        {
            page.Text(55, y, labels[i]).RightText(348, y, $"1,10{i + 1}").RightText(448, y, $"2,10{i + 1}");
            y += 20;
        }

        return page;
    }

    private static string Rows(SourceDocument document, Table table)
    {
        var rows = new List<string>();
        for (var row = 0; row < table.RowCount; row++)
        {
            rows.Add(string.Join(',', table.Cells.Where(c => c.Row == row).OrderBy(c => c.Column).Select(c => document.TextOf(c.Span).ToString())));
        }

        return string.Join(';', rows);
    }
}
