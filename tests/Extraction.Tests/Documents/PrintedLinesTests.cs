using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Tests.Documents;

public sealed class PrintedLinesTests
{
    [Fact]
    public void Span_over_two_lines_has_two_rectangles()
    {
        var document = PrintedText.Pages("one two\nthree");
        var regions = document.RegionsOf(new TextSpan(4, 11));
        Assert.Equal([new PageRegion(1, new Box(24, 0, 18, 10)), new PageRegion(1, new Box(0, 12, 18, 10))], regions);
    }

    [Fact]
    public void Span_over_pages_has_rectangles_on_each()
    {
        var document = PrintedText.Pages("end", "begin");
        var regions = document.RegionsOf(new TextSpan(0, document.Text.Length));
        Assert.Equal([new PageRegion(1, new Box(0, 0, 18, 10)), new PageRegion(2, new Box(0, 0, 30, 10))], regions);
    }

    [Fact]
    public void Raised_marks_and_large_letters_stay_on_their_line()
    {
        var document = Characters(("2", new Box(0, 0, 3, 6)), ("a", new Box(3, 1, 6, 10)), ("B", new Box(9, -6, 12, 20)), ("c", new Box(21, 1, 6, 10)));
        var regions = document.RegionsOf(new TextSpan(0, 4));
        Assert.Equal(new PageRegion(1, new Box(0, -6, 27, 20)), Assert.Single(regions));
    }

    [Fact]
    public void Vertical_and_turned_text_is_one_rectangle_for_each_line()
    {
        var document = Characters(
            ("年", new Box(50, 0, 10, 10)), ("度", new Box(50, 10, 10, 10)), ("报", new Box(50, 20, 10, 10)),
            ("告", new Box(36, 0, 10, 10)), ("书", new Box(36, 10, 10, 10)));
        var regions = document.RegionsOf(new TextSpan(0, 5));
        Assert.Equal([new PageRegion(1, new Box(50, 0, 10, 30)), new PageRegion(1, new Box(36, 0, 10, 20))], regions);
    }

    [Fact]
    public void Tight_leading_keeps_lines_apart()
    {
        var document = Characters(
            ("a", new Box(0, 0, 6, 12)), ("b", new Box(6, 0, 6, 12)), ("c", new Box(0, 9, 6, 12)), ("d", new Box(6, 9, 6, 12)));
        Assert.Equal(2, document.RegionsOf(new TextSpan(0, 4)).Count);
    }

    [Fact]
    public void Ligature_of_several_characters_is_one_place()
    {
        var document = Characters(("ﬃ", new Box(0, 0, 6, 10)), ("x", new Box(6, 0, 6, 10)));
        Assert.Equal("ffix", document.Text.TrimEnd());
        Assert.Equal(new Box(0, 0, 12, 10), Assert.Single(document.RegionsOf(new TextSpan(0, 4))).Box);
    }

    [Fact]
    public void Text_without_places_has_no_rectangles()
    {
        Assert.Empty(PrintedText.Plain("text").RegionsOf(new TextSpan(0, 4)));
        Assert.Empty(PrintedText.Pages("text").RegionsOf(new TextSpan(2, 2)));
    }

    private static SourceDocument Characters(params (string Text, Box Box)[] characters)
    {
        var builder = new DocumentBuilder();
        builder.BeginPage(1, 600, 800);
        foreach (var (text, box) in characters)
        {
            builder.Append(text, box);
        }

        builder.EndPage();
        return builder.Build("", "application/pdf");
    }
}
