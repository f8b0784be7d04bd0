namespace LittleGiants.Extraction.Readers.PlainText;

/// <summary>Tables of a copied page whose cells stand under each other: first the periods of the columns, then each label with a figure for each of them.</summary>
internal sealed class StackedTables(TextLines lines, PlainTextOptions options)
{
    /// <summary>Digits of a year, and of a year with the mark of a note.</summary>
    private const int YearDigits = 4;
    private const int MarkedYearDigits = 6;

    /// <summary>Lines without figures that may stand over a row: a part's heading, a unit.</summary>
    private const int MaxHeadings = 2;

    /// <summary>The periods that stand alone on the lines from <paramref name="at"/> on, blank lines aside; fewer than two are no head.</summary>
    /// <param name="next">The line behind them and the blank lines that follow.</param>
    public List<string> HeadAt(int at, out int next)
    {
        var periods = new List<string>();
        next = at;
        for (var index = at; index < Math.Min(lines.Count, at + options.MaxStackedHeadLines) && lines[index].Width <= options.MaxHeadingWidth; index++)
        {
            if (lines.IsBlank(index))
            {
                continue;
            }

            var fields = TextTables.Fields(lines.Text(index));
            if (!fields.TrueForAll(IsPeriod))
            {
                next = index;
                return periods;
            }

            periods.AddRange(fields);
        }

        return [];
    }

    /// <param name="at">The line of the first label.</param>
    /// <param name="next">The line behind the table.</param>
    public Grid? Read(IReadOnlyList<string> head, int at, out int next)
    {
        var rows = new TextRows();
        rows.Add(["", .. head]);
        next = at;
        var headings = new List<string>();
        var figures = 0;
        for (var index = Filled(at); index < lines.Count && headings.Count <= MaxHeadings && IsLabel(index);)
        {
            var row = new List<string> { lines.Text(index).ToString() };
            for (index = Filled(index + 1); row.Count <= head.Count + 1 && index < lines.Count && NumericText.IsNumeric(lines.Text(index)); index = Filled(index + 1))
            {
                row.Add(lines.Text(index).ToString());
            }

            if (row.Count == 1)
            {
                headings.Add(row[0]);
                continue;
            }

            if (row.Count != head.Count + 1)
            {
                break;
            }

            headings.ForEach(heading => rows.Add([heading]));
            headings.Clear();
            rows.Add(row);
            figures++;
            next = index;
        }

        return figures >= options.MinSpacedRows ? rows.ToGrid(hasHead: true) : null;
    }

    private bool IsLabel(int index) => lines[index].Width <= options.MaxHeadingWidth && !NumericText.IsNumeric(lines.Text(index));

    private int Filled(int index)
    {
        while (index < lines.Count && lines.IsBlank(index))
        {
            index++;
        }

        return index;
    }

    private static bool IsPeriod(string text) =>
        NumericText.IsPeriod(text) || (text.Length is > YearDigits and <= MarkedYearDigits && text.All(char.IsAsciiDigit) && NumericText.IsPeriod(text.AsSpan(0, YearDigits)));
}
