using System.Text.RegularExpressions;
using LittleGiants.Extraction.Facts.Periods;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Assistant.Answering.Questions;

/// <summary>The years and days that a question names.</summary>
internal static partial class QuestionPeriod
{
    private const int FirstYear = 1980;
    private const int LastYear = 2060;

    public static (IReadOnlyList<int> Years, DateOnly? Day) Read(string text, string language)
    {
        var years = new List<int>();
        DateOnly? day = null;
        foreach (var mention in new PeriodReader(FactCues.For(language)).Read(text))
        {
            if (mention.Date is { } date)
            {
                day ??= date;
                Add(date.Year);
            }
            else
            {
                Add(mention.Year);
            }
        }

        // Short forms that only questions use: FY19, FY2019, '22.
        foreach (Match match in Short().Matches(text))
        {
            var digits = match.Groups["year"].Value;
            Add(digits.Length == 2 ? 2000 + int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) : int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture));
        }

        return (years, day);

        void Add(int year)
        {
            if (year is >= FirstYear and <= LastYear && !years.Contains(year))
            {
                years.Add(year);
            }
        }
    }

    [GeneratedRegex(@"\b(?:FY|F\.Y\.|GJ|EX)\s?'?(?<year>[0-9]{4}|[0-9]{2})\b|(?<![0-9])(?<year>(?:19|20)[0-9]{2})(?![0-9])(?!\s*年\s*前)", RegexOptions.IgnoreCase)]
    private static partial Regex Short();
}
