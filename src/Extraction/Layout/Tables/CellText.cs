namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>How the words of one cell are joined to its text.</summary>
internal static class CellText
{
    /// <summary>Whether the two neighbouring words of a cell are written without a space between them.</summary>
    public static bool IsJoined(PageWords words, int previous, int next)
    {
        ref readonly var before = ref words.Words[previous];
        ref readonly var after = ref words.Words[next];
        var last = LastChar(words, before);
        var first = FirstChar(words, after);
        if (IsHan(last) && IsHan(first))
        {
            return true;
        }

        // The sign behind a number stands in a column of its own, or the number is broken inside its thousands groups.
        if (first is ')' or '%' or '）' or '％' && (char.IsAsciiDigit(last) || last is '-' or '–' or '—' or ')' or '%'))
        {
            return true;
        }

        if (char.IsAsciiDigit(first) && last is '(' or '（')
        {
            return true;
        }

        var isNewLine = after.Box.Y > before.Box.CenterY;
        if (isNewLine)
        {
            return (last is ',' && StartsGroup(words, after) && EndsThousands(words, before)) || (last is '.' && char.IsAsciiDigit(first))
                || (first is ',' or '.' && char.IsAsciiDigit(last));
        }

        return !after.HasSpaceBefore && after.Box.X - before.Box.Right < 0.1f * after.FontSize;
    }

    internal static bool IsHan(char c) => c is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF00' and <= '\uFFEF');

    private static bool StartsGroup(PageWords words, in LayoutWord word)
    {
        // Three digits and no fourth: "890.12", not the year in "1, 2017".
        for (var i = 0; i < Math.Min(4, word.GlyphCount); i++)
        {
            if (char.IsAsciiDigit(words.Glyphs[word.FirstGlyph + i].Char) != i < 3)
            {
                return false;
            }
        }

        return word.GlyphCount >= 3;
    }

    private static bool EndsThousands(PageWords words, in LayoutWord word)
    {
        // "1,234," goes on; "in 2019," does not: the last group before the comma must have three digits or fewer behind another comma, or be the first.
        var digits = 0;
        for (var i = word.FirstGlyph + word.GlyphCount - 2; i >= word.FirstGlyph; i--)
        {
            var c = words.Glyphs[i].Char;
            if (!char.IsAsciiDigit(c))
            {
                return c is ',' or '-' or '(' && digits is > 0 and <= 3;
            }

            digits++;
        }

        return digits is > 0 and <= 3;
    }

    private static char FirstChar(PageWords words, in LayoutWord word)
    {
        ref readonly var glyph = ref words.Glyphs[word.FirstGlyph];
        return glyph.Cluster is { Length: > 0 } cluster ? cluster[0] : glyph.Char;
    }

    private static char LastChar(PageWords words, in LayoutWord word)
    {
        ref readonly var glyph = ref words.Glyphs[word.FirstGlyph + word.GlyphCount - 1];
        return glyph.Cluster is { Length: > 0 } cluster ? cluster[^1] : glyph.Char;
    }
}
