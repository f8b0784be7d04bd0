using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Deriving;

namespace LittleGiants.Assistant.Screening.Expressions;

/// <summary>Tells the shape of a fact by its id.</summary>
internal static class FactShapes
{
    /// <summary>Concepts and derived facts, in the order of their catalogs.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. ConceptCatalog.Default.Concepts.Select(concept => concept.Id).Concat(DerivedFactCatalog.Default.Facts.Select(fact => fact.Id)).Distinct()];

    /// <summary>Null for an id that is no fact.</summary>
    public static FactShape? Of(string id) =>
        ConceptCatalog.Default.Find(id) is { } concept ? Of(concept)
        : DerivedFactCatalog.Default.Find(id) is { } derived ? Of(derived)
        : null;

    private static FactShape Of(Concept concept) => concept.Kind switch
    {
        ConceptKind.Money or ConceptKind.PerShare => FactShape.Money,
        ConceptKind.Percent => FactShape.Percent,
        ConceptKind.Status => concept.Values.Count > 0 ? FactShape.Text : FactShape.Boolean,
        _ => FactShape.Count,
    };

    private static FactShape Of(DerivedFactDefinition derived) => derived.Strategy switch
    {
        DerivingStrategy.Ratio or DerivingStrategy.Growth or DerivingStrategy.MeanGrowth or DerivingStrategy.CompoundGrowth => FactShape.Percent,
        DerivingStrategy.Status => FactShape.Boolean,
        _ when derived.Of.Count > 0 => Of(derived.Of[0]) ?? FactShape.Count,
        _ => CriteriaProfile.All.SelectMany(profile => profile.Criteria).SelectMany(criterion => NeededConcepts.Rules(criterion.Rule)).FirstOrDefault(rule => rule.Fact == derived.Id) switch
        {
            { Operator: RuleOperator.InProgramme } => FactShape.Text,
            { Unit: not null } => FactShape.Percent,
            { Currency: not null } => FactShape.Money,
            _ => FactShape.Count,
        },
    };
}
