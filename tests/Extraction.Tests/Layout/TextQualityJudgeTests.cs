using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Layout;

namespace LittleGiants.Extraction.Tests.Layout;

public sealed class TextQualityJudgeTests
{
    private const string English = "The revenue of the company increased by seven percent in the reporting year, as the sales of our products in all the regions were higher than in the year before. ";
    private const string Chinese = "报告期内公司实现营业收入较上年同期增长，主要是公司产品销售数量增加所致，归属于上市公司股东的净利润有所下降。";

    [Theory]
    [InlineData(English)]
    [InlineData(Chinese)]
    [InlineData("Der Umsatz der Gesellschaft ist im Geschäftsjahr gestiegen, während die Kosten für Löhne und Gehälter über denen des Vorjahres lagen. ")]
    [InlineData("De omzet van de vennootschap is in het verslagjaar gestegen en de kosten van de bedrijfsvoering zijn hoger dan vorig jaar. ")]
    [InlineData("Le chiffre d’affaires de la société a progressé au cours de l’exercice, tandis que les charges de personnel étaient supérieures. ")]
    [InlineData("EBITDA 1,234 5,678 (90) 12.5% FY2024 H1 Q3 CAGR 7,890 11,223 44.5% USD EUR GBP 1,000,000 2,000,000 ")]
    public void Text_of_the_languages_we_read_is_trusted(string text) => Assert.Equal(TextQuality.TextLayer, Judge(Page(text)));

    [Fact]
    public void A_shifted_encoding_is_unreadable() =>
        Assert.Equal(TextQuality.Unreadable, Judge(Page(string.Concat(English.Select(c => char.IsLetter(c) ? (char)(c - 29) : c)))));

    [Fact]
    public void Rare_Han_characters_only_are_unreadable() =>
        Assert.Equal(TextQuality.Unreadable, Judge(Page(string.Concat(Chinese.Select((_, i) => (char)(0x7300 + (i * 37 % 500)))))));

    [Fact]
    public void Private_use_characters_are_unreadable() =>
        Assert.Equal(TextQuality.Unreadable, Judge(Page(string.Concat(English.Select(c => (char)(0xe000 + c))))));

    [Fact]
    public void Guessed_characters_are_unreadable()
    {
        var page = Page(English);
        foreach (ref var glyph in page.Content.Glyphs)
        {
            glyph.Flags |= GlyphFlags.Unmapped;
        }

        Assert.Equal(TextQuality.Unreadable, Judge(page));
    }

    [Fact]
    public void Bytes_shown_as_characters_are_unreadable() =>
        Assert.Equal(TextQuality.Unreadable, Judge(Page("GeschÃ¤ftsjahr fÃ¼r die LÃ¶hne Ã¼ber GehÃ¤lter â€ž grÃ¶ÃŸer Ã„nderung ")));

    [Fact]
    public void A_blank_page_is_a_text_layer_without_text() => Assert.Equal(TextQuality.TextLayer, Judge(new SyntheticPage()));

    [Fact]
    public void An_image_of_a_page_is_a_scan_even_below_a_running_head()
    {
        var page = new SyntheticPage().Text(50, 40, "Annual report").Text(290, 820, "12");
        page.Content.Images.Add(new Box(0, 0, 595, 842));

        Assert.Equal(TextQuality.Unreadable, Judge(page));
    }

    [Fact]
    public void A_scan_with_its_recognised_text_is_a_text_layer()
    {
        var page = Page(English);
        page.Content.Images.Add(new Box(0, 0, 595, 842));
        foreach (ref var glyph in page.Content.Glyphs)
        {
            glyph.Flags |= GlyphFlags.Invisible;
        }

        Assert.Equal(TextQuality.TextLayer, Judge(page));
    }

    private static TextQuality Judge(SyntheticPage page) => TextQualityJudge.Judge(page.Content, new QualityOptions());

    private static SyntheticPage Page(string text)
    {
        var page = new SyntheticPage();
        for (var i = 0; i < 20; i++)
        {
            page.Text(50, 100 + (12 * i), text);
        }

        return page;
    }
}
