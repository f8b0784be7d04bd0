using System.Globalization;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Search.Expansion;
using LittleGiants.Assistant.Search.Routing;

namespace LittleGiants.Assistant.Search.Ranking;

/// <summary>Ranks the pages of candidate passages; the same for every store.</summary>
/// <remarks>
/// 1. Each group of terms counts in a passage by BM25F: places in labels and headings more than in the body, the rarer the group the more.
/// 2. A passage's sum is raised by the part of the question that it covers.
/// 3. A page is its best passage, a little of the next ones, and the page read as one.
/// 4. The primary statement that is asked for, or holds what is asked, is raised; lists of contents are lowered; then the document's fit counts.
/// </remarks>
internal sealed class PassageRanker(RankingOptions options)
{
    public IReadOnlyList<SearchResult> Rank(ExpandedQuestion question, TermStatistics statistics, IReadOnlyList<PassageText> candidates, IReadOnlyDictionary<long, RoutedDocument> documents)
    {
        var vocabulary = new Vocabulary();
        var groups = question.Groups.Select(group => (
            Phrases: group.Phrases.Select(phrase => (Numbers: vocabulary.Number(phrase), Rarity: Math.Min(statistics.Rarity(phrase), statistics.Rarity(group) + options.MostRarity))).ToArray(),
            group.Weight,
            Rarity: statistics.Rarity(group))).ToList();
        var all = groups.Sum(group => group.Weight * group.Rarity);
        var years = question.Years.Select(year => vocabulary.Number([year.ToString(CultureInfo.InvariantCulture)])).ToList();
        var judge = new SheetJudge(vocabulary, options);
        var pages = candidates.Where(candidate => documents.ContainsKey(candidate.Passage.DocumentId))
            .GroupBy(candidate => (candidate.Passage.DocumentId, candidate.Passage.Page))
            .Select(page => Page([.. page], page.Key.DocumentId, page.Key.Page)).ToList();
        var best = pages.Count > 0 ? pages.Max(page => page.Text) : 0;
        return
        [
            .. pages.Select(page => new SearchResult(
                    documents[page.Document].Document,
                    page.Number,
                    (page.Text + (page.Sheet * options.Sheet * best)) * page.Factor * Math.Pow(documents[page.Document].Fit, options.FitEffect),
                    page.Hits))
                .OrderByDescending(page => page.Score).ThenBy(page => page.Document.Id).ThenBy(page => page.Page),
        ];

        (long Document, int Number, double Text, double Sheet, double Factor, List<PassageHit> Hits) Page(List<PassageText> passages, long document, int number)
        {
            var whole = new GroupCounts(groups.Count);
            var read = new List<(PassageTokens Tokens, bool IsTable)>(passages.Count);
            var hits = new List<PassageHit>(passages.Count);
            foreach (var passage in passages.DistinctBy(passage => passage.Passage.Span))
            {
                var tokens = new PassageTokens(passage.Passage, passage.Text, vocabulary.Lookup);
                var counts = new GroupCounts(groups.Count) { Length = tokens.Length };
                for (var i = 0; i < groups.Count; i++)
                {
                    foreach (var (phrase, rarity) in groups[i].Phrases)
                    {
                        counts.Add(i, tokens.Count(phrase, options), rarity);
                    }
                }

                whole.Add(counts);
                read.Add((tokens, passage.Passage.IsTable));
                hits.Add(new PassageHit(passage.Passage, passage.Text, Score(counts) * (years.Any(tokens.Holds) ? 1 + options.YearInPassage : 1)));
            }

            hits.Sort((left, right) => right.Score.CompareTo(left.Score));
            var text = hits[0].Score + (hits.Count > 1 ? options.Second * hits[1].Score : 0) + (hits.Count > 2 ? options.Third * hits[2].Score : 0) + (options.WholePage * Score(whole));
            var sheet = question.Sheets.Count > 0 ? question.Sheets.Max(wanted => wanted.Value * judge.Strength(wanted.Key, read)) : 0;
            return (document, number, text, sheet, read.TrueForAll(passage => judge.IsList(passage.Tokens)) ? options.ListPage : 1, hits);
        }

        double Score(GroupCounts counts)
        {
            double sum = 0, covered = 0;
            var norm = options.Saturation * (1 - options.LengthEffect + (options.LengthEffect * counts.Length / options.UsualLength));
            for (var i = 0; i < groups.Count; i++)
            {
                if (counts.Count[i] > 0)
                {
                    sum += groups[i].Weight * counts.Rarity[i] * counts.Count[i] / (counts.Count[i] + norm);
                    covered += groups[i].Weight * groups[i].Rarity;
                }
            }

            return all > 0 ? sum * (1 - options.Coverage + (options.Coverage * covered / all)) : 0;
        }
    }
}
