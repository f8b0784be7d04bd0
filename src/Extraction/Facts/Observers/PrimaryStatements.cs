using LittleGiants.Extraction.Facts.Resolving;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>
/// Finds the group's own statements among the tables of a document and makes them the best source of their lines. A table whose totals
/// contradict theirs is about something else: a segment, a venture, an average.
/// </summary>
internal sealed class PrimaryStatements(DocumentFrame frame, ConceptCatalog concepts)
{
    private static readonly StatementKind[] Kinds = [StatementKind.Balance, StatementKind.Income, StatementKind.CashFlow];

    private readonly StatementChoice _choice = new(frame, concepts);

    /// <summary>The observations of all tables, those of the statements raised and those of contradicting tables taken from the group.</summary>
    public IEnumerable<Observation> Apply(IReadOnlyList<SeenTable> tables)
    {
        var chosen = new Dictionary<StatementKind, StatementGroup>();
        foreach (var kind in Kinds)
        {
            if (_choice.Of(kind, tables, chosen.GetValueOrDefault(StatementKind.Balance)) is { } group)
            {
                chosen[kind] = group;
            }
        }

        var totals = new Dictionary<(string Concept, int? Year), decimal>();
        foreach (var (kind, group) in chosen)
        {
            foreach (var observation in group.Observations.Where(observation => _choice.IsTotal(observation, kind) && group.IsGroups(observation)))
            {
                totals.TryAdd((observation.Concept, observation.Period.FiscalYear), ValueCluster.Number(observation));
            }
        }

        foreach (var table in tables)
        {
            var groups = chosen.Where(item => item.Value.Tables.Contains(table)).ToList();
            var strangeYears = groups.Count > 0 || totals.Count == 0 ? [] : Strange(table, totals);
            foreach (var observation in table.Observations)
            {
                var kind = _choice.KindOf(observation);
                var group = groups.Find(item => item.Key == kind).Value;
                if (group is not null && group.IsGroups(observation))
                {
                    yield return observation with { Source = SourceRank.Primary, Scope = Scope.Consolidated };
                }
                else if (kind is not null && observation.Scope == Scope.Consolidated && strangeYears.Contains(observation.Period.FiscalYear))
                {
                    yield return observation with { Scope = Scope.Segment };
                }
                else
                {
                    yield return observation;
                }
            }
        }
    }

    /// <summary>The years for which more of a table's totals are others than those of the statements than are the same.</summary>
    private static HashSet<int?> Strange(SeenTable table, Dictionary<(string Concept, int? Year), decimal> totals)
    {
        var balance = new Dictionary<int, int>();
        foreach (var observation in table.Observations.Where(observation => observation.Scope == Scope.Consolidated))
        {
            if (totals.TryGetValue((observation.Concept, observation.Period.FiscalYear), out var total))
            {
                var year = observation.Period.FiscalYear ?? 0;
                balance[year] = balance.GetValueOrDefault(year) + (ValuePrecision.Agree(total, ValueCluster.Number(observation)) ? 1 : -1);
            }
        }

        return [.. balance.Where(item => item.Value < 0).Select(item => item.Key == 0 ? (int?)null : item.Key)];
    }
}
