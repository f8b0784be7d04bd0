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
        var groups = question.Groups.Select(group => (Phrases: group.Phrases.Select(vocabulary.Number).ToArray(), Weight: group.Weight * statistics.Rarity(group))).ToList();
        var all = groups.Sum(group => group.Weight);
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
            var counts = new double[groups.Count];
            double length = 0;
            double sheet = 0;
            var isList = true;
            var hits = new List<PassageHit>(passages.Count);
            foreach (var passage in passages)
            {
                var tokens = new PassageTokens(passage.Passage, passage.Text, vocabulary.Lookup);
                var own = new double[groups.Count];
                for (var i = 0; i < groups.Count; i++)
                {
                    own[i] = groups[i].Phrases.Sum(phrase => tokens.Count(phrase, options));
                    counts[i] += own[i];
                }

                length += tokens.Length;
                var score = Score(own, tokens.Length);
                score *= 1 + (years.Any(year => tokens.Holds(year)) ? options.YearInPassage : 0);
                if (passage.Passage.IsTable)
                {
                    foreach (var (kind, weight) in question.Sheets)
                    {
                        sheet = Math.Max(sheet, weight * judge.Strength(kind, tokens));
                    }
                }

                isList &= judge.IsList(tokens);
                hits.Add(new PassageHit(passage.Passage, passage.Text, score));
            }

            hits.Sort((left, right) => right.Score.CompareTo(left.Score));
            var text = hits[0].Score + (hits.Count > 1 ? options.Second * hits[1].Score : 0) + (hits.Count > 2 ? options.Third * hits[2].Score : 0) + (options.WholePage * Score(counts, length));
            return (document, number, text, sheet, isList ? options.ListPage : 1, hits);
        }

        double Score(double[] counts, double length)
        {
            double sum = 0, covered = 0;
            var norm = options.Saturation * (1 - options.LengthEffect + (options.LengthEffect * length / options.UsualLength));
            for (var i = 0; i < counts.Length; i++)
            {
                if (counts[i] > 0)
                {
                    sum += groups[i].Weight * counts[i] / (counts[i] + norm);
                    covered += groups[i].Weight;
                }
            }

            return all > 0 ? sum * (1 - options.Coverage + (options.Coverage * covered / all)) : 0;
        }
    }
}
