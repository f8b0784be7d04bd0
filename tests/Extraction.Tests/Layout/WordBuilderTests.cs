using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Layout;

namespace LittleGiants.Extraction.Tests.Layout;

public sealed class WordBuilderTests
{
    [Fact]
    public void A_gap_without_a_drawn_space_parts_words()
    {
        var page = new SyntheticPage().Text(50, 100, "Total assets 1,234", drawSpaces: false);

        Assert.Equal("Total assets 1,234\n", SyntheticPage.Lay(page).Text);
    }

    [Fact]
    public void Numbers_of_narrow_columns_are_neither_glued_nor_torn()
    {
        var page = new SyntheticPage().Text(50, 100, "1,234").Text(77, 100, "5,678.90").Text(119, 100, "-12.5");

        Assert.Equal(["1,234", "5,678.90", "-12.5"], Words(page));
    }

    [Fact]
    public void Glyphs_drawn_out_of_order_are_read_from_the_left()
    {
        var page = new SyntheticPage().Text(65, 100, "23").Text(50, 100, "1,").Text(60, 100, "2").Text(75, 100, "4");

        Assert.Equal(["1,2234"], Words(page));
    }

    [Fact]
    public void Letter_spaced_text_is_whole_words()
    {
        var page = new SyntheticPage().Text(50, 100, "ANNUAL", spacing: 3, drawSpaces: false).Text(110, 100, "REPORT", spacing: 3, drawSpaces: false);

        Assert.Equal(["ANNUAL", "REPORT"], Words(page));
    }

    [Fact]
    public void A_raised_mark_is_a_word_of_its_own()
    {
        var page = new SyntheticPage().Text(50, 100, "Revenue").Text(85, 96, "(1)", 6).Text(200, 100, "1,234").Text(225, 96, "2", 6);

        var words = Build(page);

        Assert.Equal([false, true, false, true], words.Select(word => word.IsSuperscript));
        Assert.Equal("Revenue (1) 1,234 2\n", SyntheticPage.Lay(page).Text);
    }

    [Fact]
    public void A_raised_digit_of_unicode_is_parted_from_a_number_but_not_from_metres()
    {
        var page = new SyntheticPage().Text(50, 100, "1,234²").Text(150, 100, "9.000 m²");

        Assert.Equal(["1,234", "²", "9.000", "m²"], Words(page));
    }

    [Theory]
    [InlineData("20", "th")]
    [InlineData("m", "2")]
    [InlineData("Brand", "TM")]
    public void Raised_parts_of_a_word_stay_with_it(string word, string raised)
    {
        var page = new SyntheticPage().Text(50, 100, word).Text(50 + SyntheticPage.WidthOf(word), 96, raised, 6);

        Assert.Equal([word + raised], Words(page));
    }

    [Fact]
    public void An_index_below_the_line_stays_with_its_word()
    {
        var page = new SyntheticPage().Text(50, 100, "CO").Text(60, 102, "2", 6).Text(63, 100, "-neutral");

        Assert.Equal(["CO2-neutral"], Words(page));
    }

    [Fact]
    public void Small_digits_on_the_baseline_are_no_marks()
    {
        var page = new SyntheticPage().Text(50, 100, "Sales").Text(80, 100, "120", 6);

        Assert.DoesNotContain(Build(page), word => word.IsSuperscript);
    }

    [Fact]
    public void Han_text_has_no_false_spaces()
    {
        var page = new SyntheticPage().Text(50, 100, "营业收入", spacing: 4).Text(106, 100, "2024").Text(128.5f, 100, "年度");

        Assert.Equal("营业收入2024年度\n", SyntheticPage.Lay(page).Text);
    }

    [Fact]
    public void A_wide_gap_between_Han_is_a_space()
    {
        var page = new SyntheticPage().Text(50, 100, "第一节").Text(90, 100, "释义");

        Assert.Equal(["第一节", "释义"], Words(page));
    }

    [Fact]
    public void An_accent_drawn_over_its_letter_is_composed_with_it()
    {
        var page = new SyntheticPage().Text(50, 100, "soci").Text(70, 100, "e").Text(70, 100, "´").Text(75, 100, "te").Text(80, 100, "´");

        Assert.Equal("société\n", SyntheticPage.Lay(page).Text);
    }

    [Fact]
    public void A_page_of_turned_text_is_laid_out_in_its_direction()
    {
        var page = new SyntheticPage().UpwardText(100, 700, "First line of a turned table").UpwardText(112, 700, "Second line");

        var document = SyntheticPage.Lay(page);

        Assert.Equal("First line of a turned table Second line\n", document.Text);
        Assert.Equal(new Box(92, 695, 10, 5), document.Pages[0].BoxOf(0));
    }

    [Fact]
    public void Broken_coordinates_are_left_out()
    {
        var page = new SyntheticPage().Text(float.NaN, 100, "lost").Text(50, 100, "kept").Text(50, float.PositiveInfinity, "lost");

        Assert.Equal("kept\n", SyntheticPage.Lay(page).Text);
    }

    private static string[] Words(SyntheticPage page)
    {
        var laid = Laid(page);
        return [.. laid.Words.Select(word => string.Concat(laid.Glyphs.Skip(word.FirstGlyph).Take(word.GlyphCount).Select(glyph => glyph.Cluster ?? glyph.Char.ToString())))];
    }

    private static LayoutWord[] Build(SyntheticPage page) => Laid(page).Words;

    private static LaidPage Laid(SyntheticPage page)
    {
        var laid = new LaidPage();
        new WordBuilder(new WordOptions()).Build(page.Content, laid);
        return laid;
    }
}
