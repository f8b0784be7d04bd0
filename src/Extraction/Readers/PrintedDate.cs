namespace LittleGiants.Extraction.Readers;

/// <summary>Reads a date that stands alone, as documents print it: ISO, day-month-year with points, slashes or month names, Chinese.</summary>
internal static class PrintedDate
{
    /// <summary>Longer texts are no date.</summary>
    private const int MaxLength = 64;

    private const int MinYear = 1900;
    private const int MaxYear = 2199;

    /// <summary>Null when the text is not one whole date: "2023-08" has no day, "3/4/2023" may be March or April.</summary>
    public static DateOnly? Parse(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.IsEmpty || text.Length > MaxLength)
        {
            return null;
        }

        Span<int> numbers = stackalloc int[3];
        Span<int> lengths = stackalloc int[3];
        int count = 0, month = 0, monthAt = 0;
        char separator = default;
        var position = 0;
        while (position < text.Length)
        {
            var c = text[position];
            if (char.IsAsciiDigit(c))
            {
                var start = position;
                while (position < text.Length && char.IsAsciiDigit(text[position]))
                {
                    position++;
                }

                // What follows a whole date is the time of day.
                if (count + (month > 0 ? 1 : 0) == 3)
                {
                    return IsTimeOfDay(text[start..]) ? Assemble(numbers, lengths, month, monthAt, separator) : null;
                }

                if (position - start > 4 || count == 3)
                {
                    return null;
                }

                lengths[count] = position - start;
                numbers[count++] = int.Parse(text[start..position], System.Globalization.CultureInfo.InvariantCulture);
            }
            else if (char.IsLetter(c) && c is not ('年' or '月' or '日'))
            {
                var start = position;
                while (position < text.Length && (char.IsLetter(text[position]) || text[position] == '.'))
                {
                    position++;
                }

                var word = text[start..position];
                var named = MonthNames.Instance.Find(word);
                if (named > 0 && month == 0)
                {
                    (month, monthAt) = (named, count);
                }
                else if (count + (month > 0 ? 1 : 0) == 3 && word is "T" or "Uhr" or "h" or "u" or "à" or "at" or "um")
                {
                    continue;
                }
                else if (!IsFiller(word))
                {
                    return null;
                }
            }
            else if (c is '-' or '/' or '.' or ',' or ' ' or '年' or '月' or '日' or '\u00a0' or ':')
            {
                separator = separator == default && c is '-' or '/' or '.' ? c : separator;
                position++;
            }
            else
            {
                return null;
            }
        }

        return Assemble(numbers, lengths, month, monthAt, separator, count);
    }

    private static bool IsTimeOfDay(ReadOnlySpan<char> rest)
    {
        foreach (var c in rest)
        {
            if (!char.IsAsciiDigit(c) && c is not (':' or '.' or ' ' or '+' or '-' or 'Z' or 'h' or 'U' or 'r' or 'u'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Ordinal endings and small words inside a date, and the days of the week before it.</summary>
    private static bool IsFiller(ReadOnlySpan<char> word) =>
        word is "st" or "nd" or "rd" or "th" or "er" or "of" or "de" or "le" or "den" or "der" or "am" or "on" or "op" or "du"
        || (word.Length > 3 && (word.EndsWith("day", StringComparison.OrdinalIgnoreCase) || word.EndsWith("tag", StringComparison.OrdinalIgnoreCase)
            || word.EndsWith("dag", StringComparison.OrdinalIgnoreCase) || word.EndsWith("di", StringComparison.OrdinalIgnoreCase)
            || word is "dimanche" or "Dimanche" or "Mittwoch"));

    private static DateOnly? Assemble(Span<int> numbers, Span<int> lengths, int month, int monthAt, char separator, int count = 3)
    {
        if (month > 0)
        {
            return count < 2 ? null
                : monthAt == 1 && lengths[0] == 4 ? Make(numbers[0], month, numbers[1])
                : lengths[1] == 4 ? Make(numbers[1], month, numbers[0])
                : null;
        }

        if (count != 3)
        {
            return null;
        }

        if (lengths[0] == 4)
        {
            return Make(numbers[0], numbers[1], numbers[2]);
        }

        // Points part days from months in Europe only; with slashes the order is known when one number is no month.
        if (lengths[2] != 4)
        {
            return null;
        }

        return separator == '.' || numbers[0] > 12 || numbers[0] == numbers[1] ? Make(numbers[2], numbers[1], numbers[0])
            : numbers[1] > 12 ? Make(numbers[2], numbers[0], numbers[1])
            : null;
    }

    private static DateOnly? Make(int year, int month, int day) =>
        year is >= MinYear and <= MaxYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
}
