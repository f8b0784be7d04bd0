using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Periods;

/// <summary>Finds the years and days of a text: 2023, 2022/23, FY23, 31.12.2023, 31 December 2023, December 31, 2023, 2023年12月31日.</summary>
internal sealed class PeriodReader(FactCues cues)
{
    private const int FirstYear = NumericDates.FirstYear;
    private const int LastYear = NumericDates.LastYear;

    /// <summary>How far a month's name stands before its year: "December 31, 2023", "31 December, 2023".</summary>
    private const int MonthReach = 16;

    /// <summary>Behind a number of things or of money.</summary>
    private const string Counters = "台套件万亿元吨余多名项家个亩米只辆户种条座";

    public List<PeriodMention> Read(ReadOnlySpan<char> text)
    {
        var found = new List<PeriodMention>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]) || (at > 0 && char.IsAsciiDigit(text[at - 1])))
            {
                continue;
            }

            if (NumericDates.At(text, at) is { } numeric)
            {
                found.Add(numeric);
                at = numeric.Span.End - 1;
            }
            else if ((ShortFiscal(text, at) ?? ShortMonth(text, at) ?? SplitYear(text, at)) is { } fiscal)
            {
                found.Add(fiscal);
                at = fiscal.Span.End - 1;
            }
            else if (YearAt(text, at) is { } year)
            {
                var mention = WithMonth(text, at, year) ?? new PeriodMention(new TextSpan(at, at + 4), year, null, IsFiscal(text, at));
                found.Add(mention);
                at = mention.Span.End - 1;
            }
        }

        return found;
    }

    /// <summary>A four-digit year that is no part of a larger number or a name.</summary>
    private static int? YearAt(ReadOnlySpan<char> text, int at)
    {
        if (at + 4 > text.Length || !char.IsAsciiDigit(text[at + 1]) || !char.IsAsciiDigit(text[at + 2]) || !char.IsAsciiDigit(text[at + 3]))
        {
            return null;
        }

        var year = ((text[at] - '0') * 1000) + ((text[at + 1] - '0') * 100) + ((text[at + 2] - '0') * 10) + (text[at + 3] - '0');
        if (year is < FirstYear or > LastYear)
        {
            return null;
        }

        // "20131": a year with a note mark stuck to it is still that year; longer runs of digits are numbers.
        var end = at + 4;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        var isNumber = end - at > 5 || (end < text.Length - 1 && text[end] is ',' or '.' && char.IsAsciiDigit(text[end + 1]))
            || (end < text.Length && text[end] is '%')
            || CountsThings(text, end)
            || (at > 1 && text[at - 1] is ',' or '.' && char.IsAsciiDigit(text[at - 2]))
            || (at > 0 && text[at - 1] is '$' or '€' or '£' or '¥' or '￥');
        return isNumber ? null : year;
    }

    /// <summary>"2000台", "2000 余名": what stands behind says that things are counted.</summary>
    private static bool CountsThings(ReadOnlySpan<char> text, int end)
    {
        NumericDates.SkipSpaces(text, ref end);
        return end < text.Length && (Counters.Contains(text[end], StringComparison.Ordinal)
            || (text[end] == '人' && !(end + 1 < text.Length && text[end + 1] is '数' or '均' or '员' or '力' or '民' or '才')));
    }

    /// <summary>FY23, FY 2023, FY2022/23.</summary>
    private static PeriodMention? ShortFiscal(ReadOnlySpan<char> text, int at)
    {
        var lead = at;
        while (lead > 0 && text[lead - 1] is ' ' or '\'' or '’')
        {
            lead--;
        }

        if (lead < 2 || text[lead - 1] is not ('Y' or 'y') || text[lead - 2] is not ('F' or 'f') || (lead > 2 && char.IsLetter(text[lead - 3])))
        {
            return null;
        }

        var end = at;
        if (NumericDates.Digits(text, ref end, 4) is not { } number || end - at is not (2 or 4))
        {
            return null;
        }

        if (end + 2 < text.Length && text[end] == '/' && char.IsAsciiDigit(text[end + 1]) && char.IsAsciiDigit(text[end + 2]))
        {
            number = ((text[end + 1] - '0') * 10) + (text[end + 2] - '0');
            end += 3;
        }

        var year = number < 100 ? 2000 + number : number;
        return year is >= FirstYear and <= LastYear ? new PeriodMention(new TextSpan(lead - 2, end), year, null, true) : null;
    }

    /// <summary>"Dec-23", "déc.-23", "Jun ’23": a month with a year of two figures.</summary>
    private PeriodMention? ShortMonth(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        if (at < 4 || text[at - 1] is not ('-' or '\'' or '’') || NumericDates.Digits(text, ref end, 4) is not { } number || end - at != 2)
        {
            return null;
        }

        var last = at - 1;
        while (last > 0 && text[last - 1] is '.' or ' ')
        {
            last--;
        }

        var first = last;
        while (first > 0 && char.IsLetter(text[first - 1]))
        {
            first--;
        }

        return last - first is > 2 and <= 12 && cues.Months.TryGetValue(text[first..last].ToString().ToLowerInvariant(), out var month)
            ? new PeriodMention(new TextSpan(first, end), 2000 + number, new DateOnly(2000 + number, month, DateTime.DaysInMonth(2000 + number, month)), false) : null;
    }

    /// <summary>2022/23, 2022/2023: a year over two calendar years is called after the later one.</summary>
    private static PeriodMention? SplitYear(ReadOnlySpan<char> text, int at)
    {
        if (YearAt(text, at) is not { } first || at + 6 >= text.Length || text[at + 4] != '/' || (at > 0 && text[at - 1] == '/'))
        {
            return null;
        }

        var end = at + 5;
        var isLater = NumericDates.Digits(text, ref end, 4) is { } second && (second == first + 1 || (end - at == 7 && second == (first + 1) % 100));
        return isLater && !(end < text.Length && text[end] is '/' or '-' or '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
            ? new PeriodMention(new TextSpan(at, end), first + 1, null, true) : null;
    }

    private PeriodMention? WithMonth(ReadOnlySpan<char> text, int at, int year)
    {
        var from = Math.Max(0, at - MonthReach);
        for (var start = at - 1; start >= from; start--)
        {
            // The letters of "30th" name no month.
            if (!char.IsLetter(text[start]) || (start > 0 && char.IsLetterOrDigit(text[start - 1])))
            {
                continue;
            }

            var end = start;
            while (end < at && char.IsLetter(text[end]))
            {
                end++;
            }

            if (end - start > 12 || !cues.Months.TryGetValue(text[start..end].ToString().ToLowerInvariant(), out var month))
            {
                return null;
            }

            // Between the name and the year: nothing but a day, points, commas.
            var day = 0;
            for (var i = end; i < at; i++)
            {
                if (char.IsAsciiDigit(text[i]))
                {
                    day = (day * 10) + (text[i] - '0');
                }
                else if (text[i] is not (' ' or ',' or '.' or '\n' or '\u00A0') && !IsOrdinal(text, i))
                {
                    return null;
                }
            }

            var first = start;
            if (day == 0)
            {
                // "31 December 2023", "31. Dezember 2023", "1er janvier 2023".
                var back = start - 1;
                while (back >= 0 && (text[back] is ' ' or '.' or '\u00A0' || (char.IsLetter(text[back]) && start - back < 5)))
                {
                    back--;
                }

                var last = back;
                while (back >= 0 && char.IsAsciiDigit(text[back]) && last - back < 2)
                {
                    back--;
                }

                for (var i = back + 1; i <= last; i++)
                {
                    day = (day * 10) + (text[i] - '0');
                }

                first = last > back ? back + 1 : start;
            }

            return NumericDates.Day(year, month, day == 0 ? DateTime.DaysInMonth(year, month) : day) is { } date
                ? new PeriodMention(new TextSpan(first, at + 4), year, date, false) : null;
        }

        return null;
    }

    private static bool IsOrdinal(ReadOnlySpan<char> text, int i) => text[i] is 's' or 't' or 'n' or 'd' or 'r' or 'h' && i > 0 && (char.IsAsciiDigit(text[i - 1]) || text[i - 1] is 's' or 't' or 'n' or 'r');

    private bool IsFiscal(ReadOnlySpan<char> text, int at)
    {
        if (at + 4 < text.Length && text[at + 4] == '年')
        {
            return true;
        }

        var before = text[Math.Max(0, at - 24)..at].TrimEnd();
        foreach (var name in cues.YearNames)
        {
            if (before.EndsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
