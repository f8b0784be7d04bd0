using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Deriving;

namespace LittleGiants.Assistant.Library;

/// <summary>A ratio that a document's reader computed from a value which the analyst corrected is computed anew, or falls with it.</summary>
internal static class CorrectedDerivations
{
    /// <param name="facts">Merged facts of one company or of several.</param>
    /// <param name="standing">The corrections that were not undone.</param>
    public static IEnumerable<CompanyFact> Renew(IReadOnlyList<CompanyFact> facts, IEnumerable<Correction> standing)
    {
        var corrected = standing.ToLookup(correction => correction.CompanyId, correction => correction.Concept);
        return corrected.Count == 0 ? facts : facts.GroupBy(fact => fact.CompanyId).SelectMany(group =>
            group.Key is { } company && corrected.Contains(company) ? Renew(company, [.. group], corrected[company].ToHashSet(StringComparer.Ordinal)) : group);
    }

    private static IEnumerable<CompanyFact> Renew(long company, IReadOnlyList<CompanyFact> facts, HashSet<string> corrected)
    {
        var stated = new Dictionary<Fact, CompanyFact>(ReferenceEqualityComparer.Instance);
        foreach (var fact in facts.Where(fact => fact.Scope == Scope.Consolidated && fact.Chosen.Fact.Status != FactStatus.Derived))
        {
            stated.Add(Dated(fact), fact);
        }

        var year = new Period(null, null, facts.Max(fact => fact.FiscalYear));
        List<Fact> parts = [.. stated.Keys];
        var renewed = FactDeriver.Default.Values(new DerivingParts(parts, new FactYears(year, year, parts)))
            .Where(value => ConceptCatalog.Default.Find(value.Definition.Id) is not null && value.Parts.Any(part => corrected.Contains(part.Concept)))
            .Select(value => Fact(company, value.Fact, [.. value.Parts.Select(part => stated[part])]))
            .ToList();
        return facts.Where(fact => !IsOf(fact, corrected)).Concat(renewed);
    }

    /// <summary>Whether a document's reader computed it from one of the corrected concepts.</summary>
    private static bool IsOf(CompanyFact fact, HashSet<string> corrected) =>
        fact.Scope == Scope.Consolidated && fact.Chosen.Fact is { Status: FactStatus.Derived, Derivation: not null }
        && DerivedFactCatalog.Default.Find(fact.Concept) is { } definition
        && (definition.Of.Any(corrected.Contains) || (definition.OrElse is { } other && corrected.Contains(other)));

    /// <summary>With nothing but the year, so that values of several documents meet.</summary>
    private static Fact Dated(CompanyFact fact) => fact.Chosen.Fact with { Period = new Period(null, null, fact.FiscalYear), Status = fact.IsConflicting ? FactStatus.Conflicting : FactStatus.Reported };

    private static CompanyFact Fact(long company, Fact derived, IReadOnlyList<CompanyFact> parts)
    {
        var document = parts.Select(part => part.Document).FirstOrDefault(found => found is not null);
        List<Citation> evidence = [.. parts.Where(part => part.Document?.Id == document?.Id).SelectMany(part => part.Chosen.Evidence.Take(1))];
        return new CompanyFact(company, derived.Concept, derived.Period.FiscalYear, Scope.Consolidated, new FactRecord(derived with { Evidence = [.. evidence.Select(citation => citation.Span)] }, evidence) { CompanyId = company, DocumentId = document?.Id ?? 0 })
        {
            Document = document,
            Correction = parts.Select(part => part.Correction).FirstOrDefault(word => word is not null),
        };
    }
}
