using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Periods;

/// <summary>Days written in figures.</summary>
internal static class NumericDates
{
    public const int FirstYear = 1950;
    public const int LastYear = 2099;

    /// <summary>31.12.2023, 31/12/2023, 2023-12-31, 2023年12月31日; 31/12/23 where a month ends.</summary>
    public static PeriodMention? At(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        if (Digits(text, ref end, 4) is { } first && end < text.Length)
        {
            var digits = end - at;
            SkipSpacesTo(text, ref end, '年');
            var mark = text[end];
            if (digits == 4 && first is >= FirstYear and <= LastYear && mark is '年' or '-' or '/' or '.')
            {
                var next = end + 1;
                SkipSpaces(text, ref next);
                if (Digits(text, ref next, 2) is { } month and >= 1 and <= 12 && IsDateMark(text, ref next, mark))
                {
                    next++;
                    SkipSpaces(text, ref next);
                    if (Digits(text, ref next, 2) is { } day && Day(first, month, day) is { } date)
                    {
                        return new PeriodMention(new TextSpan(at, next), first, date, false);
                    }
                }
            }
            else if (first is >= 1 and <= 31 && digits <= 2 && mark is '.' or '/' or '-')
            {
                var next = end + 1;
                SkipSpaces(text, ref next);
                if (Digits(text, ref next, 2) is { } month && next < text.Length && text[next] == mark)
                {
                    next++;
                    SkipSpaces(text, ref next);
                    var start = next;
                    if (Digits(text, ref next, 4) is { } number && next - start is var length && length is 2 or 4
                        && (length == 4 ? number : 2000 + number) is >= FirstYear and <= LastYear and var year
                        && (Day(year, month, first) ?? Day(year, first, month)) is { } date && (length == 4 || date.AddDays(1).Day == 1))
                    {
                        return new PeriodMention(new TextSpan(at, next), year, date, false);
                    }
                }
            }
        }

        return null;
    }

    /// <summary>The number of at most so many digits that begins at a place and ends with its last digit.</summary>
    public static int? Digits(ReadOnlySpan<char> text, ref int at, int most)
    {
        int value = 0, start = at;
        while (at < text.Length && at - start < most && char.IsAsciiDigit(text[at]))
        {
            value = (value * 10) + (text[at++] - '0');
        }

        return at > start && (at >= text.Length || !char.IsAsciiDigit(text[at])) ? value : null;
    }

    public static void SkipSpaces(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length && text[at] is ' ' or '\u00A0')
        {
            at++;
        }
    }

    /// <summary>"2023 年 12 月 31 日": pages print spaces round the figures.</summary>
    private static void SkipSpacesTo(ReadOnlySpan<char> text, ref int at, char mark)
    {
        var next = at;
        SkipSpaces(text, ref next);
        at = next < text.Length && text[next] == mark ? next : at;
    }

    /// <summary>What parts month and day goes with what parts year and month: "2023年1-12月" is no day.</summary>
    private static bool IsDateMark(ReadOnlySpan<char> text, ref int at, char before)
    {
        var mark = before == '年' ? '月' : before;
        SkipSpacesTo(text, ref at, mark);
        return at < text.Length && text[at] == mark;
    }

    /// <summary>Null when there is no such day.</summary>
    public static DateOnly? Day(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
}
