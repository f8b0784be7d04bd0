using System.Globalization;
using System.Net;
using System.Text;
using LittleGiants.Extraction.Languages;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

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
        return $"""
            <!DOCTYPE html>
            <html lang="{Language.Find(briefing.Language)?.Tag ?? "en"}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{WebUtility.HtmlEncode(briefing.Title)}</title>
            <style>
            {Style.Value}
            {(briefing.IsWide ? Across : "")}
            </style>
            </head>
            <body>
            <main>
            {body.ToString().TrimEnd()}
            </main>
            </body>
            </html>

            """;
    }

    private static string ReadStyle()
    {
        using var stream = typeof(HtmlBriefing).Assembly.GetManifestResourceStream(StylePath) ?? throw new InvalidOperationException($"{StylePath} is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Trim();
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
