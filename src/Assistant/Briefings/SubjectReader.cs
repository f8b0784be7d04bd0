using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Answering.Tools;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Output;
using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Assistant.Briefings;

/// <summary>Judges a company and puts what a scorecard shows into cited texts.</summary>
internal sealed class SubjectReader(BriefingDesk desk)
{
    /// <summary>Values shown for one criterion; the figures below have the others.</summary>
    private const int MostValues = 3;

    public async Task<BriefingSubject> ReadAsync(CompanyRecord company, int? year, CancellationToken cancellationToken)
    {
        var view = await desk.Turn.Library.ViewAsync(company, null, cancellationToken);
        desk.Know(view);
        var judgement = await desk.Turn.Criteria.AssessAsync(company, null, desk.Turn.Profile, year, cancellationToken);
        return new BriefingSubject(company, view, judgement.Year ?? view.LatestYear, judgement, [.. judgement.Criteria.Select(criterion => Scored(view, criterion))]);
    }

    private ScoredCriterion Scored(CompanyView view, CriteriaTools.JudgedCriterion judged)
    {
        var verdict = judged.Verdict;
        var facts = verdict.Facts.Select(index => view.Facts[index]).Where(fact => desk.Evidence(fact).Count > 0).Distinct().ToList();
        var evidence = facts.SelectMany(desk.Evidence).DistinctBy(entry => entry.Id).ToList();
        var distance = DistanceText.Of(verdict, desk.Words, desk.Say);

        // What is compared as printed is proved by its quote; what is computed, converted or only bounded, by the comparison.
        var isPlain = verdict.Derivation.Count == 0 && facts.TrueForAll(fact => fact.Chosen.Fact.Quantity is null or { Qualifier: Qualifier.Exact });
        var comparison = isPlain && distance is null ? null : desk.Turn.Ledger.Derive(
            $"{judged.Title}: {judged.Reason}{(distance is null ? "" : $" ({distance})")}", evidence, [.. evidence.SelectMany(entry => entry.Values), .. desk.Profile.Values, .. desk.Printed(judged.Reason), .. Number(verdict.Distance)]);
        var proof = !isPlain ? [comparison!] : evidence.Append(desk.Profile).ToList();
        var shown = verdict.Criterion.Rule is FactRule { Fact: var asked } && facts.Find(fact => fact.Concept == asked) is { } own ? [Converted(verdict, own, comparison)]
            : facts.Take(MostValues).Select(fact => CitedText.Of(desk.Words.FactName(fact.Concept) + desk.Say[BriefingPhrase.Colon]).Then(desk.Value(fact)));
        return new ScoredCriterion(
            judged,
            facts.Count == 0 ? BriefingDesk.Nothing : CitedText.Join(desk.Say[BriefingPhrase.Semicolon], shown),
            CitedText.Of(desk.Rules.Threshold(verdict.Criterion.Rule), desk.Profile),
            distance is null ? BriefingDesk.Nothing : CitedText.Of(distance, comparison!),
            [.. Sentences(judged).Select(sentence => sentence.Any(char.IsAsciiDigit) ? CitedText.Of(sentence, proof) : CitedText.Of(sentence))],
            [.. evidence.SelectMany(entry => entry.Sources).DistinctBy(entry => (entry.Document!.Id, entry.Citation!.Page)).Take(MostValues)]);
    }

    /// <summary>"GBP 31,652,000 = 37.12 million EUR": beside an amount in another currency, what was compared.</summary>
    private CitedText Converted(CriterionVerdict verdict, CompanyFact fact, LedgerEntry? comparison) =>
        verdict is { Criterion.Rule: FactRule { Currency: { } asked, Years: 1 }, Reason: { Code: "holds" or "fails", Arguments: [_, var compared, ..] } } && comparison is not null
            && fact.Chosen.Fact.Quantity?.Currency is { } currency && currency != asked
            ? desk.Value(fact).Then($" = {compared}", comparison)
            : desk.Value(fact);

    private IEnumerable<string> Sentences(CriteriaTools.JudgedCriterion judged)
    {
        var verdicts = desk.Turn.Verdicts;
        foreach (var reason in judged.Verdict.Derivation.Prepend(judged.Verdict.Reason))
        {
            var text = verdicts.Sentence(reason).Trim();
            yield return text.Length > 0 && text[^1] is '.' or '。' ? text : text + desk.Stop;
        }

        if (judged.Verdict.OtherReadingOutcome is { } other)
        {
            yield return desk.Words.Say(Phrase.OtherReading, verdicts.OtherReading(judged.Verdict.Criterion), verdicts.Outcome(other)) + desk.Stop;
        }
    }

    private static IEnumerable<decimal> Number(decimal? number) => number is { } known ? [known] : [];
}
