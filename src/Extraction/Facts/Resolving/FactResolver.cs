using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Facts.Resolving;

/// <summary>Chooses among the observations of one concept, period and scope; what was not chosen stays as a rival.</summary>
internal sealed class FactResolver(ConceptCatalog concepts)
{
    /// <summary>Places that are shown for one value.</summary>
    private const int MaxEvidence = 8;

    /// <summary>A number of four digits, without the zeros behind them.</summary>
    private const decimal LeastDigits = 1000;

    private readonly ResolverOptions _options = ResolverOptions.Default;

    public IReadOnlyList<Fact> Resolve(IReadOnlyList<Observation> observations, DocumentFrame frame)
    {
        var facts = new List<Fact>();
        foreach (var group in WithoutLostUnits(observations).GroupBy(observation => (observation.Concept, observation.Period.FiscalYear, observation.Scope, observation.Basis)))
        {
            if (Choose(concepts.Find(group.Key.Concept)!, [.. group], frame) is { } fact)
            {
                facts.Add(fact);
            }
        }

        return InOrder(facts, frame);
    }

    /// <summary>
    /// A table that states no unit and repeats, without it, what is stated with one elsewhere, has lost its unit; one that repeats in other powers of ten what a
    /// primary statement says was given the wrong one. None of its amounts is known.
    /// </summary>
    private IEnumerable<Observation> WithoutLostUnits(IReadOnlyList<Observation> observations)
    {
        var stated = observations.Where(observation => !observation.IsUnitUncertain).GroupBy(observation => (observation.Concept, observation.Period.FiscalYear))
            .ToDictionary(group => group.Key, group => AtMost([.. group]));
        var lost = observations
            .Where(observation => observation.Table is not null && observation.Source != SourceRank.Primary
                && stated.TryGetValue((observation.Concept, observation.Period.FiscalYear), out var others) && others.Exists(other => IsMisread(observation, other)))
            .Select(observation => observation.Table).ToHashSet();
        return lost.Count == 0 ? observations : observations.Where(observation => observation.Quantity.Unit != QuantityUnit.Currency || observation.Source == SourceRank.Primary || !lost.Contains(observation.Table));
    }

    private static bool IsMisread(Observation observation, Observation other)
    {
        if (!observation.IsUnitUncertain && (other.Source != SourceRank.Primary || other.Table == observation.Table))
        {
            return false;
        }

        var (value, stated) = (ValueCluster.Number(observation), ValueCluster.Number(other));
        return observation.IsUnitUncertain ? IsScaled(value, stated) : HasManyDigits(value) && HasManyDigits(stated) && (IsScaled(value, stated) || IsScaled(stated, value));
    }

    /// <summary>Those of the best places, where somebody made thousands.</summary>
    private List<Observation> AtMost(List<Observation> observations) =>
        observations.Count <= _options.MaxObservations ? observations : [.. observations.OrderBy(observation => observation.Source).Take(_options.MaxObservations)];

    /// <summary>Few digits may meet by chance.</summary>
    private static bool HasManyDigits(decimal value)
    {
        var digits = Math.Abs(value);
        while (digits != 0 && digits == decimal.Truncate(digits) && digits % 10 == 0)
        {
            digits /= 10;
        }

        return digits >= LeastDigits || digits != decimal.Truncate(digits);
    }

    /// <summary>The current period's facts first, then other years', the latest first; inside a year by scope and by the catalog's order.</summary>
    public IReadOnlyList<Fact> InOrder(IReadOnlyList<Fact> facts, DocumentFrame frame)
    {
        var order = concepts.Concepts.Select((concept, i) => (concept.Id, i)).ToDictionary(item => item.Id, item => item.i);
        return [.. facts
            .OrderBy(fact => fact.Period.FiscalYear is null || fact.Period.FiscalYear == frame.FiscalYear ? 0 : 1)
            .ThenByDescending(fact => fact.Period.FiscalYear == frame.FiscalYear ? null : fact.Period.FiscalYear)
            .ThenBy(fact => fact.Scope)
            .ThenBy(fact => order.GetValueOrDefault(fact.Concept, int.MaxValue))];
    }

    private Fact? Choose(Concept concept, List<Observation> observations, DocumentFrame frame)
    {
        observations = AtMost(observations);
        if (concept.NeedsTable && frame.Kind is DocumentKind.AnnualReport or DocumentKind.OtherFiling)
        {
            // A sentence may confirm a table's figure, not replace it.
            observations.RemoveAll(observation => observation.Source >= SourceRank.Narrative
                && !observations.Exists(other => other.Source < SourceRank.Narrative && ValuePrecision.Agree(ValueCluster.Number(other), ValueCluster.Number(observation))));
            if (observations.Count == 0)
            {
                return null;
            }
        }

        // The same digits with and without a unit: where none is stated, it was lost.
        observations.RemoveAll(observation => observation.IsUnitUncertain && observations.Exists(other => !other.IsUnitUncertain && IsScaled(ValueCluster.Number(observation), ValueCluster.Number(other))));
        if (concept.Kind == ConceptKind.PerShare)
        {
            // Cents of a table that says so a row above: the same figure stands elsewhere in the whole currency.
            observations.RemoveAll(observation => observations.Exists(other => ValueCluster.Number(other) is not 0 and var whole && ValuePrecision.Agree(ValueCluster.Number(observation) / 100, whole)));
        }

        var wordingFirst = concept.WordingFirst.Contains(frame.Language);
        var clusters = new List<ValueCluster>();

        // Exact figures first, so that rounded ones join them and not each other.
        foreach (var observation in observations.OrderBy(observation => ValuePrecision.Tolerance(ValueCluster.Number(observation))).ThenByDescending(observation => _options.Strength(observation, wordingFirst)))
        {
            if (!clusters.Exists(cluster => cluster.TryAdd(observation)))
            {
                clusters.Add(new ValueCluster(observation));
            }
        }

        foreach (var cluster in clusters)
        {
            cluster.Finish(_options, wordingFirst);
        }

        if (concept.TakesLargest && clusters.Where(cluster => cluster.Best.Source >= SourceRank.Narrative).MaxBy(cluster => cluster.Value) is { } largest)
        {
            largest.Raise(clusters.Where(cluster => cluster.Best.Source >= SourceRank.Narrative).Max(cluster => cluster.Score) + _options.Margin);
        }

        clusters.Sort((left, right) => right.Score != left.Score ? right.Score.CompareTo(left.Score) : left.Best.Evidence.Start.CompareTo(right.Best.Evidence.Start));
        var best = clusters[0];
        var conflicting = clusters.Count > 1 && best.Score - clusters[1].Score < _options.Margin && _options.Strength(best.Best, wordingFirst) == _options.Strength(clusters[1].Best, wordingFirst);
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
            Checks = Proofs(best),
        };
    }

    /// <summary>The value in other digits elsewhere (in thousands, in full), and a printed change that it gives.</summary>
    private static List<FactCheck> Proofs(ValueCluster cluster)
    {
        var checks = new List<FactCheck>();
        var best = cluster.Best.Quantity;
        var repeat = cluster.Observations.Find(other => other.Quantity is { Qualifier: Qualifier.Exact, Value: { } value } && value != best.Value
            && ValuePrecision.Agree(value, ValueCluster.Number(cluster.Best)));
        if (repeat is not null)
        {
            checks.Add(new FactCheck("repeat", true, $"{best.Printed.Trim()} ≈ {repeat.Quantity.Printed.Trim()}"));
        }

        if (cluster.Observations.Find(observation => observation.Growth is not null) is { Growth: { } growth })
        {
            checks.Add(new FactCheck("growth", true, growth));
        }

        return checks;
    }

    private static bool IsScaled(decimal bare, decimal value) =>
        bare != 0 && Math.Abs(bare) < 1e18m && Math.Abs(value) < 1e24m && (ValuePrecision.Agree(bare * 1_000m, value) || ValuePrecision.Agree(bare * 1_000_000m, value) || ValuePrecision.Agree(bare * 10_000m, value));

    private static List<TextSpan> Evidence(ValueCluster cluster) =>
        [.. cluster.Observations.OrderBy(observation => observation == cluster.Best ? 0 : 1).ThenBy(observation => observation.Source).ThenBy(observation => observation.Evidence.Start)
            .Select(observation => observation.Evidence).Distinct().Take(MaxEvidence)];

    private static double Confidence(ValueCluster best, List<ValueCluster> clusters, bool conflicting)
    {
        var seen = best.Best.Source switch { SourceRank.Tagged => 0.98, SourceRank.Primary => 0.96, SourceRank.Statement => 0.94, SourceRank.Table => 0.88, SourceRank.Narrative => 0.82, _ => 0.75 };
        var repeated = best.Observations.Count > 1 ? (1 - seen) / 2 : 0;
        var doubted = conflicting ? 0.4 : clusters.Count > 1 ? 0.05 : 0;
        return Math.Round(Math.Clamp(seen + repeated - doubted, 0, 0.99), 2);
    }
}
