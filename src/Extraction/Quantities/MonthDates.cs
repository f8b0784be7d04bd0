namespace LittleGiants.Extraction.Quantities;

/// <summary>Finds dates written with the name of a month: "31 December 2023", "December 31, 2023", "Dezember 2023", "1er mars".</summary>
internal sealed class MonthDates(IEnumerable<string> names)
{
    private readonly PhraseSet<bool> _names = new(names.Select(name => (name, true)));

    /// <summary>Marks the characters of all such dates. Linear in the text.</summary>
    public void Mark(ReadOnlySpan<char> text, Span<bool> excluded)
    {
        for (var at = _names.NextStart(text, 0); at >= 0; at = _names.NextStart(text, at + 1))
        {
            if (!char.IsLetter(text[at]) || (at > 0 && char.IsLetter(text[at - 1])) || !_names.At(text, at, out var end, out _))
            {
                continue;
            }

            var start = DayBefore(text, at);
            var last = start < at ? Math.Max(end, YearBehind(text, end)) : Behind(text, end);
            if (start < at || last > end)
            {
                excluded[start..last].Fill(true);
                at = last - 1;
            }
        }
    }

    /// <summary>The start of a day before the name: "31 ", "31. ", "1er ", "2nd of "; the name's own start when there is none.</summary>
    private static int DayBefore(ReadOnlySpan<char> text, int at)
    {
        var back = SkipSpacesBack(text, at);
        if (back == at)
        {
            return at;
        }

        if (text[..back].EndsWith("of", StringComparison.OrdinalIgnoreCase) && back > 2 && char.IsWhiteSpace(text[back - 3]))
        {
            back = SkipSpacesBack(text, back - 2);
        }

        foreach (var mark in Marks)
        {
            if (text[..back].EndsWith(mark, StringComparison.OrdinalIgnoreCase))
            {
                back -= mark.Length;
                break;
            }
        }

        var start = back;
        while (start > 0 && back - start < 2 && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        return start < back && !(start > 0 && char.IsLetter(text[start - 1])) ? start : at;
    }

    private static readonly string[] Marks = [".", "er", "st", "nd", "rd", "th"];

    /// <summary>Behind the name: a day and perhaps a year, or a year alone; the name's own end when neither stands there.</summary>
    private static int Behind(ReadOnlySpan<char> text, int end)
    {
        var day = SkipSpaces(text, end);
        var after = day;
        while (after < text.Length && after - day < 2 && char.IsAsciiDigit(text[after]))
        {
            after++;
        }

        if (day > end && after > day && !(after < text.Length && char.IsAsciiDigit(text[after])))
        {
            foreach (var mark in Marks)
            {
                if (mark.Length == 2 && text[after..].StartsWith(mark, StringComparison.OrdinalIgnoreCase))
                {
                    after += 2;
                    break;
                }
            }

            return Math.Max(after, YearBehind(text, after));
        }

        return YearBehind(text, end);
    }

    private static int YearBehind(ReadOnlySpan<char> text, int end)
    {
        var at = end < text.Length && text[end] == ',' ? end + 1 : end;
        var year = SkipSpaces(text, at);
        if (year == at || year + 4 > text.Length)
        {
            return end;
        }

        foreach (var c in text.Slice(year, 4))
        {
            if (!char.IsAsciiDigit(c))
            {
                return end;
            }
        }

        return year + 4;
    }

    private static int SkipSpaces(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int SkipSpacesBack(ReadOnlySpan<char> text, int at)
    {
        while (at > 0 && char.IsWhiteSpace(text[at - 1]))
        {
            at--;
        }

        return at;
    }
}
