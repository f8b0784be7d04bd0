using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Layout;

/// <summary>Text at an odd angle (watermarks, labels of charts): kept in the order in which it is drawn, one line for each run.</summary>
internal static class SkewedText
{
    /// <summary>Centres of neighbouring letters of a word are at most this many ems apart.</summary>
    private const float MaxStep = 1.3f;

    public static void Lay(ReadOnlySpan<Fragment> fragments, ReadOnlySpan<Glyph> glyphs, LaidPage page, List<LayoutWord> words, List<LayoutLine> lines)
    {
        var from = 0;
        for (var i = 1; i <= glyphs.Length; i++)
        {
            if (i < glyphs.Length && IsNear(glyphs[i - 1].Box, glyphs[i].Box, glyphs[i].FontSize))
            {
                continue;
            }

            Add(glyphs[from..i], page, words, lines, Has(fragments, from));
            from = i;
        }
    }

    private static bool Has(ReadOnlySpan<Fragment> fragments, int glyph)
    {
        int low = 0, high = fragments.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = fragments[middle].First <= glyph ? (middle, high) : (low, middle - 1);
        }

        return fragments[low].First == glyph && fragments[low].Has(FragmentTraits.SpaceBefore);
    }

    private static bool IsNear(in Box a, in Box b, float size)
    {
        float dx = a.CenterX - b.CenterX, dy = a.CenterY - b.CenterY;
        return (dx * dx) + (dy * dy) < size * size * MaxStep * MaxStep;
    }

    private static void Add(ReadOnlySpan<Glyph> run, LaidPage page, List<LayoutWord> words, List<LayoutLine> lines, bool spaceBefore)
    {
        var box = run[0].Box;
        foreach (ref readonly var glyph in run)
        {
            box = box.Union(glyph.Box);
        }

        run.CopyTo(page.Glyphs.AsSpan(page.GlyphCount));
        words.Add(new LayoutWord
        {
            FirstGlyph = page.GlyphCount,
            GlyphCount = run.Length,
            Box = box,
            Baseline = run[0].Baseline,
            FontSize = run[0].FontSize,
            Font = run[0].Font,
            Direction = TextDirection.Skewed,
            HasSpaceBefore = true,
        });
        page.GlyphCount += run.Length;
        if (spaceBefore && lines.Count > 0)
        {
            lines[^1] = lines[^1] with { Count = lines[^1].Count + 1, Box = lines[^1].Box.Union(box) };
        }
        else
        {
            lines.Add(new LayoutLine { First = words.Count - 1, Count = 1, Box = box, Baseline = run[0].Baseline, FontSize = run[0].FontSize });
        }
    }
}
