using System.Globalization;

namespace LittleGiants.Extraction.Readers.InlineXbrl;

/// <summary>Dates and parts of dates as XML Schema writes them: 2023-12-31, 2023-12, --12-31.</summary>
internal static class DateTransformation
{
    private const int MaxLength = 128;
    private static readonly string[] RomanMonths = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    /// <param name="order">The parts in the order in which they are shown, of y, m and d.</param>
    public static string? Apply(ReadOnlySpan<char> text, string order, string? language)
    {
        if (text.Length > MaxLength)
        {
            return null;
        }

        int year = 0, month = 0, day = 0, part = 0, position = 0;
        while (position < text.Length)
        {
            var start = position;
            if (char.IsAsciiDigit(text[position]))
            {
                while (position < text.Length && char.IsAsciiDigit(text[position]))
                {
                    position++;
                }

                if (part == order.Length || position - start > 4)
                {
                    return null;
                }

                var number = int.Parse(text[start..position], CultureInfo.InvariantCulture);
                switch (order[part++])
                {
                    case 'y':
                        year = position - start <= 2 ? 2000 + number : number;
                        break;
                    case 'm':
                        month = number;
                        break;
                    default:
                        day = number;
                        break;
                }
            }
            else if (char.IsLetter(text[position]))
            {
                while (position < text.Length && (char.IsLetter(text[position]) || text[position] == '.'))
                {
                    position++;
                }

                // Other words ("de", "of", ordinal endings) part the date's parts.
                if (part < order.Length && order[part] == 'm' && Month(text[start..position], language) is > 0 and var named)
                {
                    month = named;
                    part++;
                }
            }
            else
            {
                position++;
            }
        }

        if (part != order.Length || (order.Contains('m', StringComparison.Ordinal) && month is < 1 or > 12))
        {
            return null;
        }

        return order.Length == 3
            ? year is >= 1 and <= 9999 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{day:D2}") : null
            : order.Contains('y', StringComparison.Ordinal)
                ? string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}")
                : day is >= 1 and <= 31 ? string.Create(CultureInfo.InvariantCulture, $"--{month:D2}-{day:D2}") : null;
    }

    private static int Month(ReadOnlySpan<char> word, string? language) =>
        language == "roman" ? Array.IndexOf(RomanMonths, word.TrimEnd('.').ToString().ToUpperInvariant()) + 1 : MonthNames.Instance.Find(word, language);
}
