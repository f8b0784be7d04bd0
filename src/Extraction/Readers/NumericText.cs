namespace LittleGiants.Extraction.Readers;

/// <summary>Whether a short text has the looks of a table figure; what it means is not read here.</summary>
internal static class NumericText
{
    /// <summary>Longer texts are sentences with numbers in them.</summary>
    private const int MaxLength = 40;

    /// <summary>Digits with separators, signs, brackets, currency and percent around them, or a dash for none.</summary>
    public static bool IsNumeric(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.IsEmpty || text.Length > MaxLength)
        {
            return false;
        }

        int digits = 0, letters = 0;
        foreach (var c in text)
        {
            if (char.IsDigit(c))
            {
                digits++;
            }
            else if (char.IsLetter(c))
            {
                letters++;
            }
            else if (!(char.IsWhiteSpace(c) || char.IsPunctuation(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.CurrencySymbol
                or System.Globalization.UnicodeCategory.MathSymbol or System.Globalization.UnicodeCategory.OtherNumber))
            {
                return false;
            }
        }

        return digits > 0 ? letters * 2 <= digits : text is "-" or "–" or "—" or "－" or "n/a" or "N/A";
    }

    /// <summary>A year or a day, as column heads have: a group of four digits from 1900 to 2099 and otherwise groups of one or two.</summary>
    public static bool IsPeriod(ReadOnlySpan<char> text)
    {
        var years = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '%' or ',' or '(')
            {
                return false;
            }

            if (!char.IsAsciiDigit(text[i]))
            {
                continue;
            }

            var start = i;
            while (i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))
            {
                i++;
            }

            var length = i + 1 - start;
            var isYear = length == 4 && text[start..(start + 2)] is "19" or "20";
            years += isYear ? 1 : 0;
            if (!isYear && length > 2)
            {
                return false;
            }
        }

        return years > 0;
    }
}
