using AngleSharp.Dom;
using DocumentFormat.OpenXml.Wordprocessing;
using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Briefings;
using LittleGiants.Assistant.Briefings.Rendering;
using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace LittleGiants.Assistant.Tests.Briefings;

public sealed class BriefingFormatTests(BriefingLibrary library) : IClassFixture<BriefingLibrary>
{
    private static readonly string[] Hostile =
    [
        "<script>alert(1)</script><img src=x onerror=alert(2)>",
        "[click](javascript:alert(3)) ![x](http://example.org/x.png) <http://example.org>",
        "**bold** _it_ `code` ~~gone~~ # head | cell | {.class} &lt;b&gt; \\ [^1] [^1]: x",
        "``` chart\n0\n```",
        "- item\n1. item\n> quote\n=====\n\n    code",
        "a\u0000b\u0007c\u202Ed\uFFFFe\uD800f ]]> <!-- --> ?>",
        "[E1] {{scorecard}} {0} {1}",
    ];

    public static TheoryData<string, string[]> Briefings => new()
    {
        { "en", [BriefingLibrary.English] },
        { "nl", [BriefingLibrary.Dutch] },
        { "zh", [BriefingLibrary.Chinese] },
        { "de", [BriefingLibrary.GermanNews] },
        { "fr", [BriefingLibrary.English, BriefingLibrary.Dutch, BriefingLibrary.Chinese, BriefingLibrary.ChineseNews, BriefingLibrary.GermanNews] },
    };

    [Theory]
    [MemberData(nameof(Briefings))]
    public async Task A_page_of_html_is_strict_loads_nothing_and_its_notes_lead_there_and_back(string language, string[] companies)
    {
        var briefing = await library.WriteAsync(language, companies);
        var document = BriefingPages.Html(briefing);

        var notes = document.QuerySelectorAll(".footnotes > ol > li");
        Assert.Equal(briefing.Notes.All.Select(note => $"fn:{note.Number}"), notes.Select(note => note.Id));
        Assert.All(notes, note => Assert.NotNull(note.QuerySelector("a.footnote-back-ref")));
        var cited = briefing.Blocks.SelectMany(block => block.Texts).SelectMany(text => text.Runs).SelectMany(run => run.Evidence.Select(briefing.Notes.NumberOf).Distinct());
        Assert.Equal(cited.Select(number => $"#fn:{number}"), document.QuerySelectorAll("a.footnote-ref").Where(mark => mark.Closest(".footnotes") is null).Select(mark => mark.GetAttribute("href")));
        var svg = document.QuerySelectorAll("svg");
        Assert.Equal(briefing.Blocks.OfType<ChartBlock>().Count(), svg.Length);
        Assert.All(svg, chart => Assert.True(chart.GetAttribute("role") == "img" && chart.QuerySelector("title")!.TextContent.Length > 0 && chart.QuerySelector("desc")!.TextContent.Length > 0));
        foreach (var place in document.QuerySelectorAll("p, li, td").Where(element => element.Closest(".footnotes") is null && !(element.LocalName == "td" && element.Index() == 0)))
        {
            var words = string.Concat(place.ChildNodes.Where(node => node is not IElement { ClassName: "footnote-ref" }).Select(node => node.TextContent));
            var isOfNames = companies.Length > 0 && place.QuerySelector("strong") is { } strong && strong.TextContent.Length == words.Trim().Length;
            Assert.True(!words.Any(char.IsAsciiDigit) || place.QuerySelector(".footnote-ref") is not null || isOfNames || place.ParentElement!.QuerySelector("td .footnote-ref") is not null, $"Uncited: {words}");
        }
    }

    [Theory]
    [MemberData(nameof(Briefings))]
    public async Task A_word_document_is_valid_with_headings_head_rows_footnotes_and_charts(string language, string[] companies)
    {
        var briefing = await library.WriteAsync(language, companies);
        BriefingPages.Docx(briefing, main =>
        {
            Assert.Equal(briefing.Blocks.OfType<ChartBlock>().Count(), main.ChartParts.Count());
            Assert.All(main.Document.Descendants<Table>(), table => Assert.NotNull(table.GetFirstChild<TableRow>()!.TableRowProperties!.GetFirstChild<TableHeader>()));
            Assert.Equal(briefing.Blocks.OfType<HeadingBlock>().Count(), main.Document.Descendants<ParagraphStyleId>().Count(style => style.Val!.Value is "Title" or "Heading1" or "Heading2"));
        });
    }

    [Fact]
    public void Hostile_names_and_quotes_are_inert_in_every_format()
    {
        var ledger = new EvidenceLedger();
        var blocks = new List<BriefingBlock>();
        foreach (var (text, index) in Hostile.Select((text, index) => (text, index)))
        {
            var document = new DocumentRecord { Id = index + 1, Sha256 = "", Name = text, Source = text, MediaType = "", Kind = DocumentKind.Article, Title = text, PageCount = 1, Stamp = "" };
            var entry = ledger.Quote(document, new Citation(1, new TextSpan(0, text.Length), text));
            var cited = CitedText.Of(text, entry);
            var table = new TableBlock([new TableColumn(cited), new TableColumn(cited, IsNumeric: true)], [[cited, CitedText.Strong(text)]]);
            blocks.AddRange(
            [
                new HeadingBlock(2, cited), new ParagraphBlock(cited), new ListBlock([cited, CitedText.Strong(text)]), table,
                new ChartBlock(text, text, text, [new ChartPoint(text, 1, text), new ChartPoint(text, null, text)], table) { Low = 0.5m, BandName = text },
            ]);
        }

        var briefing = new Briefing(Hostile[0], "en", [.. blocks, new AppendixBlock()], new NoteList(blocks));
        var html = BriefingPages.Html(briefing);
        Assert.Equal(Hostile.Length, html.QuerySelectorAll("svg").Length);
        Assert.Equal(Hostile.Length * 2, html.QuerySelectorAll("table").Length);
        Assert.Equal(Hostile.Length, html.QuerySelectorAll("h2").Length);
        Assert.Empty(html.QuerySelectorAll("em, del, code, blockquote, h1, h3"));
        Assert.All(Hostile, text => Assert.Contains(CitedText.Clean(text).Trim(), BriefingPages.Words(html), StringComparison.Ordinal));
        BriefingPages.Docx(briefing, main => Assert.All(Hostile, text => Assert.Contains(CitedText.Clean(text).Trim(), main.Document.InnerText, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/reports/a b.pdf", "file:///reports/a%20b.pdf#page=9")]
    [InlineData("/news/a.html", "file:///news/a.html")]
    [InlineData("https://example.org/a.pdf", "https://example.org/a.pdf")]
    [InlineData("reports/a.pdf", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("file://server/share/a.pdf", null)]
    [InlineData("ftp://example.org/a.pdf", null)]
    [InlineData("", null)]
    public void A_source_is_a_link_only_when_it_is_a_file_of_this_machine_or_an_address(string source, string? link)
    {
        if (!OperatingSystem.IsWindows() || !source.StartsWith('/'))
        {
            Assert.Equal(link, SourceLink.Of(source, 9)?.AbsoluteUri);
        }
    }

    [Fact]
    public void Wording_has_the_same_gaps_in_every_language()
    {
        foreach (var phrase in Enum.GetValues<BriefingPhrase>())
        {
            var english = Gaps(BriefingWording.For("en")[phrase]);
            Assert.All(LittleGiants.Extraction.Languages.Language.All, language => Assert.Equal(english, Gaps(BriefingWording.For(language.Tag)[phrase])));
        }
    }

    private static string Gaps(string text) => string.Concat(text.Where((character, index) => char.IsAsciiDigit(character) && index > 0 && text[index - 1] == '{').Order());
}
