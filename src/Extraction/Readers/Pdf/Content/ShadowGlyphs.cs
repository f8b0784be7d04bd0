using System.Numerics;
using LittleGiants.Extraction.Layout;

namespace LittleGiants.Extraction.Readers.Pdf.Content;

/// <summary>Merges characters drawn twice at nearly the same place, as fake bold and drop shadows are made. Reused from page to page.</summary>
/// <param name="distance">Em.</param>
internal sealed class ShadowGlyphs(float distance)
{
    // Points: wide enough that most glyphs have no neighbouring cell in reach.
    private const float CellSide = 8;

    // A hostile page heaps thousands of one character on one cell; those behind are not compared.
    private const int MaxProbes = 64;

    private Entry[] _table = new Entry[8192];
    private int _round;

    /// <summary>Keeps the first of each group of doubles.</summary>
    public void Merge(PageContent page)
    {
        var glyphs = page.Glyphs;
        BeginRound(glyphs.Length);
        var kept = 0;
        for (var i = 0; i < glyphs.Length; i++)
        {
            ref readonly var glyph = ref glyphs[i];
            var isBlank = glyph.Cluster is null ? glyph.Char == ' ' : glyph.Cluster.Length == 0;
            if (!isBlank)
            {
                var reach = glyph.FontSize * distance;
                if (IsShadow(glyphs[..kept], glyph, reach))
                {
                    continue;
                }

                Insert(glyph, kept);
            }

            if (kept != i)
            {
                glyphs[kept] = glyph;
            }

            kept++;
        }

        page.Truncate(kept);
    }

    private bool IsShadow(ReadOnlySpan<Glyph> kept, in Glyph glyph, float reach)
    {
        var (x, y) = (glyph.Box.X, glyph.Box.Y);
        var probes = 0;
        var (left, right) = (Cell(x - reach), Cell(x + reach));
        var (top, bottom) = (Cell(y - reach), Cell(y + reach));
        for (var column = left; column <= right && column - left < 3; column++)
        {
            for (var row = top; row <= bottom && row - top < 3; row++)
            {
                for (var slot = Slot(glyph, column, row); _table[slot].Round == _round && probes < MaxProbes; slot = (slot + 1) & (_table.Length - 1))
                {
                    probes++;
                    ref readonly var other = ref kept[_table[slot].Glyph];
                    if (other.Char == glyph.Char && other.Direction == glyph.Direction
                        && Math.Abs(other.Box.X - x) <= reach && Math.Abs(other.Box.Y - y) <= reach
                        && string.Equals(other.Cluster, glyph.Cluster, StringComparison.Ordinal))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private void Insert(in Glyph glyph, int index)
    {
        var slot = Slot(glyph, Cell(glyph.Box.X), Cell(glyph.Box.Y));
        for (var probes = 0; _table[slot].Round == _round; probes++)
        {
            if (probes == MaxProbes)
            {
                return;
            }

            slot = (slot + 1) & (_table.Length - 1);
        }

        _table[slot] = new Entry(index, _round);
    }

    private static int Cell(float position) => (int)Math.Floor(position / CellSide);

    private int Slot(in Glyph glyph, int column, int row)
    {
        var hash = ((uint)column * 0x9E3779B1) ^ ((uint)row * 0x85EBCA6B) ^ (glyph.Char * 0xC2B2AE35);
        return (int)((hash ^ (hash >> 15)) & (uint)(_table.Length - 1));
    }

    private void BeginRound(int count)
    {
        var wanted = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(count, 1) * 2);
        if (_table.Length < wanted || _round == int.MaxValue)
        {
            _table = new Entry[Math.Max(wanted, _table.Length)];
            _round = 0;
        }

        _round++;
    }

    private readonly record struct Entry(int Glyph, int Round);
}
