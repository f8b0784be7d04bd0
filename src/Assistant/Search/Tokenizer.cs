using System.Buffers;
using System.Globalization;
using System.Text;

namespace LittleGiants.Assistant.Search;

/// <summary>From text to the tokens under which it is found: one way for all stores and for questions.</summary>
/// <remarks>
/// Latin words are lower-cased, without accents and without a plural's ending; figures are their digits; a run of Han characters gives its pairs and then its
/// single characters, so that a phrase of pairs stays a phrase.
/// </remarks>
internal static class Tokenizer
{
    private const int MaxWord = 40;

    /// <summary>What a character adds to the tokens at most: one of Han stands in a pair and alone, with a space before each.</summary>
    private const int MostForOne = 5;

    /// <summary>The tokens, parted by spaces.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var memory = ArrayPool<char>.Shared.Rent(text.Length * MostForOne);
        var length = Write(text, memory);
        var tokens = memory.AsSpan(0, length).ToString();
        ArrayPool<char>.Shared.Return(memory);
        return tokens;
    }

    /// <summary>The tokens one by one, each once, in the order of the text.</summary>
    public static IReadOnlyList<string> Distinct(ReadOnlySpan<char> text) => [.. Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    /// <summary>For a question: as <see cref="Of"/>, with a Han run as the phrase of its pairs alone.</summary>
    public static string PhraseOf(ReadOnlySpan<char> text)
    {
        var phrase = new StringBuilder();
        foreach (var token in Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (token.Length > 1 || !Han(token[0]) || !HasPair(text))
            {
                phrase.Append(phrase.Length > 0 ? " " : "").Append(token);
            }
        }

        return phrase.ToString();
    }

    public static bool Han(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF';

    private static bool HasPair(ReadOnlySpan<char> text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (Han(text[i]) && Han(text[i - 1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>How many characters were written.</returns>
    private static int Write(ReadOnlySpan<char> text, Span<char> into)
    {
        var length = 0;
        for (var at = 0; at < text.Length;)
        {
            var c = text[at];
            var isFigure = char.IsAsciiDigit(c);
            if (!isFigure && !IsLetter(c))
            {
                at++;
                continue;
            }

            if (length > 0)
            {
                into[length++] = ' ';
            }

            at = isFigure ? WriteFigure(text, at, into, ref length) : Han(c) ? WriteHan(text, at, into, ref length) : WriteWord(text, at, into, ref length);
        }

        return length;
    }

    private static int WriteHan(ReadOnlySpan<char> text, int at, Span<char> into, ref int length)
    {
        var end = at + 1;
        for (; end < text.Length && Han(text[end]); end++)
        {
            into[length++] = text[end - 1];
            into[length++] = text[end];
            into[length++] = ' ';
        }

        foreach (var c in text[at..end])
        {
            into[length++] = c;
            into[length++] = ' ';
        }

        length--;
        return end;
    }

    /// <summary>Digits with the separators between them left out: "1,234.5" and "1.234,5" are one token.</summary>
    private static int WriteFigure(ReadOnlySpan<char> text, int at, Span<char> into, ref int length)
    {
        for (; at < text.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                into[length++] = text[at];
            }
            else if (!(text[at] is ',' or '.' or '\'' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))
            {
                break;
            }
        }

        return at;
    }

    private static int WriteWord(ReadOnlySpan<char> text, int at, Span<char> into, ref int length)
    {
        var word = into.Slice(length, Math.Min(MaxWord, into.Length - length));
        var written = 0;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c >= 0x80 ? !IsOfWord(c) : !char.IsAsciiLetterOrDigit(c))
            {
                break;
            }

            if (written == word.Length)
            {
                continue;
            }

            if (c < 0x80)
            {
                word[written++] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
            }
            else if (!IsMark(c))
            {
                written += Fold(c, word[written..]);
            }
        }

        length += Singular(word[..written]);
        return at;
    }

    private static bool IsLetter(char c) => c < 0x80 ? char.IsAsciiLetter(c) : char.IsLetter(c);

    private static bool IsOfWord(char c) => !Han(c) && (char.IsLetterOrDigit(c) || IsMark(c));

    private static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    /// <summary>The letter without its accent; "ß" is two.</summary>
    private static int Fold(char c, Span<char> into)
    {
        if (c is 'ß' or 'ẞ' && into.Length > 1)
        {
            into[0] = into[1] = 's';
            return 2;
        }

        if (c is 'œ' or 'Œ' && into.Length > 1)
        {
            (into[0], into[1]) = ('o', 'e');
            return 2;
        }

        into[0] = char.ToLowerInvariant(LatinFolding.Of(c));
        return 1;
    }

    /// <summary>The length of a word's light stem: "companies" and "company", "assets" and "asset" meet; "gross", "status" and "analysis" stay.</summary>
    private static int Singular(Span<char> word)
    {
        if (word.Length > 4 && word.EndsWith("ies"))
        {
            word[^3] = 'y';
            return word.Length - 2;
        }

        return word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word.Length - 1 : word.Length;
    }
}
