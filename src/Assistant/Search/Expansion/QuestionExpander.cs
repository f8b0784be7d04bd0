using LittleGiants.Extraction.Languages;

namespace LittleGiants.Assistant.Search.Expansion;

/// <summary>From a question to what is looked for: its own words, pairs of them, and the topics it asks for in the documents' languages.</summary>
internal sealed class QuestionExpander(TopicCatalog topics, ExpansionOptions options)
{
    /// <param name="text">The question without the names of companies.</param>
    /// <param name="languages">The languages of the documents that are searched; null for all.</param>
    public ExpandedQuestion Expand(string text, IReadOnlyList<int> years, IReadOnlyCollection<string>? languages)
    {
        var tokens = Tokenizer.Of(text.Length > options.MaxText ? text.AsSpan(0, options.MaxText) : text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var idle = QuestionWords.Instance.InPhrases(tokens);
        var asked = new Dictionary<Topic, double>();
        var sheets = new Dictionary<Sheet, double>();
        var covered = new bool[tokens.Length];
        var isSheet = new bool[tokens.Length];
        for (var at = 0; at < tokens.Length; at++)
        {
            // A statement that is named says where to look, not what for.
            if (SheetWords.Instance.AskedAt(tokens, at) is { } named && (topics.At(tokens, at)?.Length ?? 0) <= named.Length)
            {
                named.Sheets.ToList().ForEach(sheet => sheets[sheet] = 1);
                isSheet.AsSpan(at, named.Length).Fill(true);
                at += named.Length - 1;
            }
            else if (topics.At(tokens, at) is { } hit && !(hit.Length == 1 && (idle[at] || tokens[at].Length < 2)))
            {
                foreach (var topic in hit.Topics)
                {
                    asked[topic] = 1;
                }

                covered.AsSpan(at, hit.Length).Fill(true);
                at += hit.Length - 1;
            }
        }

        foreach (var topic in asked.Keys.ToList())
        {
            foreach (var need in topic.Needs)
            {
                asked.TryAdd(topics[need], options.Needed);
            }
        }

        var groups = Words(tokens, idle, covered, isSheet);
        var tags = Language.All.Select(language => language.Tag).Where(tag => languages is null || languages.Contains(tag)).ToList();
        foreach (var (topic, weight) in asked)
        {
            List<string[]> phrases = [.. tags.SelectMany(tag => topic.Said[tag])];
            if (phrases.Count > 0)
            {
                groups.Add(new TermGroup(topic.Id, phrases, weight * options.Topic, IsTopic: true));
            }

            foreach (var sheet in topic.Sheets)
            {
                sheets[sheet] = Math.Max(sheets.GetValueOrDefault(sheet), weight * options.ImpliedSheet / Math.Sqrt(topic.Sheets.Count));
            }
        }

        foreach (var (sheet, weight) in sheets)
        {
            List<string[]> titles = [.. tags.SelectMany(tag => SheetWords.Instance.Titles[sheet].GetValueOrDefault(tag) ?? [])];
            if (titles.Count > 0)
            {
                groups.Add(new TermGroup(sheet.ToString(), titles, weight * options.SheetTitle, IsTopic: true));
            }
        }

        return new ExpandedQuestion(groups) { Sheets = sheets, Years = years };
    }

    /// <summary>The question's own words; those that a topic stands for count less, since its phrases say them better.</summary>
    private List<TermGroup> Words(string[] tokens, bool[] idle, bool[] covered, bool[] isSheet)
    {
        var groups = new List<TermGroup>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? before = null;
        for (var at = 0; at < tokens.Length && groups.Count < options.MaxWords; at++)
        {
            var token = tokens[at];
            if (idle[at] || isSheet[at] || QuestionWords.Instance.IsIdle(token) || IsYear(token) || (token.Length == 1 && !char.IsAsciiDigit(token[0])))
            {
                before = null;
                continue;
            }

            var isHan = Tokenizer.Han(token[0]);
            var weight = (isHan ? options.HanPair : 1) * (covered[at] ? options.Covered : 1);
            if (seen.Add(token))
            {
                groups.Add(new TermGroup(token, [[token]], weight, IsTopic: false));
            }

            if (before is not null && !isHan && seen.Add(before + " " + token))
            {
                groups.Add(new TermGroup(before + " " + token, [[before, token]], options.Pair, IsTopic: false));
            }

            before = isHan ? null : token;
        }

        return groups;
    }

    private static bool IsYear(string token) =>
        (token.Length == 4 && token[0] is '1' or '2' && token.All(char.IsAsciiDigit)) || (token.Length is 4 or 6 && token.StartsWith("fy", StringComparison.Ordinal) && token.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0);
}
