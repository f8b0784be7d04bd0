using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>Tables of web pages with a name and a value in each row, whose head says nothing of the values: "Founded | 1987", "Employees | 297 (2023)".</summary>
internal static class ProfileTables
{
    /// <summary>Digits from which a number without a word or a sign may be one of thousands.</summary>
    private const int MaxBareDigits = 5;

    public static IEnumerable<(TextSpan Name, TextSpan Value)> In(SourceDocument document, QuantityReader reader)
    {
        if (document.Pages.Count != 1 || document.Pages[0].Width > 0)
        {
            yield break;
        }

        foreach (var table in document.Tables)
        {
            if (table.ColumnCount != 2 || !IsProfile(document, table, reader))
            {
                continue;
            }

            for (var row = table.HeaderRowCount; row < table.RowCount; row++)
            {
                if (table.CellAt(row, 0) is { Span.IsEmpty: false } name && table.CellAt(row, 1) is { Span.IsEmpty: false } value && SaysItsUnit(document.TextOf(value.Span)))
                {
                    yield return (name.Span, value.Span);
                }
            }
        }
    }

    /// <summary>Neither the head nor the caption names a period or a unit.</summary>
    private static bool IsProfile(SourceDocument document, Table table, QuantityReader reader)
    {
        var head = string.Join(' ', table.Cells.Where(cell => cell.Row < table.HeaderRowCount).Select(document.TextOf)) + (table.Caption is { } caption ? document.TextOf(caption).ToString() : "");
        return head.AsSpan().IndexOfAnyInRange('0', '9') < 0 && reader.ReadHeader(head, new QuantityContext()) is { Power: null, Currency: null };
    }

    private static bool SaysItsUnit(ReadOnlySpan<char> value)
    {
        var digits = 0;
        foreach (var c in value)
        {
            if (char.IsAsciiDigit(c))
            {
                digits++;
            }
            else if (!(char.IsWhiteSpace(c) || c is '.' or ',' or '\''))
            {
                return true;
            }
        }

        return digits <= MaxBareDigits;
    }
}
