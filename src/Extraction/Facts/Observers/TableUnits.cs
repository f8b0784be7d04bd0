using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Languages;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>The unit in which a table's bare figures stand: the nearest statement wins.</summary>
internal sealed class TableUnits(DocumentFrame frame, FactCues cues, QuantityReader reader)
{
    /// <summary>Characters above a table in which its unit may be stated.</summary>
    private const int Above = 320;

    /// <summary>Characters of a paragraph that ends above a table.</summary>
    private const int Paragraph = 900;

    /// <summary>A longer line states no unit but in brackets.</summary>
    private const int LongestLine = 90;

    /// <summary>Characters below a table in which a note may state its unit.</summary>
    private const int Below = 900;

    /// <summary>Characters of a unit in a cell of its own.</summary>
    private const int LongestUnit = 16;

    /// <summary>Texts whose unit is remembered: a column's head is asked for at every row.</summary>
    private const int MaxRemembered = 2000;

    private readonly QuantityContext _context = new() { Currency = frame.Currency };
    private readonly Dictionary<string, UnitHeader> _read = new(StringComparer.Ordinal);
    private Table? _table;
    private UnitHeader _around = new(null, null, null);

    /// <summary>What a head, a bracket or a line says of units.</summary>
    public UnitHeader Read(string text)
    {
        if (text.Length == 0)
        {
            return new UnitHeader(null, null, null);
        }

        if (!_read.TryGetValue(text, out var unit))
        {
            unit = reader.ReadHeader(text, _context);
            unit = unit.Power is null && cues.BaseUnits.IsIn(text) ? unit with { Power = 0, Unit = null } : unit;
            if (_read.Count < MaxRemembered)
            {
                _read[text] = unit;
            }
        }

        return unit;
    }

    /// <summary>What the unit line, the caption or the text above a table says.</summary>
    public UnitHeader Around(Table table)
    {
        if (ReferenceEquals(table, _table))
        {
            return _around;
        }

        var document = frame.Document;
        _table = table;
        if (CommonSize.Is(document, table))
        {
            return _around = new UnitHeader(null, null, QuantityUnit.Percent);
        }

        _around = new UnitHeader(null, null, null);
        if (table.UnitLine is { } line)
        {
            _around = Read(document.TextOf(line).ToString());
        }

        // The heads of the rows' names: "CHF 000", "£ thousand".
        foreach (var cell in table.Cells)
        {
            if (_around.Power is not null || cell.Row >= table.HeaderRowCount)
            {
                break;
            }

            var isStub = cell.Column < Math.Max(1, table.StubColumnCount);
            if (cell.Span.Length is > 0 and < 60 && (isStub || IsAlone(table, cell)) && Read(document.TextOf(cell)) is var unit && (isStub || unit.Power is not null))
            {
                // "项目" (item) holds a counter and counts nothing.
                _around = Join(_around, unit.Unit == QuantityUnit.Count ? unit with { Unit = null } : unit);
            }
        }

        if (_around.Power is null && table.Caption is { } caption)
        {
            _around = Join(_around, Read(document.TextOf(caption).ToString()));
        }

        if (_around.Power is null)
        {
            var page = document.PageAt(table.Span.Start).Span;
            var from = Math.Max(page.Start, table.Span.Start - Above);
            var lineStart = document.Text.LastIndexOf('\n', from, Math.Min(from - page.Start, Paragraph)) + 1;
            from = lineStart > 0 ? lineStart : from;
            foreach (var above in document.Text[from..Math.Max(from, table.Span.Start)].Split('\n').Reverse())
            {
                // Only a line that is short or bracketed states a unit; a sentence that names an amount does not.
                // Nor does a row of the table before: "1,000,000.00" in it is no unit.
                if (above.Length > 0 && !IsRow(above) && (above.Length < LongestLine ? Read(above) : InBrackets(above)) is { Power: not null } found)
                {
                    _around = Join(_around, found);
                    break;
                }
            }
        }

        if (_around.Power is null && Note(table) is { Power: not null } note)
        {
            _around = Join(_around, note);
        }

        return _around;
    }

    /// <summary>"The following data (in thousands, except per share amounts) is derived from …".</summary>
    private UnitHeader InBrackets(string line)
    {
        for (var open = line.LastIndexOf('('); open >= 0; open = open == 0 ? -1 : line.LastIndexOf('(', open - 1))
        {
            var close = line.IndexOf(')', open);
            if (close > open && close - open < LongestLine && line[(open + 1)..close] is var inside && Read(inside) is { Power: not null } unit && reader.Read(inside, _context).Count == 0)
            {
                return unit; // "(two thousand of them abroad)" counts something
            }
        }

        return new UnitHeader(null, null, null);
    }

    /// <summary>A head that has its row to itself, "(in millions)" in the middle of the table, is for all columns.</summary>
    private static bool IsAlone(Table table, Cell cell)
    {
        foreach (var other in table.Cells)
        {
            if (other.Row > cell.Row)
            {
                break;
            }

            if (other.Row == cell.Row && other.Column != cell.Column && !other.Span.IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsRow(string line) => line.Contains('\t', StringComparison.Ordinal) && line.Count(char.IsAsciiDigit) > 8;

    /// <summary>A note below the table that its heads refer to: "(1) in millions of euros".</summary>
    private UnitHeader? Note(Table table)
    {
        var document = frame.Document;
        var end = Math.Min(document.PageAt(table.Span.Start).Span.End, table.Span.End + Below);
        var heads = string.Join(' ', table.Cells.Where(cell => cell.Row < Math.Max(1, table.HeaderRowCount)).Select(document.TextOf));
        foreach (var line in document.Text[Math.Min(table.Span.End, end)..end].Split('\n'))
        {
            var text = line.AsSpan().Trim();
            var close = text.IndexOf(')');
            if (text.Length > 4 && text[0] == '(' && close is > 1 and < 4 && heads.Contains(text[..(close + 1)], StringComparison.Ordinal)
                && Read(text[(close + 1)..Math.Min(text.Length, close + 60)].ToString()) is { Power: not null } unit)
            {
                return unit;
            }
        }

        return null;
    }

    /// <summary>What a column of units says of a row: "Mio. €" behind the label.</summary>
    public UnitHeader OfRow(TableGrid grid, int row, TextSpan label)
    {
        for (var column = 0; column < grid.Table.ColumnCount; column++)
        {
            if (grid[row, column] is { Span.IsEmpty: false } cell && cell.Column == column && cell.Row == row && cell.Span.Start >= label.End)
            {
                var text = frame.Document.TextOf(cell);
                return text.Length <= LongestUnit && !text.AsSpan().ContainsAnyInRange('0', '9') && Read(text) is var unit && (unit.Power is not null || unit.Unit == QuantityUnit.Percent)
                    ? unit : new UnitHeader(null, null, null);
            }
        }

        return new UnitHeader(null, null, null);
    }

    /// <summary>The unit of a cell by its label's bracket, its row's own, its head and what stands around the table.</summary>
    public UnitHeader Of(Table table, ReadOnlySpan<char> label, string head, UnitHeader? row = null)
    {
        var bracket = LabelKey.Bracketed(label);
        var unit = bracket.Length is > 0 and < 24 ? Read(bracket.ToString()) : new UnitHeader(null, null, null);
        unit = unit.Power is null && unit.Unit is null && row is { } own ? Join(own, unit) : unit;
        if (unit.Power is null && unit.Unit is null)
        {
            unit = Join(unit, Read(head));
        }

        return unit.Power is null && unit.Unit is null ? Join(unit, Around(table)) : unit;
    }

    /// <summary>Whether figures for one share are in pence, cents: by the label, the head or the line over the table.</summary>
    public bool AreHundredths(Table table, ReadOnlySpan<char> label, string head) =>
        cues.Hundredths.IsIn(label) || cues.Hundredths.IsIn(head) || (table.UnitLine is { } line && cues.Hundredths.IsIn(frame.Document.TextOf(line)));

    private static UnitHeader Join(UnitHeader first, UnitHeader second) =>
        new(first.Power ?? second.Power, first.Currency ?? second.Currency, first.Unit ?? second.Unit);
}
