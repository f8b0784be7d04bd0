namespace LittleGiants.Extraction.Readers.PlainText;

/// <summary>Tables of which only single spaces are left: a line that ends in the years of its columns, and lines that end in as many figures.</summary>
internal sealed class TailedTables(TextLines lines, PlainTextOptions options)
{
    private const int NoteDigits = 2;

    /// <param name="next">The line behind the table.</param>
    public Grid? TryRead(int at, out int next)
    {
        next = at;
        if (lines[at].Width > options.MaxHeadingWidth || Head(lines.Text(at)) is not { } head)
        {
            return null;
        }

        var rows = new TextRows();
        rows.Add(head);
        var index = at + 1;
        for (; index < lines.Count && !lines.IsBlank(index) && TextTables.FigureTail(lines.Text(index), head.Count) is { } row && !NumericText.IsPeriod(row[1]); index++)
        {
            if (EndsInFigure(row[0]))
            {
                return null;
            }

            rows.Add(row);
        }

        if (rows.Count <= options.MinSpacedRows)
        {
            return null;
        }

        next = index;
        return rows.ToGrid(hasHead: true);
    }

    /// <summary>A figure more than there are columns, but for the number of a note.</summary>
    private static bool EndsInFigure(string label) =>
        label.AsSpan(label.LastIndexOf(' ') + 1) is var last && NumericText.IsNumeric(last) && !(last.Length <= NoteDigits && last.IndexOfAnyExceptInRange('0', '9') < 0);

    /// <summary>What stands before the years, mostly a unit, and the years.</summary>
    private static List<string>? Head(ReadOnlySpan<char> line)
    {
        var years = new List<string>();
        line = line.TrimEnd();
        while (!line.IsEmpty)
        {
            var word = line[(line.LastIndexOf(' ') + 1)..];
            if (!char.IsAsciiDigit(word[0]) || !NumericText.IsPeriod(word))
            {
                break;
            }

            years.Insert(0, word.ToString());
            line = line[..^word.Length].TrimEnd();
        }

        return years.Count > 1 ? [line.ToString(), .. years] : null;
    }
}
