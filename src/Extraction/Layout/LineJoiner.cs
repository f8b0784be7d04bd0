namespace LittleGiants.Extraction.Layout;

/// <summary>Decides how the last word of a line and the first of the next are joined.</summary>
internal sealed class LineJoiner
{
    private const int MaxWord = 64;
    private const int MaxWords = 200_000;

    private const int MinPart = 2;
    private const int MinEvidence = 3;

    /// <summary>Words written with a hyphen inside a line: where one is broken at its hyphen, the hyphen stays.</summary>
    private readonly HashSet<int> _compounds = [];

    /// <summary>Words of letters alone that stand inside a line.</summary>
    private readonly HashSet<int> _words = [];

    private int _dropped;
    private int _kept;

    /// <summary>Remembers the words of a page.</summary>
    public void Observe(LaidPage page)
    {
        foreach (var line in page.Lines)
        {
            for (var w = line.First + 1; w < line.First + line.Count && _words.Count < MaxWords; w++)
            {
                // What follows a wide gap may start a column, and be the second half of a broken word.
                ref readonly var word = ref page.Words[w];
                if (word.GlyphCount is > MinPart and <= MaxWord && word.Box.X - page.Words[w - 1].Box.Right < word.FontSize)
                {
                    Observe(page.Glyphs.AsSpan(word.FirstGlyph, word.GlyphCount));
                }
            }
        }
    }

    private void Observe(ReadOnlySpan<Glyph> glyphs)
    {
        var start = 0;
        while (start < glyphs.Length && !char.IsLetter(Scripts.FirstOf(glyphs[start])))
        {
            start++;
        }

        if (start == glyphs.Length || Scripts.IsWide(Scripts.FirstOf(glyphs[start])))
        {
            return;
        }

        var end = LettersFrom(glyphs, start);
        if (end < glyphs.Length - MinPart && Scripts.IsHyphen(glyphs[end].Char))
        {
            _compounds.Add(HashPair(glyphs[start..end], glyphs[(end + 1)..]));
        }
        else if (end - start > MinPart)
        {
            _words.Add(Hash(glyphs[start..end], 0));
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

        return Scripts.IsDigit(first) && IsBrokenNumber(before, after) ? LineBreak.InNumber
            : last == '/' && before.Length > 1 && char.IsLetter(first) ? LineBreak.Nothing : LineBreak.Space;
    }

    private LineBreak JoinHyphen(ReadOnlySpan<Glyph> before, ReadOnlySpan<Glyph> after, char first)
    {
        var letter = Scripts.LastOf(before[^2]);
        if (!char.IsLetterOrDigit(letter))
        {
            return LineBreak.Space;
        }

        if (WordList.Conjunctions.Contains(after))
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

        return KeepsHyphen(before[..^1], after) ? LineBreak.Nothing : LineBreak.DropHyphen;
    }

    /// <summary>Whether two parts are a compound written with a hyphen, by what the document itself writes elsewhere.</summary>
    private bool KeepsHyphen(ReadOnlySpan<Glyph> before, ReadOnlySpan<Glyph> after)
    {
        var start = LettersBefore(before);
        var left = before[start..];
        var right = after[..LettersFrom(after, 0)];
        if (_words.Contains(Hash(right, Hash(left, 0))))
        {
            _dropped++;
            return false;
        }

        if (_compounds.Contains(HashPair(left, right)))
        {
            _kept++;
            return true;
        }

        // "e-" is no syllable, "non-" hardly one.
        if (left.Length == 1 || WordList.CompoundParts.Contains(left))
        {
            return true;
        }

        // Two words by themselves, or a document that breaks words at their own hyphens only.
        var areWords = left.Length > MinPart && right.Length > MinPart && _words.Contains(Hash(left, 0)) && _words.Contains(Hash(right, 0));
        return areWords ? _kept >= _dropped : _dropped == 0 && _kept >= MinEvidence;
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

    private static int LettersBefore(ReadOnlySpan<Glyph> glyphs)
    {
        var start = glyphs.Length;
        while (start > 0 && char.IsLetter(Scripts.FirstOf(glyphs[start - 1])))
        {
            start--;
        }

        return start;
    }

    private static int LettersFrom(ReadOnlySpan<Glyph> glyphs, int start)
    {
        var end = start;
        while (end < glyphs.Length && char.IsLetter(Scripts.FirstOf(glyphs[end])))
        {
            end++;
        }

        return end;
    }

    /// <summary>Of the parts on both sides of a hyphen, without regard to case.</summary>
    private static int HashPair(ReadOnlySpan<Glyph> left, ReadOnlySpan<Glyph> right)
    {
        var hash = 17;
        foreach (ref readonly var glyph in left)
        {
            hash = unchecked((hash * 31) + char.ToLowerInvariant(Scripts.FirstOf(glyph)));
        }

        hash *= 31;
        foreach (ref readonly var glyph in right[..LettersFrom(right, 0)])
        {
            hash = unchecked((hash * 31) + char.ToLowerInvariant(Scripts.FirstOf(glyph)));
        }

        return hash;
    }

    private static int Hash(ReadOnlySpan<Glyph> glyphs, int seed)
    {
        var hash = seed;
        foreach (ref readonly var glyph in glyphs)
        {
            hash = unchecked((hash * 31) + Scripts.FirstOf(glyph));
            if (glyph.Cluster is { Length: > 1 } cluster)
            {
                hash = unchecked((hash * 31) + cluster[1]);
            }
        }

        return hash;
    }
}
