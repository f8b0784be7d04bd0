using System.Globalization;
using System.Text;

namespace LittleGiants.Extraction.Readers.InlineXbrl;

/// <summary>Lengths of time as XML Schema writes them: P3Y6M.</summary>
internal static class DurationTransformation
{
    private const int MonthsInYear = 12;
    private const int DaysInWeek = 7;

    /// <param name="unit">Y, M, W, D or H.</param>
    public static string? Apply(string text, char unit)
    {
        var digits = NumberTransformation.Apply(text, '.');
        decimal? number = digits is not null && decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var parsed) ? parsed : EnglishNumberWords.Parse(text);
        return number is { } amount ? Write(amount, unit) : null;
    }

    /// <summary>"three years and six months".</summary>
    public static string? ApplyWords(string text)
    {
        var date = new StringBuilder("P");
        var time = new StringBuilder();
        var pending = new StringBuilder();
        foreach (var raw in text.Split([' ', '\u00a0', ',', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            var unit = raw.ToLowerInvariant().TrimEnd('.') switch
            {
                "year" or "years" => 'Y',
                "month" or "months" => 'M',
                "week" or "weeks" => 'W',
                "day" or "days" => 'D',
                "hour" or "hours" => 'H',
                _ => default,
            };
            if (unit == default)
            {
                pending.Append(raw).Append(' ');
                continue;
            }

            if (EnglishNumberWords.Parse(pending.ToString()) is not { } amount || Write(amount, unit) is not { } written)
            {
                return null;
            }

            (unit == 'H' ? time : date).Append(written.AsSpan(unit == 'H' ? 2 : 1));
            pending.Clear();
        }

        return pending.Length > 0 || date.Length + time.Length < 2 ? null : time.Length > 0 ? $"{date}T{time}" : date.ToString();
    }

    private static string? Write(decimal amount, char unit)
    {
        const int Largest = 100_000;
        if (amount is < 0 or > Largest)
        {
            return null;
        }

        var whole = decimal.Truncate(amount);
        var months = decimal.Round((amount - whole) * MonthsInYear);
        return unit switch
        {
            'Y' when whole == 0 && months > 0 => string.Create(CultureInfo.InvariantCulture, $"P{months:0}M"),
            'Y' => months > 0 ? string.Create(CultureInfo.InvariantCulture, $"P{whole:0}Y{months:0}M") : string.Create(CultureInfo.InvariantCulture, $"P{whole:0}Y"),
            'W' => string.Create(CultureInfo.InvariantCulture, $"P{decimal.Round(amount * DaysInWeek):0}D"),
            'H' => string.Create(CultureInfo.InvariantCulture, $"PT{decimal.Round(amount):0}H"),
            _ => string.Create(CultureInfo.InvariantCulture, $"P{decimal.Round(amount):0}{unit}"),
        };
    }
}
