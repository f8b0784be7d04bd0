using LittleGiants.Extraction.Layout;

namespace LittleGiants.Extraction.Readers.Pdf.Content;

/// <summary>Gives the glyphs of a marked content section the text that they stand for.</summary>
internal static class ActualText
{
    /// <param name="first">The first glyph of the section; all behind it are its own.</param>
    /// <param name="maxPerGlyph">UTF-16 units; text longer than this for each glyph is a description and is not taken.</param>
    public static void Apply(PageContent page, int first, string text, int maxPerGlyph)
    {
        var glyphs = page.Glyphs[Math.Min(first, page.GlyphCount)..];
        if (glyphs.IsEmpty || text.Length > (long)maxPerGlyph * glyphs.Length)
        {
            return;
        }

        if (IsOneWord(text) && OnOneLine(glyphs))
        {
            for (var i = 1; i < glyphs.Length; i++)
            {
                glyphs[0].Box = glyphs[0].Box.Union(glyphs[i].Box);
            }

            Spell(ref glyphs[0], text);
            page.Truncate(first + 1);
            return;
        }

        // Several words or lines: each glyph keeps its place and takes its share of the text.
        var taken = 0;
        for (var i = 0; i < glyphs.Length; i++)
        {
            var end = (int)((long)(i + 1) * text.Length / glyphs.Length);
            if (end < text.Length && end > 0 && char.IsHighSurrogate(text[end - 1]))
            {
                end++;
            }

            Spell(ref glyphs[i], end > taken ? text[taken..end] : string.Empty);
            taken = Math.Max(taken, end);
        }
    }

    private static void Spell(ref Glyph glyph, string text)
    {
        glyph.Flags &= ~GlyphFlags.Unmapped;
        (glyph.Char, glyph.Cluster) = text.Length == 1 ? (text[0], null) : ('\0', text);
    }

    private static bool IsOneWord(string text)
    {
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                return text.Length == 1;
            }
        }

        return true;
    }

    private static bool OnOneLine(ReadOnlySpan<Glyph> glyphs)
    {
        for (var i = 1; i < glyphs.Length; i++)
        {
            if (glyphs[i].Direction != glyphs[0].Direction || Math.Abs(glyphs[i].Baseline - glyphs[0].Baseline) > glyphs[0].FontSize)
            {
                return false;
            }
        }

        return true;
    }
}
