using LittleGiants.Extraction.Facts;

namespace LittleGiants.Assistant.Library;

/// <summary>Where the facts of a company's documents meet: which value holds for a year, and what the other documents say.</summary>
internal static class CompanyFacts
{
    /// <param name="documents">Those of the facts; facts of documents that are not among them, or that a corrected edition replaced, are left out.</param>
    /// <param name="facts">Of one company or of several.</param>
    /// <param name="corrections">In the order in which they were made.</param>
    /// <returns>The latest year first, what is bound to no year last; inside a year by scope, then in the order of the facts. Without those that the analyst rejected altogether.</returns>
    public static IReadOnlyList<CompanyFact> Merge(IReadOnlyList<DocumentRecord> documents, IReadOnlyList<FactRecord> facts, IReadOnlyList<Correction> corrections)
    {
        var byId = documents.Where(document => document.SupersededBy is null).ToDictionary(document => document.Id);
        var standing = AnalystWord.Standing(corrections).ToLookup(correction => (correction.CompanyId, correction.Concept, correction.FiscalYear));
        var merged = new List<CompanyFact>();
        var stated = new HashSet<(long, string, int?)>();
        foreach (var group in facts.Where(fact => byId.ContainsKey(fact.DocumentId)).GroupBy(fact => (fact.CompanyId, fact.Fact.Concept, Year: YearOf(fact.Fact), fact.Fact.Scope, Item: ItemOf(fact.Fact))))
        {
            var (company, concept, year, scope, _) = group.Key;
            var candidates = group.Select(fact => (Record: fact, Document: byId[fact.DocumentId])).ToList();
            if (candidates.Count > 1)
            {
                candidates = [.. candidates.OrderBy(candidate => Rank(candidate.Document, year))
                    .ThenBy(candidate => Math.Abs((candidate.Document.FiscalYear ?? 0) - (year ?? int.MaxValue)))
                    .ThenByDescending(candidate => candidate.Record.Fact.Confidence)
                    .ThenBy(candidate => candidate.Document.Id)];
            }

            // An analyst speaks of the company as a whole; parts and the parent alone stay as printed.
            IReadOnlyCollection<Correction> words = scope == Scope.Consolidated && company is { } known && standing.Count > 0 ? [.. standing[(known, concept, year)]] : [];
            if (company is { } owner && scope == Scope.Consolidated)
            {
                stated.Add((owner, concept, year));
            }

            // What only a model saw stands where no rule saw anything, and contradicts nothing.
            if (candidates.Exists(candidate => candidate.Record.Fact.Origin == FactOrigin.Rules))
            {
                candidates.RemoveAll(candidate => candidate.Record.Fact.Origin != FactOrigin.Rules);
            }

            if (AnalystWord.Choose(candidates, words) is { } choice)
            {
                merged.Add(Fact(company, concept, year, scope, choice, candidates));
            }
        }

        // Values that only the analyst knows.
        foreach (var words in standing.Where(words => !stated.Contains(words.Key)))
        {
            if (AnalystWord.Choose([], [.. words]) is { } choice)
            {
                var (company, concept, year) = words.Key;
                merged.Add(Fact(company, concept, year, Scope.Consolidated, choice, []));
            }
        }

        return [.. CorrectedDerivations.Renew(merged, standing.SelectMany(words => words)).OrderBy(fact => fact.FiscalYear is null).ThenByDescending(fact => fact.FiscalYear).ThenBy(fact => fact.Scope)];
    }

    private static CompanyFact Fact(long? company, string concept, int? year, Scope scope, AnalystWord.Choice choice, List<(FactRecord Record, DocumentRecord Document)> candidates) =>
        new(company, concept, year, scope, choice.Record)
        {
            Document = choice.Document,
            Correction = choice.Correction,
            Others = candidates.Count == 1 && choice.Document is not null ? [] : [.. candidates.Where(candidate => candidate.Record.Id != choice.Record.Id || candidate.Record.DocumentId != choice.Record.DocumentId)
                .Select(candidate => new FactInDocument(candidate.Record, candidate.Document, Relation(candidate, choice, year)))],
        };

    private static FactRelation Relation((FactRecord Record, DocumentRecord Document) candidate, AnalystWord.Choice choice, int? year) =>
        choice.Rejected.Contains(candidate.Record) ? FactRelation.Rejected
        : choice.Correction?.Action == CorrectionActions.Set && candidate.Record.Fact.Quantity?.Value != choice.Record.Fact.Quantity?.Value ? FactRelation.Rejected
        : ValueAgreement.Agree(candidate.Record.Fact, choice.Record.Fact) ? FactRelation.Same
        : candidate.Document.Kind == DocumentKind.Article ? FactRelation.Article
        : IsFiling(candidate.Document) && candidate.Document.FiscalYear > (choice.Document?.FiscalYear ?? year) && year is not null ? FactRelation.Restated
        : FactRelation.Conflicting;

    /// <summary>1. The annual report of the year. 2. A later one, the next year's first. 3. Other filings. 4. What is none of the company's own. 5. Articles.</summary>
    private static int Rank(DocumentRecord document, int? year) => document switch
    {
        { Kind: DocumentKind.AnnualReport, IsInterim: false } when year is null || document.FiscalYear == year => 0,
        { Kind: DocumentKind.AnnualReport, IsInterim: false } when document.FiscalYear > year => 1,
        _ when IsFiling(document) => 2,
        { Kind: DocumentKind.Article } => 4,
        _ => 3,
    };

    private static bool IsFiling(DocumentRecord document) => document.Kind is DocumentKind.AnnualReport or DocumentKind.OtherFiling;

    /// <summary>A company has one revenue and one status, but may be in several sectors: those do not contradict each other.</summary>
    private static string? ItemOf(Fact fact) => fact.Quantity is null && ConceptCatalog.Default.Find(fact.Concept)?.Kind != ConceptKind.Status ? fact.Text : null;

    private static int? YearOf(Fact fact) => fact.Period.FiscalYear ?? fact.Period.End?.Year;
}
