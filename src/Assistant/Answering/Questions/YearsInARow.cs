using System.Globalization;
using System.Text.RegularExpressions;

namespace LittleGiants.Assistant.Answering.Questions;

/// <summary>Reads years that a question names one after the other, each of which it asks for: "in 2020 and 2021", "2019, 2020 and 2021", "from 2019 to 2021".</summary>
internal static partial class YearsInARow
{
    /// <summary>A longer range is no list of values.</summary>
    private const int LongestRange = 12;

    /// <summary>Characters before a year in which "between" stands.</summary>
    private const int LongestLead = 12;

    /// <returns>In the order of the text, those within a range filled in; none when the years stand apart, or there is only one.</returns>
    public static IReadOnlyList<int> In(string text, QuestionCues cues)
    {
        var matches = Year().Matches(text);
        var years = new List<int>();
        for (var i = 0; i < matches.Count; i++)
        {
            var year = int.Parse(matches[i].Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
            if (i == 0)
            {
                years.Add(year);
                continue;
            }

            var between = text[(matches[i - 1].Index + matches[i - 1].Length)..matches[i].Index];
            if (IsRange(between, cues) || (i == 1 && cues.Joins.IsIn(between) && cues.Between.IsIn(text[..matches[0].Index][^Math.Min(matches[0].Index, LongestLead)..])))
            {
                for (var next = years[^1] + 1; next < year && years.Count < LongestRange; next++)
                {
                    years.Add(next);
                }
            }
            else if (!IsList(between, cues))
            {
                return [];
            }

            years.Add(year);
        }

        return years.Count > 1 ? [.. years.Distinct()] : [];
    }

    private static bool IsRange(string between, QuestionCues cues) =>
        between.Any(c => c is '-' or '–' or '—' or '~' or '～') ? !between.Any(char.IsLetter) || IsEmpty(cues.Function.Without(between)) : cues.Through.IsIn(between) && IsEmpty(cues.Function.Without(cues.Through.Without(between)));

    private static bool IsList(string between, QuestionCues cues) =>
        (cues.Joins.IsIn(between) || cues.Against.IsIn(between) || between.AsSpan().IndexOfAny(',', '、', '，') >= 0) && IsEmpty(new[] { cues.Against, cues.Highest, cues.Lowest, cues.Joins, cues.FollowUp, cues.Function }.Aggregate(between, (rest, words) => words.Without(rest)));

    private static bool IsEmpty(string text) => !text.Any(char.IsLetterOrDigit);

    [GeneratedRegex(@"(?:\b(?:FY|F\.Y\.|GJ|EX)\s?'?)?(?<![0-9])(?<year>(?:19|20)[0-9]{2})(?![0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex Year();
}
