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

    /// <summary>Four digits that a column head or a date has.</summary>
    public static bool IsYear(ReadOnlySpan<char> text) =>
        text.Trim() is { Length: 4 } year && year[..2] is "19" or "20" && char.IsAsciiDigit(year[2]) && char.IsAsciiDigit(year[3]);
}
