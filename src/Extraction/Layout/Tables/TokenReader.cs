using System.Buffers;

namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>Tells by its characters what a word can be in a table.</summary>
internal static class TokenReader
{
    private const int MaxLength = 40;
    private const int LongestCue = 6;
    private const int FirstYear = 1900;
    private const int LastYear = 2099;
    private static readonly SearchValues<char> Dots = SearchValues.Create(".·…_‥․");
    private static readonly SearchValues<char> Dashes = SearchValues.Create("-–—−―─‐‑ー");
    private static readonly SearchValues<char> Signs = SearchValues.Create("$€£¥￥₩₹");

    public static TokenKind Read(PageWords words, in LayoutWord word, TableCues cues)
    {
        // Most words are letters from end to end, and no cue is so long.
        if (word.GlyphCount > LongestCue && IsLetter(words.Glyphs[word.FirstGlyph].Char) && IsLetter(words.Glyphs[word.FirstGlyph + word.GlyphCount - 1].Char))
        {
            return TokenKind.Text;
        }

        Span<char> buffer = stackalloc char[MaxLength];
        var length = Copy(words, word, buffer);
        return length < 0 ? TokenKind.Text : Read(buffer[..length], cues);
    }

    /// <summary>Brings a word's characters to lower case and ASCII signs; -1 when it is too long to be a number.</summary>
    public static int Copy(PageWords words, in LayoutWord word, Span<char> buffer)
    {
        var length = 0;
        var dots = true;
        for (var i = word.FirstGlyph; i < word.FirstGlyph + word.GlyphCount; i++)
        {
            ref readonly var glyph = ref words.Glyphs[i];
            if (glyph.Cluster is { } cluster)
            {
                foreach (var c in cluster)
                {
                    dots &= Dots.Contains(c);
                    if (length < buffer.Length)
                    {
                        buffer[length++] = Fold(c);
                    }
                }
            }
            else
            {
                dots &= Dots.Contains(glyph.Char);
                if (length < buffer.Length)
                {
                    buffer[length++] = Fold(glyph.Char);
                }
            }

            if (length == buffer.Length && !dots)
            {
                return -1;
            }
        }

        return length;
    }

    public static TokenKind Read(ReadOnlySpan<char> text, TableCues cues)
    {
        if (text.Length == 0)
        {
            return TokenKind.Text;
        }

        if (!text.ContainsAnyExcept(Dots))
        {
            return TokenKind.Leader;
        }

        if (text.Length == 1)
        {
            switch (text[0])
            {
                case '%' or '‰' or ')':
                    return TokenKind.Suffix;
                case '(':
                    return TokenKind.Prefix;
            }
        }

        if (!text.ContainsAnyInRange('0', '9'))
        {
            return ReadWithoutDigits(text, cues);
        }

        return IsYear(text) ? TokenKind.Year : IsNumber(text) ? TokenKind.Number : TokenKind.Text;
    }

    /// <summary>Whether a text is a year or a date in figures.</summary>
    public static bool IsYear(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("fy", StringComparison.Ordinal) && text.Length is 4 or 6)
        {
            return !text[2..].ContainsAnyExceptInRange('0', '9');
        }

        // 1. Parts of digits, parted by single separators.
        Span<int> parts = stackalloc int[3];
        Span<int> lengths = stackalloc int[3];
        var count = 0;
        var i = 0;
        var han = false;
        while (i < text.Length)
        {
            var start = i;
            var value = 0;
            while (i < text.Length && char.IsAsciiDigit(text[i]) && i - start < 5)
            {
                value = (value * 10) + (text[i] - '0');
                i++;
            }

            if (i == start || count == 3)
            {
                break;
            }

            parts[count] = value;
            lengths[count++] = i - start;
            if (i == text.Length)
            {
                break;
            }

            if (text[i] is '年' or '月' or '日')
            {
                han = true;
                i++;
                if (i < text.Length && text[i] is '度' or '末' or '初')
                {
                    i++;
                }
            }
            else if (text[i] is '.' or '/' or '-' or '–' && i + 1 < text.Length)
            {
                i++;
            }
            else
            {
                return false;
            }
        }

        if (i < text.Length)
        {
            return false;
        }

        // 2. "2023", "2023/24", "31.12.2023", "2023-12-31".
        return count switch
        {
            1 => lengths[0] == 4 && parts[0] is >= FirstYear and <= LastYear,
            2 => lengths[0] == 4 && parts[0] is >= FirstYear and <= LastYear && (han || lengths[1] == 2 || (lengths[1] == 4 && parts[1] is >= FirstYear and <= LastYear)) && !text.Contains('.'),
            3 => lengths[0] == 4 ? parts[0] is >= FirstYear and <= LastYear && parts[1] is > 0 and <= 12
                : lengths[0] <= 2 && lengths[1] <= 2 && lengths[2] is 2 or 4 && parts[0] is > 0 and <= 31 && parts[1] is > 0 and <= 31,
            _ => false,
        };
    }

    private static bool IsLetter(char c) => char.IsAsciiLetter(c) || c is >= '\u4E00' and <= '\u9FFF';

    private static TokenKind ReadWithoutDigits(ReadOnlySpan<char> text, TableCues cues)
    {
        if (cues.IsCurrency(text))
        {
            return TokenKind.Prefix;
        }

        var core = text.Trim("$€£¥()%*");
        if (core.Length > 0 && !core.ContainsAnyExcept(Dashes) && core.Length <= 4)
        {
            return TokenKind.Dash;
        }

        if (core.Length == 0)
        {
            return text.Contains('%') || text.Contains(')') ? TokenKind.Suffix : text[0] == '*' ? TokenKind.Text : TokenKind.Prefix;
        }

        return cues.IsNone(text) ? TokenKind.Dash : TokenKind.Text;
    }

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        // "€'000", "RMB’000" name a unit.
        if (text.EndsWith("000", StringComparison.Ordinal) && text.Length > 3 && text[^4] is '\'' or '’' && !char.IsAsciiDigit(text[0]))
        {
            return false;
        }

        // "12月31日" is a day.
        if (text.Contains('月'))
        {
            return false;
        }

        // "CHF 000" and "£000" name a unit.
        if (text.TrimStart("$€£¥￥") is { Length: >= 3 } bare && !bare.ContainsAnyExcept('0', '’', '\''))
        {
            return false;
        }

        // 1. Signs, currency letters and brackets before the figure.
        var i = 0;
        var open = false;
        while (i < text.Length && !char.IsAsciiDigit(text[i]))
        {
            var c = text[i];
            open |= c == '(';
            var isLetter = c is >= 'a' and <= 'z';
            if (i > 4 || !(c is '(' or '+' or '-' or '−' or '–' or '—' or '<' or '>' or '~' or '≈' or '.' or '\'' || Signs.Contains(c) || (isLetter && IsCurrencyLetters(text))))
            {
                return false;
            }

            i++;
        }

        // 2. Digits with separators, no two separators in a row.
        var digits = 0;
        var separators = 0;
        var start = i;
        while (i < text.Length)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c))
            {
                digits++;
            }
            else if (c is '.' or ',' or '\'' or '’' or '\u00A0' or '\u202F' or ' ' && i > start && char.IsAsciiDigit(text[i - 1]))
            {
                separators++;
            }
            else
            {
                break;
            }

            i++;
        }

        // 3. A figure of several digits may end with what belongs to it: %, brackets, a magnitude, a unit.
        var rest = text[i..];
        if (rest.Length == 0)
        {
            // "31," and "1." are of prose and lists; a number broken over lines is long.
            return char.IsAsciiDigit(text[^1]) || (text[^1] == ',' && digits > 3) || (text[^1] == '.' && digits > 4 && separators > 1);
        }

        if (!char.IsAsciiDigit(text[i - 1]) && !(text[i - 1] == '.' && rest[0] is ')' or '%'))
        {
            return text[i - 1] == ',' && rest is "-" or "--" or "–";
        }

        if (rest[0] == ')' && !open)
        {
            return false;
        }

        return IsSuffix(rest);
    }

    private static bool IsCurrencyLetters(ReadOnlySpan<char> text) =>
        text.StartsWith("us$", StringComparison.Ordinal) || text.StartsWith("hk$", StringComparison.Ordinal) || text.StartsWith("rmb", StringComparison.Ordinal)
        || text.StartsWith("eur", StringComparison.Ordinal) || text.StartsWith("chf", StringComparison.Ordinal) || text.StartsWith("nt$", StringComparison.Ordinal);

    private static bool IsSuffix(ReadOnlySpan<char> rest)
    {
        var letters = 0;
        var han = 0;
        foreach (var c in rest)
        {
            if (c is >= 'a' and <= 'z')
            {
                letters++;
            }
            else if (CellText.IsHan(c))
            {
                han++;
            }
            else if (!(c is '%' or '‰' or ')' or '(' or '*' or '†' or '+' or '-' or '–' or '$' or '€' or '£' || char.IsAsciiDigit(c) || c is '¹' or '²' or '³'))
            {
                return false;
            }
        }

        if (letters > 3 || han > 2 || rest.Length > 5)
        {
            return false;
        }

        // "5a", "10k": a letter behind a figure is a unit only when it is one.
        return letters == 0 ? !char.IsAsciiDigit(rest[^1]) || rest.Contains('(') || rest[0] is '%' : rest is "x" or "m" or "bn" or "k" or "p" or "pp" or "bp" or "bps" or "pts" or "mn" or "mio" or "t" or "%p" or "pt" or "mw" or "kg" or "m)" or "p)" or "bn)" or "x)";
    }

    private static char Fold(char c) => c switch
    {
        >= 'A' and <= 'Z' => (char)(c + 32),
        >= '！' and <= '～' => FoldWide(c),
        '\u00A0' or '\u3000' => ' ',
        _ => c,
    };

    private static char FoldWide(char c)
    {
        var narrow = (char)(c - 0xFEE0);
        return narrow is >= 'A' and <= 'Z' ? (char)(narrow + 32) : narrow;
    }
}
