using System.Globalization;
using System.Net;
using System.Text;
using LittleGiants.Extraction.Languages;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LittleGiants.Assistant.Briefings.Rendering;

/// <summary>A briefing as one page of HTML that needs nothing else: no script, nothing loaded, charts drawn in it, made to be printed.</summary>
internal static class HtmlBriefing
{
    private const string StylePath = "Briefings/Rendering/briefing.css";
    private const string Across = "@media print { @page { size: A4 landscape; } }";
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables(new PipeTableOptions { InferColumnWidthsFromSeparator = true })
        .UseFootnotes()
        .DisableHtml()
        .Build();

    private static readonly Lazy<string> Style = new(ReadStyle);

    public static string Write(Briefing briefing)
    {
        using var body = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = new HtmlRenderer(body);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<CodeBlockRenderer>(new ChartRenderer([.. briefing.Blocks.OfType<ChartBlock>()]));
        renderer.Render(Markdown.Parse(MarkdownBriefing.Write(briefing, drawsCharts: true), Pipeline));
        return Page(briefing.Title, briefing.Language, briefing.IsWide, body);
    }

    /// <summary>Markdown that an analyst edited, as such a page: raw HTML is text, and a link shows its words alone.</summary>
    /// <exception cref="ArgumentException">It is nested too deeply.</exception>
    public static string WriteEdited(string title, string language, MarkdownDocument text, bool isWide)
    {
        using var body = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = new HtmlRenderer(body);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new LinkWords());
        renderer.ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new AddressWords());
        renderer.Render(text);
        return Page(title, language, isWide, body);
    }

    /// <summary>Parses as these pages are parsed.</summary>
    public static MarkdownDocument Parse(string markdown) => Markdown.Parse(markdown, Pipeline);

    private static string Page(string title, string language, bool isWide, StringWriter body) => $"""
        <!DOCTYPE html>
        <html lang="{Language.Find(language)?.Tag ?? "en"}">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{Policy}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{WebUtility.HtmlEncode(title)}</title>
        <style>
        {Style.Value}
        {(isWide ? Across : "")}
        </style>
        </head>
        <body>
        <main>
        {body.ToString().TrimEnd()}
        </main>
        </body>
        </html>

        """;

    private static string ReadStyle()
    {
        using var stream = typeof(HtmlBriefing).Assembly.GetManifestResourceStream(StylePath) ?? throw new InvalidOperationException($"{StylePath} is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Trim();
    }

    private sealed class LinkWords : HtmlObjectRenderer<LinkInline>
    {
        protected override void Write(HtmlRenderer renderer, LinkInline link) => renderer.WriteChildren(link);
    }

    private sealed class AddressWords : HtmlObjectRenderer<AutolinkInline>
    {
        protected override void Write(HtmlRenderer renderer, AutolinkInline link) => renderer.WriteEscape(link.Url);
    }

    /// <summary>Draws the chart whose number a fenced block holds; no text of a document can open one.</summary>
    private sealed class ChartRenderer(IReadOnlyList<ChartBlock> charts) : HtmlObjectRenderer<CodeBlock>
    {
        protected override void Write(HtmlRenderer renderer, CodeBlock block)
        {
            var number = int.Parse(block.Lines.ToString(), NumberStyles.None, CultureInfo.InvariantCulture);
            renderer.EnsureLine();
            renderer.WriteLine(SvgChart.Draw(charts[number], number));
        }
    }
}
