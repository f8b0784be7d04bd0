using System.Buffers;

namespace LittleGiants.Extraction.Readers.PlainText;

/// <summary>Finds tables in lines of text: cells parted by tabs, bars, spaced slashes or runs of spaces. Only what is certain is a table.</summary>
internal sealed class TextTables(TextLines lines, PlainTextOptions options)
{
    private static readonly SearchValues<char> BarRule = SearchValues.Create("|-:+= ");

    private readonly StackedTables _stacked = new(lines, options);
    private readonly TailedTables _tailed = new(lines, options);

    /// <summary>Lines before this one are known to start no table parted by spaces, so that no run of lines is looked at twice.</summary>
    private int _noSpacedTableBefore;

    /// <inheritdoc cref="_noSpacedTableBefore"/>
    private int _noSlashTableBefore;

    /// <param name="next">The line behind the table.</param>
    public Grid? TryRead(int at, out int next)
    {
        var head = _stacked.HeadAt(at, out next);
        if (head.Count > 1 && (TrySpaced(next, head, out var end) ?? _stacked.Read(head, next, out end)) is { } headed)
        {
            next = end;
            return headed;
        }

        if (_tailed.TryRead(at, out next) is { } tailed)
        {
            return tailed;
        }

        next = at;
        var line = lines.Text(at);
        if (line.Contains('\t') && TryDelimited(at, "\t", mayHaveGaps: false, out next) is { } tabs)
        {
            return tabs;
        }

        if (line.Contains('|') && TryDelimited(at, "|", mayHaveGaps: false, out next) is { } bars)
        {
            return bars;
        }

        if (at >= _noSlashTableBefore && line.Contains(" / ", StringComparison.Ordinal))
        {
            if (TryDelimited(at, " / ", mayHaveGaps: true, out next) is { } slashes)
            {
                return slashes;
            }

            _noSlashTableBefore = next;
            next = at;
        }

        return at >= _noSpacedTableBefore && FieldCount(line) > 1 ? TrySpaced(at, null, out next) : null;
    }

    private Grid? TryDelimited(int at, string delimiter, bool mayHaveGaps, out int next)
    {
        var rows = new TextRows();
        var hasHead = false;
        var index = at;
        next = at;
        while (index < lines.Count)
        {
            var line = lines.Text(index);
            if (line.IsEmpty && mayHaveGaps && !lines.IsBlank(index + 1))
            {
                index++;
                continue;
            }

            if (delimiter == "|" && line.StartsWith('+') && line.IndexOfAnyExcept("+-=") < 0)
            {
                index++;
                continue;
            }

            if (!line.Contains(delimiter, StringComparison.Ordinal))
            {
                break;
            }

            if (delimiter == "|" && line.IndexOfAnyExcept(BarRule) < 0)
            {
                hasHead |= rows.Count == 1;
            }
            else
            {
                var cells = Cells(index, delimiter);
                if (cells.Count < 2 || cells.Count > options.MaxColumns || (mayHaveGaps && rows.Count > 0 && cells.Count != rows[0].Count))
                {
                    break;
                }

                rows.Add(cells);
            }

            next = ++index;
        }

        var isCertain = mayHaveGaps
            ? rows.Count >= options.MinSpacedRows && rows[0].Count > 2 && rows.FigureShare() >= options.MinFigureShare
            : rows.Count > 1;
        return isCertain ? rows.ToGrid(hasHead) : null;
    }

    private List<string> Cells(int index, string delimiter)
    {
        var line = lines.Text(index);
        var cells = new List<string>();
        if (delimiter == "|")
        {
            line = line.Trim('|');
        }
        else if (delimiter == "\t")
        {
            for (var tabs = lines.LeadingTabs(index); tabs > 0 && cells.Count < options.MaxColumns; tabs--)
            {
                cells.Add("");
            }
        }

        foreach (var range in line.Split(delimiter))
        {
            cells.Add(line[range].Trim().ToString());
        }

        return cells;
    }

    /// <param name="head">The periods that stand above, one for each column of figures; null when the table has its own head or none.</param>
    private Grid? TrySpaced(int at, List<string>? head, out int next)
    {
        // 1. The run of lines that could be one table, and the usual number of fields in it.
        var counts = new Dictionary<int, int>();
        var end = at;
        var filled = 0;
        for (; end < lines.Count && (!lines.IsBlank(end) || IsGapOfRows(end, head)); end++)
        {
            var fields = FieldCount(lines.Text(end));
            filled += lines.IsBlank(end) ? 0 : 1;
            if (fields == 1 && lines[end].Width > options.MaxHeadingWidth)
            {
                break;
            }

            if (fields > 1)
            {
                counts[fields] = counts.GetValueOrDefault(fields) + 1;
            }
        }

        var (columns, usual) = counts.Count == 0 ? default : counts.MaxBy(pair => pair.Value);
        next = at;
        if (usual < options.MinSpacedRows || usual * 2 < filled || columns > options.MaxColumns)
        {
            _noSpacedTableBefore = Math.Max(end, at + 1);
            return null;
        }

        if (head is not null && columns != head.Count + 1)
        {
            return null;
        }

        // 2. Rows; a label broken over lines waits for its figures.
        var rows = new TextRows();
        if (head is not null)
        {
            rows.Add(["", .. head]);
        }

        string? label = null;
        for (var index = at; index < end; index++)
        {
            if (lines.IsBlank(index))
            {
                continue;
            }

            var cells = Fields(lines.Text(index), columns);
            if (cells.Count == 1 && !NumericText.IsNumeric(cells[0]))
            {
                label = label is null ? cells[0] : $"{label} {cells[0]}";
                continue;
            }

            if (cells.Count == columns - 1 && cells.TrueForAll(cell => NumericText.IsNumeric(cell)))
            {
                cells.Insert(0, label ?? "");
            }
            else if (label is not null)
            {
                rows.Add([label]);
            }

            label = null;
            rows.Add(cells);
        }

        if (label is not null)
        {
            rows.Add([label]);
        }

        // 3. Words in columns are an address block or a poem as well.
        if (rows.FigureShare() < options.MinFigureShare)
        {
            _noSpacedTableBefore = end;
            return null;
        }

        next = end;
        return rows.ToGrid(hasHead: head is not null);
    }

    /// <summary>Copied rows stand apart; under a head that stands apart itself they go on while they have its columns.</summary>
    private bool IsGapOfRows(int at, List<string>? head) => head is not null && !lines.IsBlank(at + 1) && FieldCount(lines.Text(at + 1)) == head.Count + 1;

    private static int FieldCount(ReadOnlySpan<char> line)
    {
        var count = 1;
        for (var i = 1; i + 1 < line.Length; i++)
        {
            if (IsGapAt(line, i))
            {
                count++;
                while (i + 1 < line.Length && char.IsWhiteSpace(line[i + 1]))
                {
                    i++;
                }
            }
        }

        return count;
    }

    private static bool IsGapAt(ReadOnlySpan<char> line, int i) => char.IsWhiteSpace(line[i]) && (char.IsWhiteSpace(line[i + 1]) || line[i] is '\t' or '\u3000');

    /// <summary>Fields parted by two or more spaces; where that gives another number than the usual one, figures at the end may be parted by one.</summary>
    private static List<string> Fields(ReadOnlySpan<char> line, int columns)
    {
        var fields = Fields(line);
        return fields.Count < columns && FigureTail(line, columns) is { } tail ? tail : fields;
    }

    /// <summary>Fields parted by two or more spaces.</summary>
    public static List<string> Fields(ReadOnlySpan<char> line)
    {
        var fields = new List<string>();
        var start = 0;
        for (var i = 1; i + 1 < line.Length; i++)
        {
            if (!IsGapAt(line, i))
            {
                continue;
            }

            fields.Add(line[start..i].Trim().ToString());
            while (i + 1 < line.Length && char.IsWhiteSpace(line[i + 1]))
            {
                i++;
            }

            start = i + 1;
        }

        fields.Add(line[start..].Trim().ToString());
        return fields;
    }

    /// <summary>A label and the figures at the end of a line, one space between them; null when it has not as many.</summary>
    /// <param name="columns">The label's among them.</param>
    public static List<string>? FigureTail(ReadOnlySpan<char> line, int columns)
    {
        var cells = new string[columns];
        var end = line.Length;
        for (var column = columns - 1; column > 0; column--)
        {
            var space = line[..end].LastIndexOf(' ');
            if (space < 0 || !NumericText.IsNumeric(line[(space + 1)..end]))
            {
                return null;
            }

            cells[column] = line[(space + 1)..end].ToString();
            end = line[..space].TrimEnd().Length;
        }

        cells[0] = line[..end].ToString();
        return end > 0 && !NumericText.IsNumeric(cells[0]) ? [.. cells] : null;
    }
}
