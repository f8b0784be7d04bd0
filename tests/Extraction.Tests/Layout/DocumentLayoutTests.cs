using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Tests.Layout;

public sealed class DocumentLayoutTests
{
    [Fact]
    public void Lines_of_a_paragraph_are_joined_by_spaces()
    {
        var page = new SyntheticPage().Lines(50, 100, 12, "The quick brown fox jumps over", "the lazy dog and runs away.");

        Assert.Equal("The quick brown fox jumps over the lazy dog and runs away.\n", SyntheticPage.Lay(page).Text);
    }

    [Fact]
    public void Every_character_has_the_box_of_its_glyph()
    {
        var page = new SyntheticPage().Text(50, 100, "Net sales").Text(50, 112, "rose");

        var document = SyntheticPage.Lay(page);

        Assert.Equal("Net sales rose\n", document.Text);
        Assert.Equal(new Box(50, 92, 5, 10), document.Pages[0].BoxOf(0));
        Assert.Equal(new Box(70, 92, 5, 10), document.Pages[0].BoxOf(4));
        Assert.True(document.Pages[0].BoxOf(9).IsEmpty);
        Assert.Equal(new Box(50, 104, 5, 10), document.Pages[0].BoxOf(10));
        Assert.Equal(["Net", "sales", "rose"], document.Pages[0].Words.Select(word => document.TextOf(word.Span).ToString()));
    }

    [Fact]
    public void Two_columns_are_read_one_after_the_other()
    {
        var page = new SyntheticPage().Text(150, 60, "A title over both columns", 18);
        for (var i = 0; i < 5; i++)
        {
            page.Text(50, 100 + (12 * i), $"left column line number {i} goes on here").Text(320, 100 + (12 * i), $"right column line number {i} goes on here");
        }

        var text = SyntheticPage.Lay(page).Text;

        Assert.StartsWith("A title over both columns\nleft column line number 0 goes on here left column line number 1", text, StringComparison.Ordinal);
        Assert.Contains("left column line number 4 goes on here\nright column line number 0", text, StringComparison.Ordinal);
    }
}
