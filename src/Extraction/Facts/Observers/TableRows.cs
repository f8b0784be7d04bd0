using System.Globalization;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>Finds the rows of a table whose label names a concept; a total under a row that names one counts as that one.</summary>
/// <param name="incomeRows">Keys of rows that an income statement has.</param>
/// <param name="totalRows">Keys of rows that are named as a total only.</param>
internal sealed class TableRows(DocumentFrame frame, LabelIndex index, IReadOnlySet<string> incomeRows, IReadOnlySet<string> totalRows)
{
    /// <param name="caption">The concept that the table's caption names.</param>
    /// <param name="income">How many rows an income statement has and a segment's table has not.</param>
    public List<LabelledRow> Of(Table table, Concept? caption, out int income)
    {
        var rows = new List<LabelledRow>();
        income = 0;
        IReadOnlyList<ConceptLabel> group = [];
        var (groupKey, groupKeys) = ("", "");
        var wasHead = false;
        Cell? broken = null;
        var stub = Math.Max(1, table.StubColumnCount);
        int lastRow = -1, lastLabelRow = -1;
        var document = frame.Document;
        for (var i = 0; i < table.Cells.Count; i++)
        {
            var cell = table.Cells[i];
            if (cell.Column >= stub + 1 || cell.Span.IsEmpty || cell.Row == lastRow)
            {
                continue;
            }

            var text = document.TextOf(cell.Span);
            if (!HasLetter(text))
            {
                continue; // a number before the label
            }

            if (cell.Column >= stub && lastLabelRow == cell.Row)
            {
                continue;
            }

            lastRow = cell.Row;
            var key = LabelKey.Of(text);
            if (key.Length == 0)
            {
                continue;
            }

            income += incomeRows.Contains(key) ? 1 : 0;
            var labels = index.Find(key, groupKey, groupKeys);
            if (caption is not null && index.FindWithin(caption.Id, key) is { } inside)
            {
                labels = [inside];
            }

            var isAlone = i + 1 >= table.Cells.Count || table.Cells[i + 1].Row != cell.Row;
            var shown = cell.Span;
            if (labels.Count == 0 && !isAlone && broken is { } start && start.Row == cell.Row - 1 && IsContinued(text, group.Count == 0)
                && LabelKey.Of(string.Concat(document.TextOf(start.Span), " ", text)) is { Length: > 0 } whole)
            {
                labels = index.Find(whole, groupKey, groupKeys);
                shown = labels.Count > 0 ? start.Span.Union(cell.Span) : shown;
            }

            if (labels.Count > 0 && !isAlone)
            {
                rows.Add(new LabelledRow(cell.Row, shown, labels));
            }
            else if (group.Count > 0 && totalRows.Contains(key) && !isAlone)
            {
                rows.Add(new LabelledRow(cell.Row, cell.Span, [.. group.Select(label => label with { Preference = label.Preference + 1 })]));
                group = [];
            }

            if (isAlone)
            {
                group = labels;
            }

            // The head of a group: formats that know empty cells write them out.
            var isHead = IsHead(table, i);
            broken = isHead ? cell : null;
            if (isHead)
            {
                groupKeys = wasHead ? groupKeys + key : key;
                groupKey = key;
            }

            wasHead = isHead;

            lastLabelRow = cell.Row;
        }

        return rows;
    }

    private static bool IsHead(Table table, int label)
    {
        for (var i = label + 1; i < table.Cells.Count && table.Cells[i].Row == table.Cells[label].Row; i++)
        {
            if (!table.Cells[i].Span.IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The rest of a label that is broken over two rows: "net of accumulated depreciation of" and "$663 and $595".</summary>
    /// <param name="mayBeWord">Whether it may go on with a word: not under a row that names a concept itself.</param>
    private static bool IsContinued(ReadOnlySpan<char> text, bool mayBeWord) => text.Length > 0 && ((mayBeWord && char.IsLower(text[0])) || char.IsAsciiDigit(text[0]) || char.GetUnicodeCategory(text[0]) == UnicodeCategory.CurrencySymbol);

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }
}
