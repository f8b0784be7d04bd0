namespace LittleGiants.Extraction.Layout;

/// <summary>What kind of writing a character belongs to, as far as spacing depends on it.</summary>
internal static class Scripts
{
    /// <summary>Characters written without spaces between words: Han, kana, their punctuation and full-width forms.</summary>
    public static bool IsWide(char c) => c >= '\u2e80'
        && (c <= '\ua4cf' || c is (>= '\uf900' and <= '\ufaff') or (>= '\ufe30' and <= '\ufe4f') or (>= '\uff00' and <= '\uffef')
            || c is >= '\ud840' and <= '\ud8ff');

    /// <summary>The Unicode characters that are raised by themselves.</summary>
    public static bool IsRaised(char c) => c is '²' or '³' or '¹' or (>= '\u2070' and <= '\u207f');

    /// <summary>Marks that are composed with the letter they stand over, drawn as characters of their own.</summary>
    public static char CombiningMarkOf(char c) => c switch
    {
        >= '\u0300' and <= '\u036f' => c,
        '´' or '\u02ca' => '\u0301',
        '`' or '\u02cb' => '\u0300',
        '¨' => '\u0308',
        '\u02c6' or '^' => '\u0302',
        '\u02dc' or '~' => '\u0303',
        '¯' or '\u02c9' => '\u0304',
        '\u02d8' => '\u0306',
        '\u02d9' => '\u0307',
        '\u02da' or '°' => '\u030a',
        '\u02dd' => '\u030b',
        '\u02c7' => '\u030c',
        '¸' => '\u0327',
        _ => '\0',
    };

    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011' or '\u00ad';

    public static bool IsSpace(char c) => c is ' ' or '\u00a0' or '\u3000' or '\t' or '\n' or '\r' || (c >= '\u1680' && char.IsWhiteSpace(c));

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static char FirstOf(in Glyph glyph) => glyph.Cluster is { Length: > 0 } cluster ? cluster[0] : glyph.Char;

    public static char LastOf(in Glyph glyph) => glyph.Cluster is { Length: > 0 } cluster ? cluster[^1] : glyph.Char;

}
