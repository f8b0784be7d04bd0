namespace LittleGiants.Extraction.Tests.Readers.Html.Metadata;

public sealed class PageMetadataTests
{
    [Theory]
    [InlineData("<title>Plant opens in Velmar | The Courier</title><meta property='og:site_name' content='The Courier'>", "<h2>Other things</h2>", "Plant opens in Velmar")]
    [InlineData("<title>Plant opens in Velmar - Courier News</title>", "<h1>Plant opens in Velmar</h1>", "Plant opens in Velmar")]
    [InlineData("<title>The Courier</title><meta property='og:title' content='Plant opens in Velmar'>", "<h1>The Courier</h1>", "Plant opens in Velmar")]
    [InlineData("<meta property='og:title' content='Plant opens in Velmar'>", "<h1><span>Business</span> Plant opens in Velmar</h1>", "Plant opens in Velmar")]
    [InlineData("<title>春江仪表发布新一代传感器_溪城日报</title>", "<p>公司</p>", "春江仪表发布新一代传感器")]
    [InlineData("", "<h1>Plant opens in Velmar</h1>", "Plant opens in Velmar")]
    public void Title_is_the_headline_without_the_sites_name(string head, string body, string expected) =>
        Assert.Equal(expected, HtmlPages.Read($"<html><head>{head}</head><body>{body}<p>{HtmlPages.First}</p></body></html>").Title);

    [Theory]
    [InlineData("<meta name='author' content='Ida Lorne'>", "", "Ida Lorne")]
    [InlineData("", "<span itemprop='author'><span itemprop='name'>Ida Lorne</span></span>", "Ida Lorne")]
    [InlineData("", "<a rel='author' href='/p'>Ida Lorne</a>", "Ida Lorne")]
    [InlineData("", "<div>Von Ida Lorne</div>", "Ida Lorne")]
    [InlineData("<meta name='author' content='Reuters'>", "<div class='author'>Ida Lorne</div>", "Ida Lorne")]
    [InlineData("<meta name='author' content='Webbureau GmbH'>", "", null)]
    [InlineData("<meta property='og:site_name' content='The Courier'><meta name='author' content='The Courier'>", "", null)]
    public void Author_is_found_where_the_page_names_it(string head, string body, string? expected)
    {
        var document = HtmlPages.Read($"<html><head>{head}</head><body><article><h1>Plant opens in Velmar</h1>{body}<p>{HtmlPages.First}</p><p>{HtmlPages.Second}</p></article></body></html>");
        Assert.Equal(expected is null ? [] : [expected], document.Authors);
    }

    [Theory]
    [InlineData("<meta property='article:published_time' content='2024-03-11T23:30:00Z'>", "<p>12 March 2024</p>", "2024-03-12")]
    [InlineData("<meta property='article:published_time' content='2024-03-12T01:00:00Z'>", "", "2024-03-12")]
    [InlineData("", "<p>Updated: 14 March 2024</p><p>Published: 12 March 2024</p>", "2024-03-12")]
    [InlineData("", "<time datetime='2024-03-12'>Tuesday</time>", "2024-03-12")]
    [InlineData("<link rel='canonical' href='https://example.org/2024/03/12/plant'>", "", "2024-03-12")]
    public void Date_is_the_day_shown(string head, string body, string expected)
    {
        var document = HtmlPages.Read($"<html><head>{head}</head><body><article><h1>Plant opens in Velmar</h1>{body}<p>{HtmlPages.First}</p><p>{HtmlPages.Second}</p></article></body></html>");
        Assert.Equal(DateOnly.ParseExact(expected, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), document.Date);
    }

    [Fact]
    public void Dates_in_the_text_are_not_the_pages()
    {
        var document = HtmlPages.Read($"<article><h1>Plant opens in Velmar</h1><p>{HtmlPages.First} It was founded on 3 May 1998 by two brothers.</p><p>{HtmlPages.Second}</p></article>");
        Assert.Null(document.Date);
    }
}
