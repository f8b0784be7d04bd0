using LittleGiants.Assistant.Reading;
using LittleGiants.Extraction.Documents;
using Spectre.Console;

namespace LittleGiants.Assistant.Output;

/// <summary>The tables, drawn in the console with their caption, unit and page.</summary>
internal sealed class TablesOutput(IAnsiConsole console, IReadOnlySet<int> pages, bool nameFiles) : IDocumentOutput
{
    public void Write(FileResult result)
    {
        if (result.Document is { } document)
        {
            if (nameFiles)
            {
                console.MarkupLineInterpolated($"[bold]{result.File}[/]");
            }

            var shown = document.Tables.Where(table => pages.Count == 0 || table.Pages.Any(pages.Contains)).ToList();
            foreach (var table in shown)
            {
                console.MarkupLineInterpolated($"[bold]{Title(document, table)}[/]");
                console.Write(Draw(document, table));
                console.WriteLine();
            }

            if (shown.Count == 0)
            {
                console.WriteLine("No tables.");
            }
        }

        Messages.Report(result);
    }

    public void Complete()
    {
    }

    private static Spectre.Console.Table Draw(SourceDocument document, Extraction.Documents.Table table)
    {
        var drawn = new Spectre.Console.Table { Border = TableBorder.Rounded, ShowHeaders = false };
        for (var column = 0; column < table.ColumnCount; column++)
        {
            var tableColumn = new TableColumn("");
            drawn.AddColumn(column < Math.Max(1, table.StubColumnCount) ? tableColumn.LeftAligned() : tableColumn.RightAligned());
        }

        for (var row = 0; row < table.RowCount; row++)
        {
            var texts = new Markup[table.ColumnCount];
            for (var column = 0; column < texts.Length; column++)
            {
                var cell = table.CellAt(row, column);
                var text = cell is not null && cell.Row == row && cell.Column == column ? document.TextOf(cell) : "";
                texts[column] = new Markup(cell?.IsHeader == true ? $"[bold]{Markup.Escape(text)}[/]" : Markup.Escape(text));
            }

            drawn.AddRow(texts);
            if (row == table.HeaderRowCount - 1 && row < table.RowCount - 1)
            {
                drawn.AddEmptyRow();
            }
        }

        return drawn;
    }

    private static string Title(SourceDocument document, Extraction.Documents.Table table)
    {
        var parts = new List<string>();
        if (table.Caption is { } caption)
        {
            parts.Add(document.TextOf(caption).ToString());
        }

        if (table.UnitLine is { } unit)
        {
            parts.Add(document.TextOf(unit).ToString());
        }

        if (document.Pages.Count > 1)
        {
            parts.Add(table.Pages.Count == 1 ? $"page {table.Page}" : $"pages {table.Pages[0]}–{table.Pages[^1]}");
        }

        return string.Join(" · ", parts);
    }
}
