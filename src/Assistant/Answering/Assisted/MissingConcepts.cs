using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Deriving;

namespace LittleGiants.Assistant.Answering.Assisted;

/// <summary>Which facts a profile needs of a document and rules did not find in it.</summary>
internal static class MissingConcepts
{
    /// <summary>In the order of the profile, each with the facts it can be computed from; only of kinds whose value is one figure.</summary>
    public static IReadOnlyList<Concept> Of(DocumentRecord document, IReadOnlyList<FactRecord> facts, CriteriaProfile profile)
    {
        if (document.CompanyId is null || document.IsInterim || document.Language is null)
        {
            return [];
        }

        var known = facts.Where(fact => fact.Fact.Period.FiscalYear is null || fact.Fact.Period.FiscalYear == document.FiscalYear).Select(fact => fact.Fact.Concept).ToHashSet();
        var unread = document.Absent.Where(absence => absence.Reason == AbsenceReason.NotApplicable).Select(absence => absence.Concept).ToHashSet();
        return [.. profile.Criteria.SelectMany(criterion => FactsOf(criterion.Rule)).Distinct()
            .Where(id => !known.Contains(id) && !unread.Contains(id))
            .SelectMany(id => DerivedFactCatalog.Default.Find(id) is { } derived ? derived.Of.Where(part => !known.Contains(part)).Prepend(id) : [id]).Distinct()
            .Select(ConceptCatalog.Default.Find).OfType<Concept>()
            .Where(concept => concept.Kind is ConceptKind.Money or ConceptKind.Count or ConceptKind.Percent or ConceptKind.Year or ConceptKind.Years)];
    }

    private static IEnumerable<string> FactsOf(Rule rule) => rule switch
    {
        FactRule fact => [fact.Fact],
        AllRule all => all.Parts.SelectMany(FactsOf),
        AnyRule any => any.Parts.SelectMany(FactsOf),
        _ => [],
    };
}
