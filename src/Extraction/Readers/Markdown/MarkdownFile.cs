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
        if (text.Length > options.MaxLength || IsTooHeavy(text, options))
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

    /// <summary>The parser's work on links grows with the square of their number in one paragraph, and it fills every row of a table to the widest.</summary>
    private static bool IsTooHeavy(ReadOnlySpan<char> text, MarkdownOptions options)
    {
        long weight = 0, links = 0, cells = 0, rows = 0, columns = 0;
        foreach (var line in text.EnumerateLines())
        {
            if (line.IsWhiteSpace())
            {
                weight += links * links;
                cells += rows * columns;
                links = rows = columns = 0;
                continue;
            }

            links += line.Count("](");
            if (line.Contains('|'))
            {
                rows++;
                columns = Math.Max(columns, line.Count('|'));
            }
        }

        return weight + (links * links) > options.MaxLinkWeight || cells + (rows * columns) > options.MaxTableCells;
    }
}
