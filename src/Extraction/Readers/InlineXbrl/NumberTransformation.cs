using System.Text;

namespace LittleGiants.Extraction.Readers.InlineXbrl;

/// <summary>Shown digits with separators as a plain number with a point.</summary>
internal static class NumberTransformation
{
    /// <summary>More digits are no figure, and beyond what a decimal holds.</summary>
    private const int MaxLength = 64;

    /// <param name="decimalMark">Point or comma; the other one, spaces and apostrophes part groups.</param>
    public static string? Apply(ReadOnlySpan<char> text, char decimalMark)
    {
        text = text.Trim();
        if (text.IsEmpty || text.Length > MaxLength)
        {
            return null;
        }

        Span<char> number = stackalloc char[MaxLength + 1];
        var length = 0;
        var hasMark = false;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                number[length++] = c;
            }
            else if (c is >= '０' and <= '９')
            {
                number[length++] = (char)(c - '０' + '0');
            }
            else if (c == decimalMark && !hasMark)
            {
                hasMark = true;
                number[length++] = '.';
            }
            else if (!(char.IsWhiteSpace(c) || c is '\'' or '’' or '`' or '´' or '′' || (c is '.' or ',' && c != decimalMark)))
            {
                return null;
            }
        }

        return length > (hasMark ? 1 : 0) ? number[..length].ToString() : null;
    }

    /// <summary>"5 euros 20 cents": the last group of digits counts hundredths when words part it from the first.</summary>
    public static string? ApplyUnits(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxLength)
        {
            return null;
        }

        var whole = new StringBuilder();
        var part = new StringBuilder();
        var hasWord = false;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                (hasWord ? part : whole).Append(c);
            }
            else if (char.IsLetter(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.CurrencySymbol)
            {
                hasWord |= whole.Length > 0;
            }
        }

        return whole.Length == 0 || part.Length > 2 ? null : part.Length == 0 ? whole.ToString() : $"{whole}.{part.ToString().PadLeft(2, '0')}";
    }
}
