using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>The unit in which a table's bare figures stand: the nearest statement wins.</summary>
internal sealed class TableUnits(DocumentFrame frame, QuantityReader reader)
{
    /// <summary>Characters above a table in which its unit may be stated.</summary>
    private const int Above = 320;

    private readonly QuantityContext _context = new() { Currency = frame.Currency };
    private Table? _table;
    private UnitHeader _around = new(null, null, null);

    /// <summary>What a head, a bracket or a line says of units.</summary>
    public UnitHeader Read(string text) => text.Length == 0 ? new UnitHeader(null, null, null) : reader.ReadHeader(text, _context);

    /// <summary>What the unit line, the caption or the text above a table says.</summary>
    public UnitHeader Around(Table table)
    {
        if (ReferenceEquals(table, _table))
        {
            return _around;
        }

        var document = frame.Document;
        _table = table;
        _around = new UnitHeader(null, null, null);
        if (table.UnitLine is { } line)
        {
            _around = Read(document.TextOf(line).ToString());
        }

        if (_around.Power is null && table.Caption is { } caption)
        {
            _around = Join(_around, Read(document.TextOf(caption).ToString()));
        }

        if (_around.Power is null)
        {
            var page = document.PageAt(table.Span.Start).Span;
            var from = Math.Max(page.Start, table.Span.Start - Above);
            foreach (var above in document.Text[from..Math.Max(from, table.Span.Start)].Split('\n').Reverse())
            {
                // Only a line that is short or bracketed states a unit; a sentence that names an amount does not.
                if (above.Length is > 0 and < 90 && Read(above) is { Power: not null } found)
                {
                    _around = Join(_around, found);
                    break;
                }
            }
        }

        return _around;
    }

    /// <summary>The unit of a cell by its label's bracket, its head and what stands around the table.</summary>
    public UnitHeader Of(Table table, ReadOnlySpan<char> label, string head)
    {
        var bracket = LabelKey.Bracketed(label);
        var unit = bracket.Length is > 0 and < 24 ? Read(bracket.ToString()) : new UnitHeader(null, null, null);
        if (unit.Power is null && unit.Unit is null)
        {
            unit = Join(unit, Read(head));
        }

        return unit.Power is null && unit.Unit is null ? Join(unit, Around(table)) : unit;
    }

    private static UnitHeader Join(UnitHeader first, UnitHeader second) =>
        new(first.Power ?? second.Power, first.Currency ?? second.Currency, first.Unit ?? second.Unit);
}
