using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Tests.Layout;

public sealed class BlockBuilderTests
{
    private const string Line = "This line of the body text goes on until it reaches the right edge of the text";

    [Fact]
    public void Larger_and_bold_lines_are_headings_and_larger_ones_stand_higher()
    {
        var page = new SyntheticPage()
            .Text(50, 60, "The year in review", 16).Lines(50, 100, 12, Line, Line, "and ends.")
            .Text(50, 150, "Our people", bold: true).Lines(50, 164, 12, Line, Line, "and ends.")
            .Text(50, 220, "The year to come", 16).Lines(50, 250, 12, Line, Line, "and ends.")
            .Text(50, 300, "Our plans", bold: true).Lines(50, 314, 12, Line, Line, "and ends.");

        AssertBlocks(
            page,
            "Heading1 The year in review", "Paragraph0 " + Body, "Heading2 Our people", "Paragraph0 " + Body,
            "Heading1 The year to come", "Paragraph0 " + Body, "Heading2 Our plans", "Paragraph0 " + Body);
    }

    [Theory]
    [InlineData("第一节 重要提示")]
    [InlineData("Item 7. Discussion of results")]
    [InlineData("1.2 Scope of the report")]
    [InlineData("Hoofdstuk 3 Resultaten")]
    public void Numbered_sections_are_headings(string heading)
    {
        var page = new SyntheticPage().Text(50, 60, heading).Lines(50, 90, 12, Line, Line);

        AssertBlocks(page, "Heading1 " + heading, $"Paragraph0 {Line} {Line}");
    }

    [Fact]
    public void A_short_last_line_and_a_set_in_first_line_part_paragraphs()
    {
        var page = new SyntheticPage().Lines(50, 60, 12, Line, "and ends.", Line, Line, "goes on to the end of it, and the text goes on here").Text(62, 120, Line[..70]).Lines(50, 132, 12, Line);

        AssertBlocks(
            page,
            $"Paragraph0 {Line} and ends.",
            $"Paragraph0 {Line} {Line} goes on to the end of it, and the text goes on here",
            $"Paragraph0 {Line[..70]} {Line}".Replace("  ", " ", StringComparison.Ordinal));
    }

    [Fact]
    public void Items_of_a_list_are_blocks_of_their_own()
    {
        var page = new SyntheticPage().Lines(50, 60, 12, "• sales of goods rose", "• costs fell", "(1) one more of them is here", "(2) and another of them");

        AssertBlocks(page, "ListItem1 • sales of goods rose", "ListItem1 • costs fell", "ListItem5 (1) one more of them is here", "ListItem5 (2) and another of them");
    }

    [Fact]
    public void A_wrapped_item_is_one_block()
    {
        var page = new SyntheticPage().Text(50, 60, "• " + Line).Text(60, 72, "with a second line").Text(50, 84, "• next");

        AssertBlocks(page, $"ListItem1 • {Line} with a second line", "ListItem1 • next");
    }

    [Fact]
    public void Small_text_with_a_mark_at_the_foot_is_a_footnote()
    {
        var page = new SyntheticPage();
        for (var i = 0; i < 20; i++)
        {
            page.Text(50, 60 + (12 * i), Line);
        }

        page.Text(50, 756, "1", 5).Text(53, 760, "Restated for the change of policy.", 8);

        var document = SyntheticPage.Lay(page);

        Assert.Equal(BlockKind.Footnote, document.Blocks[^1].Kind);
        Assert.Equal("1 Restated for the change of policy.", document.TextOf(document.Blocks[^1].Span));
    }

    [Fact]
    public void Lines_of_one_heading_style_in_a_row_are_a_list()
    {
        var page = new SyntheticPage();
        for (var i = 0; i < 5; i++)
        {
            page.Text(50, 60 + (30 * i), $"Entry number {"abcde"[i]}", bold: true);
        }

        Assert.DoesNotContain(SyntheticPage.Lay(page).Blocks, block => block.Kind == BlockKind.Heading);
    }

    [Fact]
    public void A_paragraph_does_not_break_where_a_ragged_line_ends_early()
    {
        var page = new SyntheticPage().Lines(50, 60, 12, Line, "this line is ragged and ends early since the next", "word did not fit there although it seems as if for the", Line);

        Assert.Single(SyntheticPage.Lay(page).Blocks);
    }

    private const string Body = Line + " " + Line + " and ends.";

    private static void AssertBlocks(SyntheticPage page, params string[] expected)
    {
        var document = SyntheticPage.Lay(page);
        Assert.Equal(expected, document.Blocks.Select(block => $"{block.Kind}{block.Level} {document.TextOf(block.Span)}"));
    }
}
