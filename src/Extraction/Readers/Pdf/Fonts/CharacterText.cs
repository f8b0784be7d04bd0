namespace LittleGiants.Extraction.Readers.Pdf.Fonts;

/// <summary>Judges and packs the text that a code was found to stand for.</summary>
internal static class CharacterText
{
    private const char Unknown = '\ufffd';

    /// <summary>Whether a file's own mapping can be believed: not a control, not U+FFFD, not a non-character.</summary>
    public static bool IsMeaningful(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        foreach (var unit in text)
        {
            if (unit is (< ' ' and not ('\t' or '\n' or '\r')) or (>= '\u007f' and < '\u00a0') or Unknown or '\ufffe' or '\uffff' or '\ufeff')
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsPrivate(string text)
    {
        foreach (var unit in text)
        {
            if (unit is >= '\ue000' and <= '\uf8ff' or >= '\udb80' and <= '\udbff')
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="text">Null when nothing tells it, empty when the glyph is known to have none.</param>
    /// <param name="isGuess">Whether the text was not told by the file.</param>
    public static FontGlyph Glyph(string? text, bool isGuess, float width, float verticalAdvance = 1000)
    {
        if (text is null)
        {
            return new FontGlyph { Width = width, VerticalAdvance = verticalAdvance, Char = Unknown, IsUnmapped = true };
        }

        var isUnmapped = isGuess || IsPrivate(text);
        return text.Length == 1
            ? new FontGlyph { Width = width, VerticalAdvance = verticalAdvance, Char = text[0] is '\t' or '\n' or '\r' ? ' ' : text[0], IsUnmapped = isUnmapped }
            : new FontGlyph { Width = width, VerticalAdvance = verticalAdvance, Cluster = text, IsUnmapped = isUnmapped };
    }
}
