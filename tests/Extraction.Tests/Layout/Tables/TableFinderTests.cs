using System.Globalization;

namespace LittleGiants.Extraction.Tests.Layout.Tables;

public class TableFinderTests
{
    [Fact]
    public void Empty_page_has_no_table() => Assert.Equal("", TableDump.Of(new SyntheticPage()));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Words_of_a_page_of_noise_are_in_at_most_one_cell(int seed)
    {
        var random = new Random(seed);
        var page = new SyntheticPage();
        for (var i = 0; i < 3000; i++)
        {
            var text = random.Next(4) switch
            {
                0 => random.Next(100_000).ToString("N0", CultureInfo.InvariantCulture),
                1 => "Revenue",
                2 => "2023",
                _ => "(1)",
            };
            page.Text(random.Next(20, 560), random.Next(20, 820), text, random.Next(5, 12));
        }

        for (var i = 0; i < 400; i++)
        {
            float x = random.Next(10, 500), y = random.Next(10, 800);
            page.Rule(x, y, i % 2 == 0 ? x + random.Next(80) : x, i % 2 == 0 ? y : y + random.Next(80));
        }

        var seen = new HashSet<int>();
        foreach (var table in TableDump.Find(page, out var words))
        {
            foreach (var cell in table.Cells)
            {
                Assert.All(cell.Words.Concat(cell.NoteMark).Concat(cell.Leader), word => Assert.True(seen.Add(word)));
                Assert.InRange(cell.Column + cell.ColumnSpan, 1, table.ColumnCount);
                Assert.InRange(cell.Row + cell.RowSpan, 1, table.RowCount);
            }

            Assert.Equal(table.ColumnCount, table.Columns.Length);
            Assert.All(table.Caption.Concat(table.UnitLine), word => Assert.InRange(word, 0, words.Words.Length - 1));
        }
    }

    [Fact]
    public void Graph_paper_is_no_table()
    {
        var page = new SyntheticPage().Text(50, 50, "Sales by year").Text(60, 300, "2021").Text(160, 300, "2022").Text(260, 300, "2023");
        for (var i = 0; i <= 40; i++)
        {
            page.Rule(50, 90 + (i * 5), 450, 90 + (i * 5)).Rule(50 + (i * 10), 90, 50 + (i * 10), 290);
        }

        Assert.Equal("", TableDump.Of(page));
    }

    [Fact]
    public void Cells_stand_by_row_then_column_and_do_not_overlap()
    {
        var page = new SyntheticPage().RightText(400, 100, "2023").RightText(470, 100, "2022")
            .Text(50, 115, "Sales").RightText(400, 115, "1,000").RightText(470, 115, "900")
            .Text(50, 130, "Costs").RightText(400, 130, "(800)").RightText(470, 130, "(700)");
        var table = Assert.Single(TableDump.Find(page, out _));

        Assert.Equal(table.Cells.OrderBy(c => c.Row).ThenBy(c => c.Column), table.Cells);
        Assert.Equal((1, 1), (table.HeaderRowCount, table.StubColumnCount));
    }
}
