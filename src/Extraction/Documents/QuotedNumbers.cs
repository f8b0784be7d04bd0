using System.Text;

namespace LittleGiants.Extraction.Documents;

/// <summary>The numbers of a text as a quote must repeat them: digits, separators, sign, currency sign and the word behind.</summary>
internal static class QuotedNumbers
{
    private const string HanNumerals = "〇零一二三四五六七八九十百千万亿兆两壹贰叁肆伍陆柒捌玖拾佰仟萬億";
    private const int GroupLength = 3;

    /// <summary>Letters of the unit that are compared: "million" and "milliard" differ at the sixth.</summary>
    private const int UnitLetters = 8;

    /// <summary>Han characters of the unit that are compared: 万元 and 亿元 differ at the first.</summary>
    private const int UnitHan = 2;

    /// <summary>Whether a span cuts a number in two, so that its text states another number ("234" of "1,234").</summary>
    public static bool AreCut(ReadOnlySpan<char> text, TextSpan span)
    {
        if (span.IsEmpty)
        {
            return false;
        }

        return Continues(text, span.Start - 1, span.Start) || Continues(text, span.End - 1, span.End);
    }

    /// <summary>Equal for two texts when they state the same numbers in the same order.</summary>
    public static string Outline(ReadOnlySpan<char> text)
    {
        var outline = new StringBuilder();
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                if (HanNumerals.Contains(text[i], StringComparison.Ordinal))
                {
                    outline.Append(text[i]);
                }

                i++;
                continue;
            }

            var end = TokenEnd(text, i);
            outline.Append('|');
            AppendSign(text, i, end, outline);
            outline.Append(text[i..end]);
            AppendUnit(text, end, outline);
            i = end;
        }

        return outline.ToString();
    }

    private static int TokenEnd(ReadOnlySpan<char> text, int start)
    {
        var end = start + 1;
        while (end < text.Length
            && (char.IsAsciiDigit(text[end]) || (IsSeparator(text[end]) && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
        {
            end++;
        }

        return end;
    }

    private static void AppendSign(ReadOnlySpan<char> text, int start, int end, StringBuilder outline)
    {
        var before = start - 1;
        while (before >= 0 && text[before] is '$' or '€' or '£' or '¥' or '￥')
        {
            outline.Append(text[before--]);
        }

        if (before < 0)
        {
            return;
        }

        var isDash = text[before] is '-' or '\u2212' or '\u2013' && (before == 0 || !char.IsLetterOrDigit(text[before - 1]));
        if (isDash || (text[before] == '(' && end < text.Length && text[end] == ')'))
        {
            outline.Append('-');
        }
    }

    private static void AppendUnit(ReadOnlySpan<char> text, int end, StringBuilder outline)
    {
        while (end < text.Length && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        for (int i = end, count = 0; i < text.Length && count < UnitLetters; i++, count++)
        {
            var c = text[i];
            var isHan = c is >= '\u4e00' and <= '\u9fff';
            if (!(char.IsLetter(c) || c is '%' or '‰') || (isHan && count >= UnitHan))
            {
                break;
            }

            outline.Append(char.ToLowerInvariant(c));
            if (c is '%' or '‰')
            {
                break;
            }
        }
    }

    private static bool IsSeparator(char c) => c is '.' or ',' or '\'' or '\u2019';

    // 1. Digit beside digit: cut. 2. Digit, separator, digit: cut, unless the whole is a date or a numbering ("30.06.2019").
    // 3. A space is a separator between a group of one to three digits and one of exactly three ("1 234").
    private static bool Continues(ReadOnlySpan<char> text, int left, int right)
    {
        if (left < 0 || right >= text.Length)
        {
            return false;
        }

        if (char.IsAsciiDigit(text[left]) && char.IsAsciiDigit(text[right]))
        {
            return true;
        }

        if (char.IsAsciiDigit(text[right]) && left > 0 && char.IsAsciiDigit(text[left - 1]))
        {
            return IsSeparator(text[left]) ? !IsDateLike(text, right) : text[left] == ' ' && IsSpacedGroup(text, left);
        }

        if (char.IsAsciiDigit(text[left]) && right + 1 < text.Length && char.IsAsciiDigit(text[right + 1]))
        {
            return IsSeparator(text[right]) ? !IsDateLike(text, left) : text[right] == ' ' && IsSpacedGroup(text, right);
        }

        return false;
    }

    private static bool IsSpacedGroup(ReadOnlySpan<char> text, int space)
    {
        var before = 0;
        while (space - before - 1 >= 0 && before <= GroupLength && char.IsAsciiDigit(text[space - before - 1]))
        {
            before++;
        }

        var after = 0;
        while (space + after + 1 < text.Length && after <= GroupLength && char.IsAsciiDigit(text[space + after + 1]))
        {
            after++;
        }

        return before <= GroupLength && after == GroupLength;
    }

    private static bool IsDateLike(ReadOnlySpan<char> text, int inside)
    {
        var start = inside;
        while (start > 0 && (char.IsAsciiDigit(text[start - 1]) || IsSeparator(text[start - 1])))
        {
            start--;
        }

        while (IsSeparator(text[start]))
        {
            start++;
        }

        var token = text[start..TokenEnd(text, start)];
        var points = 0;
        var group = 0;
        var isGrouped = true;
        foreach (var c in token)
        {
            if (char.IsAsciiDigit(c))
            {
                group++;
                continue;
            }

            if (c != '.')
            {
                return false;
            }

            isGrouped &= points == 0 || group == GroupLength;
            points++;
            group = 0;
        }

        return points >= 2 && !(isGrouped && group == GroupLength);
    }
}
