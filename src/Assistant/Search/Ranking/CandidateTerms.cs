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

    public static IReadOnlyList<QueryTerm> Of(ExpandedQuestion question, TermStatistics statistics, long mostPostings)
    {
        var terms = new List<(QueryTerm Term, double Frequency, double Worth)>();
        foreach (var group in question.Groups)
        {
            var rarity = statistics.Rarity(group) * group.Weight;
            terms.AddRange(group.Phrases.Select(phrase => (Phrase: phrase, Frequency: statistics.Frequency(phrase))).Where(item => item.Frequency > 0)
                .OrderByDescending(item => item.Frequency).Take(MostOfGroup)
                .Select((item, place) => (new QueryTerm(string.Join(' ', item.Phrase), group.Weight), item.Frequency, rarity / (1 + (0.1 * place)))));
        }

        var chosen = new List<QueryTerm>();
        double postings = 0;
        foreach (var (term, frequency, _) in terms.OrderByDescending(term => term.Worth).DistinctBy(term => term.Term.Tokens))
        {
            if (chosen.Count == Most)
            {
                break;
            }

            if (chosen.Count < 2 || postings + frequency <= mostPostings)
            {
                chosen.Add(term);
                postings += frequency;
            }
        }

        return chosen;
    }
}
