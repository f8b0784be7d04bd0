using System.Text;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Readers;
using LittleGiants.Extraction.Readers.Html;

namespace LittleGiants.Extraction.Tests.Readers.Html;

/// <summary>Pages of our own, all companies and people invented.</summary>
internal static class HtmlPages
{
    public const string First = "The maker of dry gas sensors from Velmar opened its second plant on Tuesday, the company said, and will hire ninety people.";
    public const string Second = "Its sensors sit in most breweries of the region, according to the trade body, which counts 412 of them in its last census.";
    public const string Third = "Sales rose by 14% to 31.5 million euros in the year that ended in June, helped by orders from Norway, Chile and Japan.";

    public const string News = $"""
        <!DOCTYPE html>
        <html lang="en-GB"><head><title>Gas sensor maker opens second plant | The Velmar Courier</title>
        <meta property="og:site_name" content="The Velmar Courier">
        <meta property="og:title" content="Gas sensor maker opens second plant">
        </head><body>
        <header class="masthead"><a href="/">The Velmar Courier</a><nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
        <main><article>
        <h1>Gas sensor maker opens second plant</h1>
        <div class="byline">By <a rel="author" href="/people/ida">Ida Lorne</a></div>
        <p class="dateline">Published 12 March 2024</p>
        <figure><img src="plant.jpg"><figcaption>The new plant at the river. Photo: Courier</figcaption></figure>
        <div class="article-body">
        <p>{First}</p>
        <p>{Second}</p>
        <div class="related"><h3>Related stories</h3><ul><li><a href="/a">Brewers want cheaper water</a></li><li><a href="/b">River reopened to boats</a></li></ul></div>
        <h2>Orders from abroad</h2>
        <p>{Third}</p>
        <ul><li>ninety new jobs by December;</li><li>a training workshop with the technical school.</li></ul>
        <p>Read more: <a href="/c">Ten firms to watch</a></p>
        </div>
        <div class="share-bar"><a href="#">Share on Facebook</a></div>
        <section id="comments"><h2>Comments</h2><p>I worked there for nine years, and it is a fine place to learn a trade, believe me.</p></section>
        </article></main>
        <footer><p>© The Velmar Courier. All rights reserved. No part of this page may be copied without asking first.</p></footer>
        </body></html>
        """;

    public static SourceDocument Read(string html) => Read(Encoding.UTF8.GetBytes(html));

    public static SourceDocument Read(byte[] html)
    {
        var result = new HtmlReader().Read(new DocumentSource("page.html", html), new ReadOptions(), CancellationToken.None);
        Assert.Null(result.Failure);
        return result.Document!;
    }

    /// <summary>The texts of the blocks of a kind.</summary>
    public static List<string> Of(SourceDocument document, BlockKind kind) =>
        [.. document.Blocks.Where(block => block.Kind == kind).Select(block => document.TextOf(block.Span).ToString())];

    /// <summary>The main text as the reader sees it: body blocks that are no title, byline or caption.</summary>
    public static List<string> MainText(SourceDocument document) =>
        [.. document.Blocks.Where(block => block.IsBody && block.Kind is not (BlockKind.Title or BlockKind.Byline or BlockKind.Caption)).Select(block => document.TextOf(block.Span).ToString())];
}
