using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Facts.Deriving;

namespace LittleGiants.Assistant.Screening;

/// <summary>The facts on which verdicts of some criteria can stand: those that rules name, those they are derived from and those that bound them.</summary>
internal static class NeededConcepts
{
    public static IReadOnlySet<string> Of(IEnumerable<Criterion> criteria)
    {
        var needed = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(criteria.SelectMany(criterion => Rules(criterion.Rule).Concat(Rules(criterion.OtherReading))).Select(rule => rule.Fact));
        while (open.TryDequeue(out var id))
        {
            if (!needed.Add(id))
            {
                continue;
            }

            var definitions = DerivedFactCatalog.Default.Bounds.Where(bound => bound.Id == id).ToList();
            if (DerivedFactCatalog.Default.Find(id) is { } derived)
            {
                definitions.Add(derived);
            }

            foreach (var part in definitions.SelectMany(definition => definition.OrElse is { } other ? definition.Of.Append(other) : definition.Of))
            {
                open.Enqueue(part);
            }
        }

        return needed;
    }

    /// <summary>The comparisons of a rule and its parts.</summary>
    public static IEnumerable<FactRule> Rules(Rule? rule) => rule switch
    {
        FactRule fact => [fact],
        AllRule all => all.Parts.SelectMany(Rules),
        AnyRule any => any.Parts.SelectMany(Rules),
        _ => [],
    };
}
