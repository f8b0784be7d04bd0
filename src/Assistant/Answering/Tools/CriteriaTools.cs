using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Sectors;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Assistant.Answering.Tools;

/// <summary>Verdicts by a profile, from the merged facts of a company.</summary>
/// <param name="foundByModel">Said of a reason that rests on what only a model saw.</param>
internal sealed class CriteriaTools(TurnLibrary library, EvidenceLedger ledger, VerdictWording wording, string foundByModel)
{
    private static readonly Lazy<Assessor> Judge = new(() => new Assessor(ReferenceRates.Default, SectorCatalog.Default));

    /// <param name="Reason">Why, in the language of the answer.</param>
    /// <param name="Evidence">The reason with its arithmetic, then the quotes it stands on; the reason alone when nothing was found.</param>
    internal sealed record JudgedCriterion(CriterionVerdict Verdict, string Title, string Asked, string Reason, IReadOnlyList<LedgerEntry> Evidence);

    internal sealed record Judgement(CompanyRecord Company, int? Year, CriteriaProfile Profile, CriterionOutcome Outcome, IReadOnlyList<JudgedCriterion> Criteria);

    public async Task<Judgement> AssessAsync(CompanyRecord company, long? documentId, CriteriaProfile profile, int? year, CancellationToken cancellationToken)
    {
        var view = await library.ViewAsync(company, documentId, cancellationToken);
        var extraction = view.AsExtraction(year ?? view.LatestYear);
        var assessment = Judge.Value.Assess(extraction, profile);
        return new Judgement(company, extraction.Frame.FiscalYear, profile, assessment.Outcome, [.. assessment.Criteria.Select(verdict => Judged(view, verdict))]);
    }

    private JudgedCriterion Judged(CompanyView view, CriterionVerdict verdict)
    {
        var quotes = new List<LedgerEntry>();
        foreach (var index in verdict.Facts)
        {
            if (view.Facts[index] is { Document: { } document } fact)
            {
                quotes.AddRange(fact.Chosen.Evidence.Take(1).Select(citation => ledger.Quote(document, citation, [CitedFact.Of(fact.Chosen, citation, fact.FiscalYear)], fact.Chosen.Fact.Quantity?.Value is { } value ? [value] : [])));
            }
        }

        var asked = verdict.Criterion.Rule is FactRule rule ? VerdictWording.Asked(rule) : "";
        var reason = string.Join(' ', [wording.Sentence(verdict.Reason), .. verdict.Derivation.Select(wording.Sentence)]);
        if (verdict.Facts.Any(index => view.Facts[index].Chosen.Fact.Origin == FactOrigin.Model))
        {
            reason = $"({foundByModel}) {reason}";
        }

        var stated = ledger.Derive($"{wording.Title(verdict.Criterion)}{(asked.Length > 0 ? $" ({asked})" : "")}: {reason}", [.. quotes.DistinctBy(entry => entry.Id)]);
        return new JudgedCriterion(verdict, wording.Title(verdict.Criterion), asked, reason, [stated, .. stated.Parts]);
    }
}
