using System.Globalization;
using System.Text;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Tests.Readers;

/// <summary>A document as lines of text, to compare and to read in a failing test.</summary>
internal static class DocumentDump
{
    /// <summary>Everything a reader decides.</summary>
    public static string Of(SourceDocument document)
    {
        var dump = new StringBuilder();
        dump.Append(CultureInfo.InvariantCulture, $"{document.Sha256} {document.MediaType} {document.Language}\n{document.Title}|{string.Join(';', document.Authors)}|{document.Date:O}|{document.Outlet}\n");
        foreach (var page in document.Pages)
        {
            dump.Append(CultureInfo.InvariantCulture, $"page {page.Number} {page.Width}x{page.Height} {page.Quality} {page.Span} {page.Words.Count}\n");
        }

        dump.Append(document.Text);
        foreach (var block in document.Blocks)
        {
            dump.Append(CultureInfo.InvariantCulture, $"{block}\n");
        }

        foreach (var table in document.Tables)
        {
            dump.Append(CultureInfo.InvariantCulture, $"table {table.Span} {table.RowCount}x{table.ColumnCount} head {table.HeaderRowCount} stub {table.StubColumnCount} {table.Caption} {table.UnitLine}\n");
            dump.AppendJoin('\n', table.Cells).Append('\n');
        }

        foreach (var fact in document.TaggedFacts)
        {
            dump.Append(CultureInfo.InvariantCulture, $"{fact.Concept} {fact.Span} {fact.Value} {fact.Text} {fact.Unit} {fact.PeriodStart:O} {fact.PeriodEnd:O} {string.Join(',', fact.Dimensions)}\n");
        }

        return dump.AppendJoin('\n', document.Warnings).ToString();
    }

    /// <summary>The blocks alone: kind, level where there is one, text.</summary>
    public static string Blocks(SourceDocument document)
    {
        var dump = new StringBuilder();
        foreach (var block in document.Blocks)
        {
            dump.Append(block.Kind);
            if (block.Level > 0)
            {
                dump.Append(CultureInfo.InvariantCulture, $" {block.Level}");
            }

            var text = document.TextOf(block.Span).ToString().Replace("\n", " / ", StringComparison.Ordinal).Replace("\t", " | ", StringComparison.Ordinal);
            dump.Append(": ").Append(text).Append('\n');
        }

        return dump.ToString();
    }
}
