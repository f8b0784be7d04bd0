namespace LittleGiants.Extraction.Documents;

/// <summary>How far a quote may differ from the text, and how much work one lookup may be.</summary>
public sealed record QuoteLocatorOptions
{
    /// <summary>Least similarity of a fuzzy match. At .85 a recognised page with a wrong letter in every second word is found, a sentence with another verb is not.</summary>
    public double MinimumSimilarity { get; init; } = 0.85;

    /// <summary>Folded characters; a shorter quote is found exactly or normalised or not at all, since too much looks like it.</summary>
    public int MinimumFuzzyLength { get; init; } = 10;

    /// <summary>Folded characters; longer quotes are not searched fuzzily, because the work grows with the square.</summary>
    public int MaximumFuzzyLength { get; init; } = 2000;

    /// <summary>Folded characters; the word spaces of a shorter quote must agree ("not able" is not "notable").</summary>
    public int ShortQuoteLength { get; init; } = 16;

    /// <summary>Matches looked at for one quote; "the" stands everywhere.</summary>
    public int MaximumOccurrences { get; init; } = 10_000;

    /// <summary>Folded characters that a quote may leave out between two parts with "…".</summary>
    public int MaximumOmission { get; init; } = 2000;

    /// <summary>Places at which the rarest parts of a fuzzy quote are looked up.</summary>
    public int MaximumSeeds { get; init; } = 50_000;

    /// <summary>Places that are compared letter by letter, most promising first.</summary>
    public int MaximumCandidates { get; init; } = 64;
}
