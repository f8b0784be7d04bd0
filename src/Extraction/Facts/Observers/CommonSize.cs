using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>Tells a table of shares of one whole ("Revenue 100.0 100.0, Cost of revenue 25.0 27.3"): none of its figures is an amount.</summary>
internal static class CommonSize
{
    /// <summary>Digits before the decimals from which a figure is an amount.</summary>
    private const int AmountDigits = 4;

    /// <summary>Figures of a row of wholes.</summary>
    private const int LeastWholes = 2;

    private const int LongestFigure = 16;

    public static bool Is(SourceDocument document, Table table)
    {
        var (row, wholes, others, isWritten, isCommon) = (-1, 0, 0, false, false);
        foreach (var cell in table.Cells)
        {
            if (cell.Row != row)
            {
                isCommon |= wholes >= LeastWholes && others == 0 && isWritten;
                (row, wholes, others, isWritten) = (cell.Row, 0, 0, false);
            }

            var text = document.TextOf(cell.Span).Trim();
            if (cell.Row < table.HeaderRowCount || cell.Column < table.StubColumnCount || text.IsEmpty || text.Length > LongestFigure || !text.ContainsAnyInRange('0', '9'))
            {
                continue;
            }

            if (Digits(text) >= AmountDigits)
            {
                return false;
            }

            if (IsWhole(text))
            {
                wholes++;
                isWritten |= text.Length > "100".Length; // "100.0", "100 %"
            }
            else
            {
                others++;
            }
        }

        return isCommon || (wholes >= LeastWholes && others == 0 && isWritten);
    }

    private static bool IsWhole(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd("% ");
        return text.StartsWith("100") && (text.Length == 3 || (text[3] is '.' or ',' && text.Length <= "100.00".Length && text[4..].TrimEnd('0').IsEmpty));
    }

    /// <summary>Those before the decimals: "1,234.5" has four, "12.5" two.</summary>
    private static int Digits(ReadOnlySpan<char> text)
    {
        var (digits, behind) = (0, 0);
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                behind++;
            }
            else if (c is '.' or ',' or '\'' or '’' or ' ' or '\u00A0')
            {
                (digits, behind) = (digits + behind, 0);
            }
        }

        return behind == 3 || digits == 0 ? digits + behind : digits;
    }
}
