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

    /// <summary>The tokens, parted by spaces.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var tokens = new StringBuilder(text.Length + 16);
        for (var at = 0; at < text.Length;)
        {
            var c = text[at];
            if (Han(c))
            {
                var end = at;
                while (end < text.Length && Han(text[end]))
                {
                    end++;
                }

                AppendHan(tokens, text[at..end]);
                at = end;
            }
            else if (char.IsAsciiDigit(c))
            {
                at = AppendFigure(tokens, text, at);
            }
            else if (char.IsLetter(c))
            {
                var end = at;
                while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsMark(text[end])) && !Han(text[end]))
                {
                    end++;
                }

                AppendWord(tokens, text[at..end]);
                at = end;
            }
            else
            {
                at++;
            }
        }

        return tokens.ToString();
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

    private static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static void AppendHan(StringBuilder tokens, ReadOnlySpan<char> run)
    {
        for (var i = 0; i + 1 < run.Length; i++)
        {
            Separate(tokens).Append(run[i]).Append(run[i + 1]);
        }

        foreach (var c in run)
        {
            Separate(tokens).Append(c);
        }
    }

    /// <summary>Digits with the separators between them left out: "1,234.5" and "1.234,5" are one token.</summary>
    private static int AppendFigure(StringBuilder tokens, ReadOnlySpan<char> text, int at)
    {
        Separate(tokens);
        for (; at < text.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                tokens.Append(text[at]);
            }
            else if (!(text[at] is ',' or '.' or '\'' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))
            {
                break;
            }
        }

        return at;
    }

    private static void AppendWord(StringBuilder tokens, ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[MaxWord];
        var length = 0;
        foreach (var c in word)
        {
            if (length == MaxWord)
            {
                break;
            }

            if (c < 0x80)
            {
                folded[length++] = char.ToLowerInvariant(c);
            }
            else if (!IsMark(c))
            {
                length += Fold(c, folded[length..]);
            }
        }

        Separate(tokens).Append(Singular(folded[..length]));
    }

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

    /// <summary>A light stem: "companies" and "company", "assets" and "asset" meet; "gross", "status" and "analysis" stay.</summary>
    private static ReadOnlySpan<char> Singular(Span<char> word)
    {
        if (word.Length > 4 && word.EndsWith("ies"))
        {
            word[^3] = 'y';
            return word[..^2];
        }

        return word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;
    }

    private static StringBuilder Separate(StringBuilder tokens) => tokens.Length > 0 ? tokens.Append(' ') : tokens;
}
