namespace LittleGiants.Extraction.Facts.Deriving;

/// <summary>A line of <c>derived-facts.yaml</c>: a fact and how it comes from others.</summary>
/// <param name="Of">The concepts it is made of; of a remainder the whole, then the other parts.</param>
public sealed record DerivedFactDefinition(string Id, DerivingStrategy Strategy, IReadOnlyList<string> Of)
{
    /// <summary>Language tag → what it is called; empty for concepts, which name themselves.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>Stands in for the first part where a document lacks that one.</summary>
    public string? OrElse { get; init; }

    /// <summary>Over how many years it runs.</summary>
    public int Years { get; init; } = 1;

    /// <summary>Whether some of the parts already give a lower bound, because none of them can be negative.</summary>
    public bool IsPartialEnough { get; init; }

    /// <summary>Whether kinds that are not named may add to the sum, which then is a lower bound.</summary>
    public bool MayBeMore { get; init; }

    /// <summary>What the value can never exceed: a quotient wholly above it shows that its parts do not belong together.</summary>
    public decimal? AtMost { get; init; }

    public IReadOnlyList<string> Bases { get; init; } = [];

    /// <summary>Values of the status at which the fact is true.</summary>
    public IReadOnlyList<string> Holds { get; init; } = [];

    /// <summary>Values of the status at which it is false; any other leaves it open.</summary>
    public IReadOnlyList<string> Fails { get; init; } = [];
}
