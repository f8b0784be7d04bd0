namespace LittleGiants.Extraction.Readers.Html;

/// <summary>Looks at the text of a cell.</summary>
internal static class HtmlCellText
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    /// <summary>Whether the text is a number as reports print it, or a dash for none; a year alone is a name, not a figure.</summary>
    public static bool IsFigure(string text)
    {
        int digits = 0, letters = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                digits++;
            }
            else if (char.IsLetter(c))
            {
                letters++;
            }
        }

        if (digits == 0)
        {
            return text is "-" or "–" or "—" or "−" or "--";
        }

        if (letters > 3 || letters > digits || text.Contains('年', StringComparison.Ordinal) || text.Contains('月', StringComparison.Ordinal)
            || (letters == 3 && !IsCode(text)))
        {
            return false;
        }

        return !(digits == 4 && letters <= 1 && text.Length <= 6 && IsYear(text));
    }

    /// <summary>Whether the letters are a currency's code ("EUR 12"), not a month's name ("Jan 12").</summary>
    private static bool IsCode(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c) && !char.IsAsciiLetterUpper(c))
            {
                return false;
            }
        }

        return true;
    }

    public static bool HasDigit(string text) => text.AsSpan().IndexOfAnyInRange('0', '9') >= 0;

    private static bool IsYear(string text)
    {
        var year = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                year = (year * 10) + (c - '0');
            }
            else if (c is ',' or '.' or '%')
            {
                return false;
            }
        }

        return year is >= FirstYear and <= LastYear;
    }
}
