using System.Text;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Readers;
using LittleGiants.Extraction.Readers.Html;

namespace LittleGiants.Extraction.Tests.Readers.Html;

public sealed class HtmlReaderTests
{
    [Fact]
    public void Article_gives_its_paragraphs_headings_and_lists_and_nothing_else()
    {
        var document = HtmlPages.Read(HtmlPages.News);
        Assert.Equal(
            [
                HtmlPages.First, HtmlPages.Second, "Orders from abroad", HtmlPages.Third,
                "ninety new jobs by December;", "a training workshop with the technical school.",
            ],
            HtmlPages.MainText(document));
    }

    [Fact]
    public void Title_byline_and_caption_are_blocks_of_their_own_kind()
    {
        var document = HtmlPages.Read(HtmlPages.News);
        Assert.Equal(["Gas sensor maker opens second plant"], HtmlPages.Of(document, BlockKind.Title));
        Assert.Equal(["By Ida Lorne", "Published 12 March 2024"], HtmlPages.Of(document, BlockKind.Byline));
        Assert.Equal(["The new plant at the river. Photo: Courier"], HtmlPages.Of(document, BlockKind.Caption));
    }

    [Fact]
    public void Furniture_stays_in_the_text_as_navigation()
    {
        var navigation = HtmlPages.Of(HtmlPages.Read(HtmlPages.News), BlockKind.Navigation);
        Assert.Contains("Brewers want cheaper water", navigation);
        Assert.Contains("I worked there for nine years, and it is a fine place to learn a trade, believe me.", navigation);
        Assert.Contains("Sport", navigation);
    }

    [Fact]
    public void Metadata_is_read_from_the_page()
    {
        var document = HtmlPages.Read(HtmlPages.News);
        Assert.Equal("Gas sensor maker opens second plant", document.Title);
        Assert.Equal(["Ida Lorne"], document.Authors);
        Assert.Equal(new DateOnly(2024, 3, 12), document.Date);
        Assert.Equal("The Velmar Courier", document.Outlet);
        Assert.Equal("en", document.Language);
    }

    [Fact]
    public void Headings_have_the_level_of_their_element()
    {
        var document = HtmlPages.Read(HtmlPages.News);
        var heading = Assert.Single(document.Blocks, block => block.Kind == BlockKind.Heading);
        Assert.Equal(2, heading.Level);
    }

    [Fact]
    public void Hidden_text_is_not_read()
    {
        var document = HtmlPages.Read($"<body><p>{HtmlPages.First}</p><p hidden>secret one</p><p style='color:red; display : none'>secret two</p><script>secret()</script><p>{HtmlPages.Second}</p>");
        Assert.DoesNotContain("secret", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Posts_quoted_in_an_article_belong_to_it()
    {
        var document = HtmlPages.Read($"""
            <article><h1>Plant opens in Velmar</h1><p>{HtmlPages.First}</p>
            <blockquote class="twitter-tweet"><p>Proud to cut the ribbon today.</p>— Mayor of Velmar (@velmar) March 12, 2024</blockquote>
            <p>{HtmlPages.Second}</p></article>
            """);
        Assert.Contains("Proud to cut the ribbon today.", HtmlPages.MainText(document));
    }

    [Fact]
    public void Lists_of_linked_headlines_are_navigation()
    {
        var teaser = "<li><h3><a href='/x'>A river of beer runs dry</a></h3><div>The last keg was sold on Monday. It was a sad day for the whole town of Velmar.</div></li>";
        var document = HtmlPages.Read($"<body><article><h1>Plant opens in Velmar</h1><p>{HtmlPages.First}</p><p>{HtmlPages.Second}</p></article><ul>{teaser}{teaser}{teaser}{teaser}</ul></body>");
        Assert.Equal([HtmlPages.First, HtmlPages.Second], HtmlPages.MainText(document));
    }

    [Fact]
    public void First_of_several_articles_under_the_headline_is_the_main_text()
    {
        var document = HtmlPages.Read($"""
            <html><head><title>Plant opens in Velmar</title></head><body><div>
            <article><h1>Plant opens in Velmar</h1><p>{HtmlPages.First} {HtmlPages.Second}</p></article>
            <article><p>{HtmlPages.Second}</p><p>{HtmlPages.Third}</p><p>{HtmlPages.Second}</p></article></div></body></html>
            """);
        Assert.Equal([HtmlPages.First + " " + HtmlPages.Second], HtmlPages.MainText(document));
    }

    [Fact]
    public void Page_built_of_widgets_keeps_its_text()
    {
        var document = HtmlPages.Read($"<body><h1>About us</h1><div class=widget><p>{HtmlPages.First}</p></div><div class=widget><p>{HtmlPages.Second}</p></div><div class=widget><p>{HtmlPages.Third}</p></div></body>");
        Assert.Equal([HtmlPages.First, HtmlPages.Second, HtmlPages.Third], HtmlPages.MainText(document));
    }

    [Fact]
    public void Heading_whose_section_was_left_out_is_left_out_too()
    {
        var document = HtmlPages.Read($"""
            <article><h1>Plant opens in Velmar</h1><p>{HtmlPages.First}</p><p>{HtmlPages.Second}</p>
            <h2>You might like</h2><ul class="related-links"><li><a href="/a">Brewers want cheaper water</a></li></ul></article>
            """);
        Assert.Equal([HtmlPages.First, HtmlPages.Second], HtmlPages.MainText(document));
    }

    [Fact]
    public void Long_page_without_links_is_a_document_and_keeps_everything()
    {
        var page = new StringBuilder("<html><head><title>abc-20240101</title></head><body><div class=footer><p>Note 1</p></div>");
        for (var i = 0; i < 300; i++)
        {
            page.Append("<p>Section ").Append(i).Append(". ").Append(HtmlPages.First).Append("</p><p>Total ").Append(i).Append("</p>");
        }

        var document = HtmlPages.Read(page.Append("</body></html>").ToString());
        Assert.Empty(HtmlPages.Of(document, BlockKind.Navigation));
        Assert.Contains("Note 1", HtmlPages.MainText(document));
        Assert.Contains("Total 299", HtmlPages.MainText(document));
        Assert.Null(document.Title);
    }

    [Theory]
    [InlineData("utf-8", "utf-8")]
    [InlineData("gb18030", "gbk")]
    [InlineData("utf-16", "utf-16")]
    public void Chinese_page_is_decoded(string encoding, string declared)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var html = $"<html><head><meta charset=\"{declared}\"><title>春江仪表发布新一代传感器</title></head><body><h1>春江仪表发布新一代传感器</h1><p>春江仪表股份有限公司昨日发布新一代气体传感器，公司研发人员达到350人，占员工总数的百分之三十。</p></body></html>";
        var target = Encoding.GetEncoding(encoding);
        var document = HtmlPages.Read([.. target.GetPreamble(), .. target.GetBytes(html)]);
        Assert.Equal("春江仪表发布新一代传感器", document.Title);
        Assert.Contains("研发人员达到350人", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Western_page_without_valid_utf8_is_windows_1252()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var html = "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-1\"></head><body><p>Größe und Umsätze – 5 € für Müller.</p></body></html>";
        var document = HtmlPages.Read(Encoding.GetEncoding(1252).GetBytes(html));
        Assert.Contains("Größe und Umsätze – 5 € für Müller.", document.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div><b><i>")]
    [InlineData("<div></b>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<b></p>")]
    [InlineData("<ul><li>")]
    public void Deep_nesting_is_read_without_overflow(string nest)
    {
        var document = HtmlPages.Read(string.Concat(Enumerable.Repeat(nest, 30_000)) + "bottom");
        Assert.Contains("bottom", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Huge_spans_and_attributes_are_bounded()
    {
        var document = HtmlPages.Read($"<table><tr><td colspan=99999999 rowspan=99999999>a<td>b</tr><tr><td class='{new string('x', 200_000)}'>c<td colspan=-3>d</tr></table>");
        Assert.Contains("d", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Cut_at_the_limit_of_elements_is_warned_of()
    {
        var reader = new HtmlReader(new HtmlReaderOptions { MaxNodes = 10 });
        var html = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<p>text</p>", 100)));
        var document = reader.Read(new DocumentSource("page.html", html), new ReadOptions(), CancellationToken.None).Document!;
        Assert.Contains(document.Warnings, warning => warning.Code == "contentCut");
    }

    [Fact]
    public void Stray_zero_bytes_do_no_harm()
    {
        var html = Encoding.UTF8.GetBytes($"<html><body><p>{HtmlPages.First}</p><p>x\0y</p></body></html>");
        Assert.Contains(HtmlPages.First, HtmlPages.Read(html).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Language_of_the_text_wins_over_the_templates()
    {
        var document = HtmlPages.Read("""
            <html lang="en"><body><article><h1>Sensorwerk wird eröffnet</h1>
            <p>Das Unternehmen hat am Dienstag sein zweites Werk eröffnet und wird dort neunzig neue Stellen schaffen, wie die Leitung mitteilte.</p>
            <p>Die Geräte werden vor allem in den Brauereien der Region eingesetzt, weil sie klein und nicht teuer sind.</p></article></body></html>
            """);
        Assert.Equal("de", document.Language);
    }
}
