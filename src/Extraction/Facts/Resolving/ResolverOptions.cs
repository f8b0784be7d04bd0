namespace LittleGiants.Extraction.Facts.Resolving;

/// <summary>How places weigh against each other. Points; only their order and distances matter.</summary>
internal sealed record ResolverOptions
{
    public static readonly ResolverOptions Default = new();

    /// <summary>Off for each step down in a concept's list of wordings, up to <see cref="MostForWording"/>.</summary>
    public int WordingWorth { get; init; } = 1;

    public int MostForWording { get; init; } = 5;

    /// <summary>The same for a concept whose wording comes first.</summary>
    public int WordingFirstWorth { get; init; } = 12;

    public int MostForWordingFirst { get; init; } = 96;

    /// <summary>Off where no unit is stated for an amount.</summary>
    public int UnitDoubt { get; init; } = 12;

    /// <summary>For each further table or sentence that states the same value.</summary>
    public int RepeatWorth { get; init; } = 4;

    public int MostForRepeats { get; init; } = 16;

    /// <summary>A more exact figure may stand in a place this much weaker.</summary>
    public int ExactnessWorth { get; init; } = 60;

    /// <summary>Clusters closer than this exclude each other without a winner.</summary>
    public int Margin { get; init; } = 2;

    /// <summary>Observations of one concept, year and scope that are compared, those of the best places first; a real report has some dozens.</summary>
    public int MaxObservations { get; init; } = 500;

    public int Strength(Observation observation, bool isWordingFirst) => Base(observation.Source) - (observation.IsUnitUncertain ? UnitDoubt : 0) - (isWordingFirst
        ? Math.Min(MostForWordingFirst, observation.LabelPreference * WordingFirstWorth)
        : Math.Min(MostForWording, observation.LabelPreference * WordingWorth));

    private static int Base(SourceRank rank) => rank switch
    {
        SourceRank.Tagged => 110,
        SourceRank.Primary => 108,
        SourceRank.Statement => 90,
        SourceRank.Table => 70,
        SourceRank.Narrative => 62,
        _ => 50,
    };
}
