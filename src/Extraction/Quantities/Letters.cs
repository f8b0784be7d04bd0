namespace LittleGiants.Extraction.Quantities;

/// <summary>Classes of characters that matter to numbers.</summary>
internal static class Letters
{
    /// <summary>A letter of a script that writes words with spaces; Han is none.</summary>
    public static bool IsAlphabetic(char c) => c < 0x80 ? char.IsAsciiLetter(c) : c < 0x2e80 && char.IsLetter(c);

    public const string Apostrophes = "'’ʼ‘";

    public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '‘';

    public static bool IsMinus(char c) => c is '-' or '\u2212' or '\ufe63' or '\uff0d';

    public static bool IsDash(char c) => IsMinus(c) || c is '–' or '—' or '‒' or '―';

    public static int SkipSpaces(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    public static int SkipSpacesBack(ReadOnlySpan<char> text, int at)
    {
        while (at > 0 && char.IsWhiteSpace(text[at - 1]))
        {
            at--;
        }

        return at;
    }
}
