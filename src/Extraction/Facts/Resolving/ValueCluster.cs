using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Facts.Resolving;

/// <summary>Observations that state one value, exact or rounded.</summary>
internal sealed class ValueCluster(Observation first)
{
    public List<Observation> Observations { get; } = [first];

    /// <summary>The most exact of the best places.</summary>
    public Observation Best { get; private set; } = first;

    public decimal Value { get; private set; } = Number(first);

    public int Score { get; private set; }

    public static decimal Number(Observation observation) => observation.Quantity.Value ?? observation.Quantity.Low ?? observation.Quantity.High ?? 0;

    public bool TryAdd(Observation observation)
    {
        var value = Number(observation);
        if (observation.Quantity.Currency != Best.Quantity.Currency || !(ValuePrecision.Agree(Value, value) || IsBound(observation.Quantity, Value)))
        {
            return false;
        }

        if (observation.Quantity.Unit == QuantityUnit.Year && value != Value)
        {
            return false; // 2000 is no rounded 1998
        }

        Observations.Add(observation);
        return true;
    }

    public void Finish(ResolverOptions options, bool isWordingFirst)
    {
        Best = Observations.OrderByDescending(observation => options.Strength(observation, isWordingFirst))
            .ThenBy(observation => ValuePrecision.Tolerance(Number(observation)))
            .ThenBy(observation => observation.Evidence.Start).First();

        // A rounded figure in a better place is printed exactly elsewhere: the exact one is the value.
        var exact = Observations.Where(observation => observation.Quantity.Qualifier == Qualifier.Exact && options.Strength(observation, isWordingFirst) >= options.Strength(Best, isWordingFirst) - options.ExactnessWorth)
            .OrderBy(observation => ValuePrecision.Tolerance(Number(observation))).ThenByDescending(observation => options.Strength(observation, isWordingFirst)).ThenBy(observation => observation.Evidence.Start).FirstOrDefault();
        if (exact is not null && ValuePrecision.Tolerance(Number(exact)) < ValuePrecision.Tolerance(Number(Best)))
        {
            Best = exact;
        }

        Value = Number(Best);
        var places = Observations.Select(observation => observation.Table is { } table ? -1 - table : observation.Evidence.Start).Distinct().Count();
        Score = Observations.Max(observation => options.Strength(observation, isWordingFirst)) + Math.Min(options.MostForRepeats, options.RepeatWorth * (places - 1));
    }

    public void Raise(int score) => Score = Math.Max(Score, score);

    /// <summary>"more than 150" says nothing against 153.</summary>
    private static bool IsBound(Quantity quantity, decimal value) => quantity.Qualifier switch
    {
        Qualifier.AtLeast or Qualifier.MoreThan => quantity.Value is { } low && value >= low && value / 1.1m <= low,
        Qualifier.AtMost or Qualifier.LessThan or Qualifier.Nearly => quantity.Value is { } high && value <= high && value >= high * 0.9m,
        _ => false,
    };
}
