using System.Globalization;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Quantities;

/// <summary>Reads numbers written in digits with a language's separators.</summary>
internal sealed class DigitNumbers(NumberSeparators separators)
{
    /// <summary>Digits of a decimal: more cannot be exact.</summary>
    private const int MaxDigits = 27;

    /// <summary>Reads the number whose first digit (or decimal mark) stands at <paramref name="start"/>.</summary>
    /// <returns>False when the digits are no number of this language: an identifier, a version, an ambiguous separator.</returns>
    /// <param name="end">Behind everything that belongs to the run, also when it is no number.</param>
    public bool Read(ReadOnlySpan<char> text, int start, out int end, out NumberToken token)
    {
        token = default;
        var digits = new char[MaxDigits + 2];
        var count = 0;
        var at = start;
        var first = Take(text, ref at, digits, ref count);
        var leadingZero = first > 1 && text[start] == '0';
        var groups = 0;
        char? group = null;
        while (first is >= 1 and <= 3 && GroupAt(text, at, group, out var mark, out var next))
        {
            group = mark;
            at = next;
            Take(text, ref at, digits, ref count);
            groups++;
        }

        var integerEnd = at;
        var hasFraction = false;
        if (at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && IsDecimal(text[at], group))
        {
            hasFraction = true;
            at++;
            if (count < digits.Length)
            {
                digits[count++] = '.';
            }

            Take(text, ref at, digits, ref count);
        }

        end = at;

        // A further separator with digits behind it makes a version, a date, an address or a list without spaces of the lot.
        if (end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]) && (text[end] is '.' or '/' or ':' || (text[end] == ',' && IsSeparator(',')) || Letters.IsApostrophe(text[end])))
        {
            end = SkipRun(text, end);
            return false;
        }

        if (count > MaxDigits || (leadingZero && !(hasFraction && first == 1)) || first == 0 && !hasFraction)
        {
            return false;
        }

        var value = decimal.Parse(digits.AsSpan(0, count), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        token = new NumberToken(start, end, value)
        {
            LooksLikeYear = groups == 0 && !hasFraction && first == 4 && value is >= 1900 and <= 2100,
        };
        return integerEnd >= start;
    }

    private static int Take(ReadOnlySpan<char> text, ref int at, char[] digits, ref int count)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            if (count < digits.Length)
            {
                digits[count++] = text[at];
            }

            at++;
        }

        return at - start;
    }

    /// <summary>A group mark with exactly three digits behind it, the same mark throughout; the line may break behind the mark.</summary>
    private bool GroupAt(ReadOnlySpan<char> text, int at, char? before, out char mark, out int next)
    {
        (mark, next) = (default, at);
        if (at >= text.Length)
        {
            return false;
        }

        mark = Letters.IsApostrophe(text[at]) ? '\'' : text[at];
        if ((before is { } same && same != mark) || !(separators.Group.Contains(mark) || mark == '\''))
        {
            return false;
        }

        next = at + 1;
        if (mark != ' ' && next < text.Length && text[next] == '\n')
        {
            next++;
        }

        var digits = 0;
        while (next + digits < text.Length && char.IsAsciiDigit(text[next + digits]))
        {
            digits++;
        }

        return digits == 3 || (digits == 2 && mark == ',' && IndianGroups(text, at));
    }

    /// <summary>Lakh and crore grouping: twos up to a last three ("1,23,45,678").</summary>
    private static bool IndianGroups(ReadOnlySpan<char> text, int at)
    {
        while (at + 2 < text.Length && text[at] == ',' && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]))
        {
            if (at + 3 < text.Length && char.IsAsciiDigit(text[at + 3]))
            {
                return at + 4 >= text.Length || !char.IsAsciiDigit(text[at + 4]);
            }

            at += 3;
        }

        return false;
    }

    /// <summary>Behind apostrophe groups the decimal mark is a point everywhere (Swiss style).</summary>
    private bool IsDecimal(char c, char? group)
    {
        if (group == '\'')
        {
            return c is '.' or ',';
        }

        // "2.5" in a language that groups by points: one or two digits behind the only point cannot be a group.
        return separators.Decimal.Contains(c) || (group is null && c == '.' && separators.Group.Contains('.'));
    }

    private bool IsSeparator(char c) => separators.Group.Contains(c) || separators.Decimal.Contains(c);

    private static int SkipRun(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || (text[at] is '.' or '-' or ':' or '/' or ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))))
        {
            at++;
        }

        return at;
    }
}
