using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Tests.Layout;

public sealed class RunningHeadFilterTests
{
    [Fact]
    public void Heads_and_page_numbers_frame_the_text_of_each_page()
    {
        var document = SyntheticPage.Lay([.. Enumerable.Range(1, 7).Select(Page)]);

        foreach (var page in document.Pages)
        {
            Assert.Equal($"Example Works\nAnnual report\nBody {Letters(page.Number)} of the report\n{page.Number + 10}\n", document.TextOf(page.Span));
        }

        Assert.Equal(
            ["RunningHead", "RunningHead", "Paragraph", "PageNumber"],
            document.Blocks.Where(block => block.Page == 4).Select(block => block.Kind.ToString()));
    }

    [Fact]
    public void Heads_of_left_and_right_pages_differ()
    {
        var document = SyntheticPage.Lay([.. Enumerable.Range(1, 8).Select(number =>
            new SyntheticPage(number).Text(50, 40, number % 2 == 0 ? "Example Works" : "Annual report").Text(50, 300, $"Body {Letters(number)}"))]);

        Assert.Equal(8, document.Blocks.Count(block => block.Kind == BlockKind.RunningHead));
    }

    [Fact]
    public void A_number_that_does_not_count_pages_is_body()
    {
        var document = SyntheticPage.Lay([.. Enumerable.Range(1, 6).Select(number =>
            new SyntheticPage(number).Text(50, 300, $"Body {Letters(number)}").Text(300, 800, $"{number * number * 7}"))]);

        Assert.DoesNotContain(document.Blocks, block => block.Kind == BlockKind.PageNumber);
    }

    [Fact]
    public void Page_numbers_that_follow_the_end_of_the_text_are_found()
    {
        var document = SyntheticPage.Lay([.. Enumerable.Range(1, 6).Select(number =>
            new SyntheticPage(number).Text(50, 100, $"Body {Letters(number)}").Text(300, 130 + (40 * number), $"{number}"))]);

        Assert.Equal(6, document.Blocks.Count(block => block.Kind == BlockKind.PageNumber));
    }

    [Fact]
    public void Roman_page_numbers_count()
    {
        string[] romans = ["i", "ii", "iii", "iv", "v"];
        var document = SyntheticPage.Lay([.. Enumerable.Range(1, 5).Select(number =>
            new SyntheticPage(number).Text(50, 300, $"Body {Letters(number)}").Text(300, 800, romans[number - 1]))]);

        Assert.Equal(5, document.Blocks.Count(block => block.Kind == BlockKind.PageNumber));
    }

    [Fact]
    public void Turned_text_repeated_in_the_margin_is_a_running_head()
    {
        var document = SyntheticPage.Lay([.. Enumerable.Range(1, 5).Select(number =>
            new SyntheticPage(number).Text(100, 300, $"Body {Letters(number)} of the report").UpwardText(30, 500, "Governance"))]);

        Assert.Equal(5, document.Blocks.Count(block => block.Kind == BlockKind.RunningHead));
    }

    [Fact]
    public void Upright_heads_of_a_turned_page_are_found_by_those_of_its_neighbours()
    {
        var document = SyntheticPage.Lay([.. Enumerable.Range(1, 5).Select(number => number == 3
            ? new SyntheticPage(number).Text(50, 40, "Annual report").UpwardText(100, 700, "A table that is turned on its page by a quarter").UpwardText(112, 700, "with lines")
            : new SyntheticPage(number).Text(50, 40, "Annual report").Text(50, 300, $"Body {Letters(number)}"))]);

        Assert.Equal(5, document.Blocks.Count(block => block.Kind == BlockKind.RunningHead));
    }

    private static SyntheticPage Page(int number) => new SyntheticPage(number)
        .Text(50, 40, "Example Works").Text(400, 40, "Annual report").Text(50, 300, $"Body {Letters(number)} of the report").Text(290, 810, $"{number + 10}");

    private static string Letters(int number) => string.Concat(Enumerable.Repeat((char)('a' + number), 3));
}
