using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Search.Expansion;

namespace LittleGiants.Assistant.Search.Ranking;

/// <summary>Chooses by which terms the store looks for candidates: what tells most first, and no more places of the index than are allowed.</summary>
internal static class CandidateTerms
{
    /// <summary>The store takes no more.</summary>
    private const int Most = 60;

    /// <summary>Phrases of one group, the most frequent ones: the others find little more.</summary>
    private const int MostOfGroup = 8;

    /// <summary>By so many terms is looked however frequent they are.</summary>
    private const int Fewest = 2;

    /// <summary>How much less each further phrase of a group is worth.</summary>
    private const double LaterPhrase = 0.1;

    /// <summary>Lines of a statement by which it is looked for.</summary>
    private const int SheetLines = 10;

    /// <summary>What a title is worth against a line.</summary>
    private const double SheetTitle = 3;

    /// <summary>Terms that find a statement itself, whatever is asked of it.</summary>
    public static IReadOnlyList<QueryTerm> OfSheet(Sheet sheet, IReadOnlyCollection<string> languages) =>
    [
        .. languages.SelectMany(language => SheetWords.Instance.Titles[sheet].GetValueOrDefault(language) ?? []).Select(title => new QueryTerm(string.Join(' ', title), SheetTitle) { Group = 0 }),
        .. languages.SelectMany(language => (SheetWords.Instance.Lines[sheet].GetValueOrDefault(language) ?? []).Take(SheetLines)).Select(line => new QueryTerm(string.Join(' ', line), 1)),
    ];

    public static IReadOnlyList<QueryTerm> Of(ExpandedQuestion question, TermStatistics statistics, long mostPostings)
    {
        var terms = new List<(QueryTerm Term, double Frequency, double Worth)>();
        for (var i = 0; i < question.Groups.Count; i++)
        {
            var group = question.Groups[i];
            var rarity = statistics.Rarity(group);
            terms.AddRange(group.Phrases.Select(phrase => (Phrase: phrase, Frequency: statistics.Frequency(phrase))).Where(item => item.Frequency > 0)
                .OrderByDescending(item => item.Frequency).Take(MostOfGroup)
                .Select((item, place) => (
                    new QueryTerm(string.Join(' ', item.Phrase), group.Weight * Math.Min(statistics.Rarity(item.Phrase), rarity + 1)) { Group = i },
                    statistics.Least(item.Phrase),
                    rarity * group.Weight / (1 + (LaterPhrase * place)))));
        }

        var chosen = new List<QueryTerm>();
        double postings = 0;
        foreach (var (term, frequency, _) in terms.OrderByDescending(term => term.Worth).DistinctBy(term => term.Term.Tokens))
        {
            if (chosen.Count == Most)
            {
                break;
            }

            if (chosen.Count < Fewest || postings + frequency <= mostPostings)
            {
                chosen.Add(term);
                postings += frequency;
            }
        }

        return chosen;
    }
}
