namespace LittleGiants.Extraction.Layout;

/// <summary>Decides how the last word of a line and the first of the next are joined.</summary>
internal sealed class LineJoiner
{
    private const int MaxWord = 64;
    private const int MaxCompounds = 200_000;

    /// <summary>Words written with a hyphen inside a line: where one is broken at its hyphen, the hyphen stays.</summary>
    private readonly HashSet<int> _compounds = [];

    /// <summary>Remembers the hyphenated words of a page.</summary>
    public void Observe(LaidPage page)
    {
        foreach (ref readonly var word in page.Words.AsSpan())
        {
            if (word.GlyphCount is < 5 or > MaxWord)
            {
                continue;
            }

            var glyphs = page.Glyphs.AsSpan(word.FirstGlyph, word.GlyphCount);
            for (var i = 2; i < glyphs.Length - 2; i++)
            {
                if (Scripts.IsHyphen(glyphs[i].Char) && _compounds.Count < MaxCompounds)
                {
                    _compounds.Add(HashPair(glyphs[..i], glyphs[(i + 1)..]));
                    break;
                }
            }
        }
    }

    public LineBreak Join(ReadOnlySpan<Glyph> before, ReadOnlySpan<Glyph> after)
    {
        var last = Scripts.LastOf(before[^1]);
        var first = Scripts.FirstOf(after[0]);
        if (Scripts.IsHyphen(last) && before.Length > 1)
        {
            return JoinHyphen(before, after, first);
        }

        if (Scripts.IsWide(last) || Scripts.IsWide(first))
        {
            return LineBreak.Nothing;
        }

        return Scripts.IsDigit(first) && IsBrokenNumber(before, after) ? LineBreak.Nothing
            : last == '/' && before.Length > 1 && char.IsLetter(first) ? LineBreak.Nothing : LineBreak.Space;
    }

    private LineBreak JoinHyphen(ReadOnlySpan<Glyph> before, ReadOnlySpan<Glyph> after, char first)
    {
        var letter = Scripts.LastOf(before[^2]);
        if (!char.IsLetterOrDigit(letter))
        {
            return LineBreak.Space;
        }

        if (Conjunctions.Instance.Contains(after))
        {
            return LineBreak.Space; // "Forschungs- und"
        }

        if (!char.IsLower(first) || !char.IsLower(letter))
        {
            return LineBreak.Nothing;
        }

        for (var i = 0; i < before.Length - 1; i++)
        {
            if (Scripts.IsHyphen(before[i].Char))
            {
                return LineBreak.Nothing; // "state-of-the-" / "art"
            }
        }

        return _compounds.Contains(HashPair(before[..^1], after)) ? LineBreak.Nothing : LineBreak.DropHyphen;
    }

    /// <summary>"12,345,6" / "78.90", and "1,234," / "567" when a whole group stands before the comma.</summary>
    private static bool IsBrokenNumber(ReadOnlySpan<Glyph> before, ReadOnlySpan<Glyph> after)
    {
        int tail = 0, groups = 0, digits = 0;
        for (var i = before.Length - 1; i >= 0; i--)
        {
            var c = before[i].Char;
            if (Scripts.IsDigit(c))
            {
                digits++;
            }
            else if (c == ',')
            {
                if (groups == 0)
                {
                    tail = digits;
                }
                else if (digits != 3)
                {
                    return false;
                }

                groups++;
                digits = 0;
            }
            else
            {
                break;
            }
        }

        if (groups == 0 || digits is 0 or > 3 || tail > 2)
        {
            return false;
        }

        var lead = 0;
        while (lead < after.Length && Scripts.IsDigit(after[lead].Char))
        {
            lead++;
        }

        return tail + lead == 3 && (tail > 0 || groups > 1);
    }

    private static int HashPair(ReadOnlySpan<Glyph> left, ReadOnlySpan<Glyph> right)
    {
        // Only the letters next to the hyphen, to the nearest sign.
        var end = 0;
        while (end < right.Length && char.IsLetter(Scripts.FirstOf(right[end])))
        {
            end++;
        }

        var start = left.Length;
        while (start > 0 && char.IsLetter(Scripts.FirstOf(left[start - 1])))
        {
            start--;
        }

        return Hash(right, end, Hash(left[start..], left.Length - start, 17) * 31);
    }

    private static int Hash(ReadOnlySpan<Glyph> glyphs, int count, int seed)
    {
        var hash = seed;
        for (var i = 0; i < count; i++)
        {
            hash = unchecked((hash * 31) + char.ToLowerInvariant(Scripts.FirstOf(glyphs[i])));
        }

        return hash;
    }
}
