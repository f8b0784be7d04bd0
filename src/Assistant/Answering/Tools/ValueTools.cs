using System.Globalization;
using LittleGiants.Assistant.Extracting;
using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Formulas;

namespace LittleGiants.Assistant.Answering.Tools;

/// <summary>Values of concepts, statement lines and formulas for a company and year.</summary>
/// <param name="foundByModel">Said of a computed value that rests on what only a model saw.</param>
internal sealed class ValueTools(TurnLibrary library, EvidenceLedger ledger, LineNames names, string foundByModel)
{
    /// <summary>Places that are cited for one value.</summary>
    private const int MaxEvidence = 3;

    /// <param name="line">Concept or formula.</param>
    /// <param name="year">Null: the newest.</param>
    public async Task<ValueFinding> FindAsync(CompanyRecord company, long? documentId, string line, int? year, CancellationToken cancellationToken)
    {
        var view = await library.ViewAsync(company, documentId, cancellationToken);
        return FormulaCatalog.Default.Find(line) is { } formula && ConceptCatalog.WithStatements.Find(line) is null
            ? Compute(view, formula, year)
            : Look(view, line, year);
    }

    /// <summary>A formula of the catalog, or one that a question defined.</summary>
    public ValueFinding Compute(CompanyView view, Formula formula, int? year)
    {
        var of = year ?? view.LatestYear;
        var finding = new ValueFinding(view.Company, formula.Id, names.Of(formula), of);
        if (of is not { } asked)
        {
            return finding with { Absence = AbsenceReason.NotDisclosed };
        }

        var used = new Dictionary<Fact, CompanyFact>(ReferenceEqualityComparer.Instance);
        var result = FormulaEvaluator.Default.Evaluate(formula, asked, (concept, at) =>
        {
            if (view.Find(concept, at) is not { } found || IsWithinYear(found) || found.FiscalYear is null && at != view.LatestYear)
            {
                return null;
            }

            used[found.Chosen.Fact] = found;
            return found.IsConflicting ? found.Chosen.Fact with { Status = FactStatus.Conflicting } : found.Chosen.Fact;
        });
        if (result.Value is not { } value)
        {
            return finding with { Missing = result.Missing, Absence = AbsenceReason.NotDisclosed, IsConflicting = result.Failure == FormulaFailure.Conflicting };
        }

        var parts = result.Facts.Where(used.ContainsKey).SelectMany(fact => Cite(view, used[fact]).Take(1)).ToList();
        var derivation = result.Facts.Any(fact => fact.Origin == FactOrigin.Model) ? $"{result.Derivation} ({foundByModel})" : result.Derivation;
        var derived = ledger.Derive($"{names.Of(formula)} {asked.ToString(CultureInfo.InvariantCulture)}: {derivation}", parts, [value, asked]);
        return finding with { Value = value, Unit = UnitOf(result), Derivation = derivation, Evidence = [derived, .. parts] };
    }

    private ValueFinding Look(CompanyView view, string concept, int? year)
    {
        var of = year ?? view.LatestYear;
        var finding = new ValueFinding(view.Company, concept, names.Of(concept), of) { KnownYears = view.YearsOf(concept) };
        var found = view.Find(concept, of);
        if (found is null && ConceptCatalog.WithStatements.Find(concept)?.OrElse is { } other && view.Find(other, of) is not null)
        {
            // Without minorities, what is the owners' is all there is.
            return Look(view, other, year) with { Line = concept };
        }

        if (found is null && year is null && view.ReportOf(null) is null or { Kind: DocumentKind.Article })
        {
            // Articles tell of several years: the newest that is told.
            found = view.Facts.FirstOrDefault(fact => fact.Concept == concept && fact.Scope == Scope.Consolidated);
        }

        if (found is null && of is { } asked && FormulaCatalog.Default.Formulas.FirstOrDefault(formula => formula.InsteadOf == concept && formula.Needs.All(need => view.Find(need, asked) is not null)) is { } standing
            && Compute(view, standing, asked) is { IsFound: true } computed)
        {
            return computed with { Line = concept };
        }

        if (found is null || IsWithinYear(found))
        {
            return finding with { Absence = Reason(view, concept, of), KnownYears = [.. finding.KnownYears.Where(known => known != of)] };
        }

        var fact = found.Chosen.Fact;
        return finding with
        {
            Year = found.FiscalYear ?? of,
            Fact = fact,
            Value = fact.Quantity is { } quantity ? StatedValue.Of(quantity).Leading : null,
            Unit = UnitNames.Of(fact),
            Evidence = Cite(view, found),
            Derivation = fact.Derivation,
            IsConflicting = found.IsConflicting,
            Correction = found.Correction,
            Others = [.. found.Others.Where(other => other.Relation != FactRelation.Same && other.Record.Evidence.Count > 0).Select(other => (other, Entry(other.Document, other.Record, other.Record.Evidence[0], other.Record)))],
        };
    }

    /// <summary>A balance of a quarter's end is not the year's.</summary>
    private static bool IsWithinYear(CompanyFact found) =>
        found is { Correction: null, Document: { IsInterim: true, Kind: not DocumentKind.Article } } && ConceptCatalog.WithStatements.Find(found.Concept) is { Kind: ConceptKind.Money, Period: PeriodType.Instant };

    private static AbsenceReason Reason(CompanyView view, string concept, int? year) =>
        view.ReportOf(year)?.Absent.FirstOrDefault(absence => absence.Concept == concept)?.Reason
        ?? (view.Documents.Any(document => document.UnreadablePages.Count > 0) ? AbsenceReason.NotReadable : AbsenceReason.NotDisclosed);

    private List<LedgerEntry> Cite(CompanyView view, CompanyFact fact)
    {
        if (fact.Document is not { } document)
        {
            return fact.Correction is { } word
                ? [ledger.State(string.Create(CultureInfo.InvariantCulture, $"{word.Author}, {word.At:yyyy-MM-dd}: {fact.Chosen.Fact.Quantity?.Printed ?? fact.Chosen.Fact.Text}. {word.Note}"), Values(fact.Chosen.Fact))]
                : [];
        }

        // What a computed value stands on are the places of its parts, each of which states a fact of its own.
        var isComputed = fact.Chosen.Fact.Status == FactStatus.Derived;
        var entries = fact.Chosen.Evidence.Take(MaxEvidence).Select(citation => Entry(document, (isComputed ? Stated(view, document, citation) : null) ?? fact.Chosen, citation, fact.Chosen)).ToList();
        return fact.Chosen.Fact is { Status: FactStatus.Derived, Derivation: { } derivation } derived
            ? [ledger.Derive($"{names.Of(derived.Concept)}: {derivation}", entries, Values(derived)), .. entries]
            : entries;
    }

    private static FactRecord? Stated(CompanyView view, DocumentRecord document, Citation citation) => view.Facts.Select(fact => fact.Chosen)
        .FirstOrDefault(record => record.DocumentId == document.Id && record.Fact.Status != FactStatus.Derived && record.Evidence.Any(place => place.Span == citation.Span));

    /// <param name="cited">Whose numbers the entry proves.</param>
    private LedgerEntry Entry(DocumentRecord document, FactRecord shown, Citation citation, FactRecord cited) => ledger.Quote(document, citation, [CitedFact.Of(shown, citation, null)], Values(cited.Fact));

    private static IEnumerable<decimal> Values(Fact fact)
    {
        if (fact.Quantity is { } quantity)
        {
            foreach (var value in new[] { quantity.Value, quantity.Low, quantity.High })
            {
                if (value is { } known)
                {
                    yield return known;
                }
            }
        }

        if (fact.Period.FiscalYear is { } year)
        {
            yield return year;
        }
    }

    private static string UnitOf(FormulaResult result) => result.Unit switch
    {
        FormulaUnit.Money => result.Currency ?? "count",
        _ => result.Unit.ToString().ToLowerInvariant(),
    };
}
