using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Resolving;

/// <summary>Chooses among the observations of one concept, period and scope; what was not chosen stays as a rival.</summary>
internal sealed class FactResolver(ConceptCatalog concepts)
{
    /// <summary>Places that are shown for one value.</summary>
    private const int MaxEvidence = 8;

    private readonly ResolverOptions _options = ResolverOptions.Default;

    /// <summary>The facts of the current period first, then those of other years, the latest first.</summary>
    public IReadOnlyList<Fact> Resolve(IReadOnlyList<Observation> observations, DocumentFrame frame)
    {
        var facts = new List<Fact>();
        foreach (var group in observations.GroupBy(observation => (observation.Concept, observation.Period.FiscalYear, observation.Scope)))
        {
            if (Choose([.. group]) is { } fact)
            {
                facts.Add(fact);
            }
        }

        var order = concepts.Concepts.Select((concept, i) => (concept.Id, i)).ToDictionary(item => item.Id, item => item.i);
        return [.. facts
            .OrderBy(fact => fact.Period.FiscalYear is null || fact.Period.FiscalYear == frame.FiscalYear ? 0 : 1)
            .ThenByDescending(fact => fact.Period.FiscalYear == frame.FiscalYear ? null : fact.Period.FiscalYear)
            .ThenBy(fact => fact.Scope)
            .ThenBy(fact => order.GetValueOrDefault(fact.Concept, int.MaxValue))];
    }

    private Fact? Choose(List<Observation> observations)
    {
        var clusters = new List<ValueCluster>();

        // Exact figures first, so that rounded ones join them and not each other.
        foreach (var observation in observations.OrderBy(observation => ValuePrecision.Tolerance(ValueCluster.Number(observation))).ThenByDescending(_options.Strength))
        {
            if (!clusters.Exists(cluster => cluster.TryAdd(observation)))
            {
                clusters.Add(new ValueCluster(observation));
            }
        }

        foreach (var cluster in clusters)
        {
            cluster.Finish(_options);
        }

        clusters.Sort((left, right) => right.Score != left.Score ? right.Score.CompareTo(left.Score) : left.Best.Evidence.Start.CompareTo(right.Best.Evidence.Start));
        var best = clusters[0];
        var conflicting = clusters.Count > 1 && best.Score - clusters[1].Score < _options.Margin && _options.Strength(best.Best) == _options.Strength(clusters[1].Best);
        return new Fact
        {
            Concept = best.Best.Concept,
            Quantity = best.Best.Quantity,
            Period = best.Best.Period,
            Scope = best.Best.Scope,
            Status = conflicting ? FactStatus.Conflicting : FactStatus.Reported,
            Confidence = Confidence(best, clusters, conflicting),
            Evidence = Evidence(best),
            Rivals = [.. clusters.Skip(1).Select(cluster => cluster.Best)],
            Basis = best.Best.Basis,
        };
    }

    private static List<TextSpan> Evidence(ValueCluster cluster) =>
        [.. cluster.Observations.OrderBy(observation => observation == cluster.Best ? 0 : 1).ThenBy(observation => observation.Source).ThenBy(observation => observation.Evidence.Start)
            .Select(observation => observation.Evidence).Distinct().Take(MaxEvidence)];

    private static double Confidence(ValueCluster best, List<ValueCluster> clusters, bool conflicting)
    {
        var seen = best.Best.Source switch { SourceRank.Tagged => 0.98, SourceRank.Statement => 0.94, SourceRank.Table => 0.88, SourceRank.Narrative => 0.82, _ => 0.75 };
        var repeated = best.Observations.Count > 1 ? (1 - seen) / 2 : 0;
        var doubted = conflicting ? 0.4 : clusters.Count > 1 ? 0.05 : 0;
        return Math.Round(Math.Clamp(seen + repeated - doubted, 0, 0.99), 2);
    }
}
