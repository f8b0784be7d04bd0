using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Readers;
using LittleGiants.Extraction.Tests.Documents;

namespace LittleGiants.Extraction.Tests.Corpus;

/// <summary>Whole documents from bytes to places: the reports of <c>tests/Corpus</c>.</summary>
public sealed class CorpusReportTests
{
    private static readonly Dictionary<string, Lazy<SourceDocument>> Documents = new[] { "en", "zh", "de", "nl", "fr" }
        .ToDictionary(tag => tag, tag => new Lazy<SourceDocument>(() => Read($"report-{tag}.pdf")));

    private readonly QuoteLocator _locator = new();

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    [InlineData("de")]
    [InlineData("nl")]
    [InlineData("fr")]
    public void Language_is_told_and_pages_cover_the_text(string tag)
    {
        var document = Documents[tag].Value;
        Assert.Equal(tag, document.Language);
        Assert.All(document.Blocks, block => Assert.Null(block.Language));
        Assert.Equal(0, document.Pages[0].Span.Start);
        Assert.Equal(document.Text.Length, document.Pages[^1].Span.End);
        Assert.All(document.Pages, page => Assert.Equal(TextQuality.TextLayer, page.Quality));
        Assert.Empty(document.Warnings);
    }

    [Theory]
    [InlineData("en", "1.4 Five-year summary", "(in thousands of pounds, except where stated)")]
    [InlineData("fr", "Chiffres clés", "(en milliers d’euros)")]
    public void The_heading_of_a_table_below_columns_stands_with_its_table(string tag, string heading, string unit)
    {
        var document = Documents[tag].Value;
        var table = document.Tables[0];
        var start = document.Text.IndexOf(heading + "\n" + unit + "\n", StringComparison.Ordinal);
        Assert.True(start >= 0, "The heading is not followed by the unit line.");
        Assert.Equal(start + heading.Length + unit.Length + 2, table.Span.Start);
    }

    [Theory]
    [InlineData("en", "revenue rose by 12.4% to £48,216 thousand", 1)]
    [InlineData("en", "the group employed 337 people (2022: 312), of whom 49 worked in research", 1)]
    [InlineData("en", "On 14 February 2024 the company agreed to buy the remaining 25%", 3)]
    [InlineData("zh", "公司拥有员工337人，其中研发人员49人，占员工总数的14.54%", 1)]
    [InlineData("zh", "合同金额约为1.2亿元，截至报告期末已履行金额为3,150万元", 4)]
    [InlineData("de", "rund 22 % die Nummer zwei", 1)]
    [InlineData("de", "Konzernjahresüberschuss 9.314 6.648", 2)]
    [InlineData("nl", "De kosten van onderzoek en ontwikkeling bedroegen € 3,7 miljoen", 1)]
    [InlineData("fr", "le groupe employait 1 046 personnes (979 un an plus tôt)", 1)]
    [InlineData("fr", "arrêtés par le conseil d'administration le 12 mars 2024", 2)]
    public void Quotes_are_found_on_their_page_with_a_rectangle_for_each_line(string tag, string quote, int page)
    {
        var document = Documents[tag].Value;
        var match = _locator.Locate(document, quote);
        Assert.True(match.IsFound, quote);
        Assert.Equal(1, match.Similarity);
        var evidence = Evidence.For(document, match);
        Assert.All(evidence, item => Assert.Equal(page, item.Page));
        Assert.NotEmpty(evidence[0].Regions);

        // Every character's box lies in one of the rectangles.
        foreach (var item in evidence)
        {
            for (var position = item.Span.Start; position < item.Span.End; position++)
            {
                var box = document.PageAt(position).BoxOf(position);
                Assert.True(box.IsEmpty || item.Regions.Any(region => region.Box.Contains(box.CenterX, box.CenterY)), $"character {position} of {quote}");
            }
        }
    }

    [Theory]
    [InlineData("en", "revenue rose by 12.5% to £48,216 thousand")]
    [InlineData("zh", "公司拥有员工338人，其中研发人员49人，占员工总数的14.54%")]
    [InlineData("fr", "le groupe employait 1 046 salariés (979 un an plus tard)")]
    public void Quotes_that_state_something_else_are_not_found(string tag, string quote)
    {
        Assert.Equal(QuoteMatchKind.NotFound, _locator.Locate(Documents[tag].Value, quote).Kind);
    }

    [Theory]
    [InlineData("en", "Operating profit", "6,702", 2)]
    [InlineData("en", "Harrowfield Korea Co., Ltd.", "287", 3)]
    [InlineData("zh", "营业收入", "278,442,316.58", 1)]
    [InlineData("zh", "高速电主轴", "16,902.44", 2)]
    [InlineData("zh", "星锐香港有限公司", "1,306.42", 4)]
    [InlineData("de", "Personalaufwand", "-78.915", 2)]
    [InlineData("nl", "Bedrijfsresultaat", "7.412", 2)]
    [InlineData("fr", "Capitaux propres", "64 770", 1)]
    public void Figures_stand_in_the_row_of_their_label(string tag, string label, string figure, int page)
    {
        var document = Documents[tag].Value;
        Assert.Contains(document.Tables, table => table.Pages.Contains(page) && table.Cells.Any(cell =>
            document.TextOf(cell.Span).SequenceEqual(figure)
            && table.Cells.Any(other => other.Row == cell.Row && document.TextOf(other.Span).SequenceEqual(label))));
    }

    [Theory]
    [InlineData("en", "Harrowfield Spindles plc", 3)]
    [InlineData("zh", "清河星锐精密主轴股份有限公司2023年年度报告", 4)]
    [InlineData("de", "Oberweiler Messtechnik AG", 2)]
    public void Running_heads_are_marked_on_every_page(string tag, string head, int pages)
    {
        var document = Documents[tag].Value;
        var marked = document.Blocks.Count(block => block.Kind == BlockKind.RunningHead
            && document.TextOf(block.Span).Trim().StartsWith(head, StringComparison.Ordinal));
        Assert.Equal(pages, marked);
    }

    private static SourceDocument Read(string name)
    {
        var source = new DocumentSource(name, CorpusFile.Read(name));
        var result = new DocumentReaders().Read(source, new ReadOptions(), CancellationToken.None);
        return result.Document ?? throw new InvalidOperationException(result.Failure?.Message);
    }
}
