using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Extracting;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Output;
using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Assistant.Web.Facts;

/// <summary>Facts as the page shows them, in one language.</summary>
internal sealed class FactViews(string language)
{
    /// <summary>Places that are told of one value.</summary>
    private const int MostPlaces = 5;

    private readonly Wording _words = Wording.For(language);
    private readonly AnswerWording _answers = AnswerWording.For(language);
    private readonly ValueText _values = new(Wording.For(language));
    private readonly VerdictWording _verdicts = VerdictWording.For(language);

    /// <summary>What holds for a company, and what its other documents say.</summary>
    /// <param name="numbers">Of all facts of the company.</param>
    public FactView Of(CompanyFact fact, NumberPlaces numbers)
    {
        var view = View(fact.Chosen, fact.Document, fact.FiscalYear);
        return view with
        {
            Status = fact.IsConflicting ? FactState.Conflicting : fact.Correction is not null && fact.Chosen.Fact.Status != FactStatus.Derived ? FactState.Corrected : view.Status,
            Origin = fact.Correction?.Action == CorrectionActions.Set && fact.Chosen.Fact.Status != FactStatus.Derived ? FactSource.Analyst : view.Origin,
            Evidence = numbers.Light(view.Evidence),
            Rivals = [.. view.Rivals, .. fact.Others.Where(other => other.Relation != FactRelation.Same).Select(Rival)],
        };
    }

    /// <summary>What one document says.</summary>
    public FactView Of(FactRecord record, DocumentRecord document) => View(record, document, record.Fact.Period.FiscalYear ?? record.Fact.Period.End?.Year);

    /// <summary>What a document's reader looked for and did not find.</summary>
    /// <param name="stated">Concepts that are known otherwise.</param>
    /// <param name="profile">Whose words say what would settle an absence.</param>
    public IReadOnlyList<AbsentView> Absent(DocumentRecord document, IReadOnlySet<string> stated, CriteriaProfile profile) =>
        [.. document.Absent.Where(absence => !stated.Contains(absence.Concept)).Select(absence => new AbsentView(
            absence.Concept, Name(absence.Concept), absence.Reason, document.FiscalYear, document.Id, document.Name, SettledBy(absence.Concept, profile)))];

    public string Name(string concept) => _words.FactName(concept);

    public string Value(Fact fact) => _values.Of(fact);

    public static IReadOnlyList<EvidenceView> Evidence(FactRecord record, DocumentRecord? document) =>
        document is null ? [] : [.. record.Evidence.Take(MostPlaces).Select(citation => EvidenceView.Of(document, citation, record.Fact))];

    private FactView View(FactRecord record, DocumentRecord? document, int? year)
    {
        var fact = record.Fact;
        var stated = fact.Quantity is { } quantity ? StatedValue.Of(quantity) : default;
        return new FactView(
            fact.Concept,
            Name(fact.Concept),
            stated.Value,
            stated.Low,
            stated.High,
            fact.Quantity is null ? fact.Text : null,
            fact.Quantity is { } known ? UnitNames.Of(known) : null,
            _values.Of(fact),
            fact.Quantity?.Printed.Trim() ?? fact.Text ?? "",
            fact.Quantity?.Qualifier ?? Qualifier.Exact,
            year,
            fact.Period.Start,
            fact.Period.End,
            fact.Scope,
            fact.Status switch
            {
                FactStatus.Derived => FactState.Derived,
                FactStatus.Conflicting => FactState.Conflicting,
                _ => FactState.Reported,
            },
            Math.Round(fact.Confidence, 2),
            fact.Origin == FactOrigin.Model ? FactSource.Model : fact.Status == FactStatus.Derived ? FactSource.Derived : FactSource.Reported,
            document?.Id,
            document?.Name,
            Evidence(record, document),
            [.. fact.Checks.Select(check => new CheckView(check.Kind, check.Passed, check.Detail))],
            document is null ? [] : [.. fact.Rivals.Select((rival, index) => Rival(rival, index < record.RivalEvidence.Count ? record.RivalEvidence[index] : null, document, fact.Concept))]);
    }

    /// <summary>Another value of the same document.</summary>
    private RivalView Rival(Observation rival, Citation? citation, DocumentRecord document, string concept) => new(
        _values.Of(rival.Quantity, ConceptCatalog.Default.Find(concept)?.Kind == ConceptKind.Rank),
        rival.Quantity.Printed.Trim(),
        null,
        citation is null ? [] : [EvidenceView.Of(document, citation, rival.Quantity)]);

    private RivalView Rival(FactInDocument other) => new(
        _values.Of(other.Record.Fact),
        other.Record.Fact.Quantity?.Printed.Trim() ?? other.Record.Fact.Text ?? "",
        _answers[other.Relation switch
        {
            FactRelation.Restated => AnswerPhrase.Restated,
            FactRelation.Article => AnswerPhrase.InArticle,
            FactRelation.Rejected => AnswerPhrase.Rejected,
            _ => AnswerPhrase.Conflicting,
        }],
        Evidence(other.Record, other.Document));

    private string? SettledBy(string concept, CriteriaProfile profile) =>
        profile.Criteria.FirstOrDefault(criterion => criterion.Rule is FactRule rule && rule.Fact == concept) is { } asked ? _verdicts.SettledBy(asked) : null;
}
