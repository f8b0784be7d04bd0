using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>Reads the titles of statements in the lines over a table of the same page and in its caption.</summary>
internal sealed class StatementTitles(SourceDocument document, FactCues cues, PlaceScope scope)
{
    /// <summary>Characters and lines over a table among which its title stands, and the longest line that is a title.</summary>
    private const int Reach = 700;
    private const int MostLines = 9;
    private const int LongestTitle = 120;

    /// <summary>The nearest title over a table; null when none of the lines is one.</summary>
    public StatementTitle? Of(Table table)
    {
        if (table.Caption is { } caption && Nearest(document.TextOf(caption).ToString().Split('\n').Reverse()) is { } own)
        {
            return own;
        }

        var page = document.PageAt(table.Span.Start).Span;
        var from = Math.Max(page.Start, table.Span.Start - Reach);
        return Nearest(document.Text[from..Math.Max(from, table.Span.Start)].Split('\n').Reverse()
            .TakeWhile(line => !line.Contains('\t', StringComparison.Ordinal)).Take(MostLines).Concat(FirstCells(table)));
    }

    /// <summary>A title may be the first row of the table itself.</summary>
    private IEnumerable<string> FirstCells(Table table) =>
        table.Cells.TakeWhile(cell => cell.Row <= Math.Min(1, table.HeaderRowCount)).Where(cell => cell.Column == 0 || cell.ColumnSpan > 1).Select(cell => document.TextOf(cell).ToString());

    private StatementTitle? Nearest(IEnumerable<string> lines)
    {
        var below = "";
        foreach (var one in lines.Where(line => line.Length > 0))
        {
            // A title may be broken: "Consolidated statement" and "of financial position" under it.
            var both = one + " " + below;
            below = one;
            var line = IsTitle(one) && Kinds(one).Any() ? one : both;
            var kinds = IsTitle(line) ? Kinds(line).ToList() : [];
            if (kinds.Count > 0)
            {
                return new StatementTitle(line.Trim(), cues.OtherTitles.IsIn(line) ? [] : kinds, scope.Of(line));
            }
        }

        return null;
    }

    private static bool IsTitle(string line) => line.Length <= LongestTitle && line.TrimEnd() is [.., not ('.' or '。')];

    private IEnumerable<StatementKind> Kinds(string line)
    {
        if (cues.BalanceTitles.IsIn(line))
        {
            yield return StatementKind.Balance;
        }

        if (cues.IncomeTitles.IsIn(line))
        {
            yield return StatementKind.Income;
        }

        if (cues.CashFlowTitles.IsIn(line))
        {
            yield return StatementKind.CashFlow;
        }
    }
}
