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

    /// <summary>A mapping of the file's with its private characters resolved where the font tells them; null when it cannot be believed.</summary>
    public static string? Told(string? text, FontDescriptor descriptor)
    {
        if (text is null || !IsMeaningful(text))
        {
            return null;
        }

        if (IsPrivate(text))
        {
            return SymbolFonts.Resolve(text, descriptor.Symbols(isPrivate: true));
        }

        var symbols = descriptor.Symbols(isPrivate: false);

        // "R" in a font of check marks is the code of the mark, not a letter.
        return symbols is { HasLetters: false } && text is [> ' ' and <= '\u00ff' and var code] && symbols.Text(code) is { } symbol ? symbol : text;
    }

    /// <summary>U+F000 to U+F0FF, where fonts of symbols keep their codes.</summary>
    public static bool IsSymbolPage(string? text) => text is [>= '\uf000' and <= '\uf0ff'];

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
