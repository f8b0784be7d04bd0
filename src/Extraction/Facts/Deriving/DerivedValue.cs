using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Facts.Deriving;

/// <summary>A derived fact with all that is known of its number, which a printed quantity cannot always say, and what it came from.</summary>
internal sealed record DerivedValue(DerivedFactDefinition Definition, int YearsBack, Fact Fact, Interval Interval, IReadOnlyList<Fact> Parts)
{
    /// <summary>The concept that stood in for a missing one.</summary>
    public string? Substitute { get; init; }
}
