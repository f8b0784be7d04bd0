using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts.Observers;

namespace LittleGiants.Extraction.Tests.Facts.Observers;

public sealed class TableGridTests
{
    [Fact]
    public void Heads_over_each_other_are_joined_from_the_top()
    {
        var grid = Grid("<tr><th></th><th colspan=\"2\">Group</th><th colspan=\"2\">Company</th></tr><tr><th></th><th>2023</th><th>2022</th><th>2023</th><th>2022</th></tr><tr><td>Revenue</td><td>4</td><td>3</td><td>2</td><td>1</td></tr>");
        Assert.Equal(["Group 2023", "Group 2022", "Company 2023", "Company 2022"], Enumerable.Range(1, 4).Select(column => grid.HeadOf(2, column)));
    }

    [Fact]
    public void Heads_in_the_middle_name_the_columns_from_there_on()
    {
        var document = LineDocument.Report("en", "EUR | 2023 | 2022\nRevenue | 4 | 3\nEUR | 2021 | 2020\nRevenue | 2 | 1");
        var table = document.Tables[0];
        var grid = TableGrid.Of(document, table with { StubColumnCount = 1, HeaderRowCount = 1, Cells = [.. table.Cells.Select(cell => cell with { IsHeader = cell.Row is 0 or 2 })] })!;
        Assert.Equal(["2023", "2022", "2021", "2020"], new[] { (1, 1), (1, 2), (3, 1), (3, 2) }.Select(place => grid.HeadOf(place.Item1, place.Item2)));
    }

    [Fact]
    public void A_cell_over_several_rows_and_columns_stands_at_each_of_its_places()
    {
        var grid = Grid("<tr><th>EUR</th><th>2023</th><th>2022</th></tr><tr><td rowspan=\"2\">Revenue</td><td colspan=\"2\">4</td></tr><tr><td>3</td><td>2</td></tr>");
        Assert.Same(grid[1, 0], grid[2, 0]);
        Assert.Same(grid[1, 1], grid[1, 2]);
        Assert.NotSame(grid[1, 1], grid[2, 1]);
    }

    [Fact]
    public void A_table_without_places_or_with_too_many_is_not_looked_at()
    {
        var document = LineDocument.Report("en", "Text.");
        Assert.Null(TableGrid.Of(document, new Table(default, 1, 1000, 1000, [])));
        Assert.Null(TableGrid.Of(document, new Table(default, 1, int.MaxValue, int.MaxValue, [])));
        Assert.Null(TableGrid.Of(document, new Table(default, 1, 0, 5, [])));
        Assert.NotNull(TableGrid.Of(document, new Table(default, 1, 100, 100, [])));
    }

    private static TableGrid Grid(string rows)
    {
        var document = FactText.Markdown("en", $"# T\n\n<table>{rows}</table>\n");
        return TableGrid.Of(document, Assert.Single(document.Tables))!;
    }
}
