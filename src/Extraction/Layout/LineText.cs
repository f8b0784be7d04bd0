namespace LittleGiants.Extraction.Layout;

/// <summary>The start of a flow line as characters, for looking at numbers and signs.</summary>
internal static class LineText
{
    /// <summary>Writes the line's characters, one per glyph, words parted by spaces, until the buffer is full.</summary>
    public static ReadOnlySpan<char> Start(LaidPage page, int firstWord, int wordCount, Span<char> buffer) =>
        Start(page, page.Words.AsSpan(firstWord, wordCount), buffer);

    public static ReadOnlySpan<char> Start(LaidPage page, ReadOnlySpan<LayoutWord> words, Span<char> buffer)
    {
        var length = 0;
        for (var w = 0; w < words.Length; w++)
        {
            ref readonly var word = ref words[w];
            if (w > 0 && (word.HasSpaceBefore || word.IsSuperscript) && length < buffer.Length)
            {
                buffer[length++] = ' ';
            }

            foreach (ref readonly var glyph in page.Glyphs.AsSpan(word.FirstGlyph, word.GlyphCount))
            {
                if (length == buffer.Length)
                {
                    return buffer;
                }

                buffer[length++] = Scripts.FirstOf(glyph);
            }
        }

        return buffer[..length];
    }
}
