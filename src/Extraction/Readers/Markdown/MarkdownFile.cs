using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Readers.PlainText;
using Markdig;
using Markdig.Syntax;

namespace LittleGiants.Extraction.Readers.Markdown;

/// <summary>Parses a file, and reads as plain text what the parser will not take.</summary>
internal static class MarkdownFile
{
    public static void Write(string text, MarkdownPipeline pipeline, BlockWriter writer, ArticleHead head, MarkdownOptions options)
    {
        if (Parse(text, pipeline, options) is { } document)
        {
            new MarkdownBlocks(text, writer, head, options).Write(document);
            return;
        }

        writer.Builder.Warn(new ReadWarning("markdownTooComplex", "The Markdown is too large or too deeply nested; it was read as plain text."));
        new PlainTextBlocks(new TextLines(text), writer, head, PlainTextOptions.Default).Write();
    }

    private static MarkdownDocument? Parse(string text, MarkdownPipeline pipeline, MarkdownOptions options)
    {
        if (text.Length > options.MaxLength || LinkWeight(text) > options.MaxLinkWeight)
        {
            return null;
        }

        try
        {
            return Markdig.Markdown.Parse(text, pipeline);
        }
        catch (ArgumentException)
        {
            // The parser's own answer to nesting beyond its limit.
            return null;
        }
    }

    /// <summary>The parser's work on links grows with the square of their number in one paragraph.</summary>
    private static long LinkWeight(ReadOnlySpan<char> text)
    {
        long weight = 0, links = 0;
        foreach (var range in text.EnumerateLines())
        {
            if (range.IsWhiteSpace())
            {
                weight += links * links;
                links = 0;
            }
            else
            {
                links += range.Count("](");
            }
        }

        return weight + (links * links);
    }
}
