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
        var years = new HashSet<(StatementKind Kind, int? Year)>();
        foreach (var (kind, group) in chosen)
        {
            foreach (var observation in group.Observations.Where(observation => _choice.IsTotal(observation, kind) && group.IsGroups(observation)))
            {
                totals.TryAdd((observation.Concept, observation.Period.FiscalYear), ValueCluster.Number(observation));
                years.Add((kind, observation.Period.FiscalYear));
            }
        }

        foreach (var table in tables)
        {
            var groups = chosen.Where(item => item.Value.Tables.Contains(table)).ToList();
            var agreement = groups.Count > 0 || totals.Count == 0 ? [] : Agreement(table, totals);
            foreach (var observation in table.Observations)
            {
                var kind = _choice.KindOf(observation);
                var group = groups.Find(item => item.Key == kind).Value;
                if (group is not null && group.IsGroups(observation))
                {
                    yield return observation with { Source = SourceRank.Primary, Scope = Scope.Consolidated };
                }
                else if (kind is { } own && groups.Count == 0 && observation.Scope == Scope.Consolidated
                    && (agreement.GetValueOrDefault(observation.Period.FiscalYear ?? 0) < 0 || (!IsBeside(table, chosen, own) && IsUnheardOf(observation, own, agreement))))
                {
                    yield return observation with { Scope = Scope.Segment };
                }
                else
                {
                    yield return observation;
                }
            }
        }

        // A total that the group's statement of the year does not show, in a table that shares no total with it.
        bool IsUnheardOf(Observation observation, StatementKind kind, Dictionary<int, int> agreement) =>
            _choice.IsTotal(observation, kind) && agreement.GetValueOrDefault(observation.Period.FiscalYear ?? 0) <= 0 && chosen.ContainsKey(kind)
            && years.Contains((kind, observation.Period.FiscalYear)) && !totals.ContainsKey((observation.Concept, observation.Period.FiscalYear));
    }

    /// <summary>Whether a table may be a further part of a statement: it stands on its pages or the next.</summary>
    private static bool IsBeside(SeenTable table, Dictionary<StatementKind, StatementGroup> chosen, StatementKind kind) =>
        chosen.TryGetValue(kind, out var group) && table.Table.Page >= group.Tables[0].Table.Page && table.Table.Page <= group.Tables[^1].Table.Pages[^1] + 1;

    /// <summary>Year → how many more of a table's totals are those of the statements than are others.</summary>
    private static Dictionary<int, int> Agreement(SeenTable table, Dictionary<(string Concept, int? Year), decimal> totals)
    {
        var agreement = new Dictionary<int, int>();
        foreach (var observation in table.Observations.Where(observation => observation.Scope == Scope.Consolidated))
        {
            if (totals.TryGetValue((observation.Concept, observation.Period.FiscalYear), out var total))
            {
                var year = observation.Period.FiscalYear ?? 0;
                agreement[year] = agreement.GetValueOrDefault(year) + (ValuePrecision.Agree(total, ValueCluster.Number(observation)) ? 1 : -1);
            }
        }

        return agreement;
    }
}
