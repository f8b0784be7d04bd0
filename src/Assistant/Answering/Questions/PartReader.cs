namespace LittleGiants.Assistant.Answering.Questions;

/// <summary>Makes of the parts of a question questions of their own, each with the companies and the year that another part names for it.</summary>
internal static class PartReader
{
    /// <param name="read">Reads one part as a question that follows on a talk.</param>
    /// <returns>The question with its parts, led by the first that was understood; as it is when it asks for one thing.</returns>
    public static async Task<Question> WithPartsAsync(Question whole, Focus before, QuestionCues cues, Func<string, Focus, Task<Question>> read)
    {
        if (whole.Intent is not (Intent.Value or Intent.Change or Intent.Compare or Intent.Event or Intent.Officer or Intent.Verdict))
        {
            return whole;
        }

        var texts = QuestionParts.Of(whole.Core, [.. whole.Mentions, .. whole.Unknown, .. whole.Companies.SelectMany(company => company.Aliases).Select(alias => alias.Text)], cues);
        if (texts.Count < 2)
        {
            var years = OfYears(whole, cues);
            return years.Count < 2 ? whole : years[0] with { Parts = years };
        }

        var (parts, open) = (new List<Question>(), new List<string>());
        foreach (var text in texts)
        {
            var part = parts.Count == QuestionParts.Most ? null : Of(whole, await read(text, parts.Count > 0 ? Following(whole, parts[^1]) : before));
            if (part is not null && IsUnderstood(part))
            {
                parts.Add(part);
            }
            else
            {
                open.Add(text.Trim(' ', ',', '?', '，', '？', '。'));
            }
        }

        parts = [.. WithYears(parts).SelectMany(part => OfYears(part, cues)).DistinctBy(Topic)];
        return parts.Count + open.Count < 2 || parts.Count == 0
            ? whole
            : parts[0] with { Text = whole.Text, Core = whole.Core, Companies = [.. parts.SelectMany(part => part.Companies).DistinctBy(company => company.Id)], Mentions = whole.Mentions, Parts = parts, Open = open };
    }

    private static Question Of(Question whole, Question part)
    {
        part = part with { Unknown = [.. part.Unknown.Where(whole.Unknown.Contains)] };
        return part.Companies.Count + part.Unknown.Count > 0 && part.Companies.All(company => whole.Companies.Any(known => known.Id == company.Id)) ? part
            : part with { Companies = whole.Companies, Mentions = whole.Mentions, Unknown = whole.Unknown, Misspelt = whole.Misspelt, Document = whole.Document };
    }

    private static Focus Following(Question whole, Question part) => new()
    {
        Companies = [.. whole.Companies.Select(company => company.Id)],
        Document = whole.Document,
        Line = part.Line,
        LineWords = part.LineWords,
        Topic = part.Role ?? (part.Events.Count > 0 ? part.Events[0] : null),
        Year = part.Year,
        KnownYear = part.Year,
        Language = whole.Language,
        Intent = part.Intent.ToString(),
    };

    private static bool IsUnderstood(Question part) => part.Intent switch
    {
        Intent.Value or Intent.Change or Intent.Compare => part.Lines.Count > 0 || part.Definition is not null,
        Intent.Officer => part.Role is not null || part.Events.Count > 0,
        Intent.Event => part.Events.Count > 0,
        Intent.Verdict => true,
        _ => false,
    };

    /// <summary>A value without a year is of the year of the part before it, or of the one behind it.</summary>
    private static IEnumerable<Question> WithYears(IReadOnlyList<Question> parts)
    {
        var year = parts.Select(part => part.Years).FirstOrDefault(years => years.Count > 0) ?? [];
        foreach (var part in parts)
        {
            year = part.Years.Count > 0 ? part.Years : year;
            yield return part is { Intent: Intent.Value or Intent.Change or Intent.Compare, IsPriorYear: false, IsPartYear: false, Years.Count: 0 } && !QuestionCues.For(part.Language).LatestYear.IsIn(part.Core) ? part with { Years = year } : part;
        }
    }

    /// <summary>One value for each of several years; a change or a mean over them is one question.</summary>
    private static IReadOnlyList<Question> OfYears(Question part, QuestionCues cues) =>
        part is { Intent: Intent.Value, MeanYears: 1, Definition: null, IsPartYear: false, IsPriorYear: false, HasUnread: false, Lines.Count: > 0, Years.Count: not 1 } && YearsInARow.In(part.Core, cues) is { Count: > 1 } years
            ? [.. years.Select(year => part with { Years = [year], Day = part.Day is { } day && day.Year == year ? day : null })]
            : [part];

    private static string Topic(Question part) =>
        $"{part.Intent} {part.Line ?? part.Role ?? (part.Events.Count > 0 ? part.Events[0] : "")} {string.Join(',', part.Years)} {string.Join(',', part.Companies.Select(company => company.Id))}";
}
