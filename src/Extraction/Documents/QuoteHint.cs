namespace LittleGiants.Extraction.Documents;

/// <summary>Which of several places is meant: the nth in text order, else the one nearest to a position, else to a page.</summary>
public sealed record QuoteHint
{
    /// <summary>Counts from 1 over exact and normalised matches; there is no match when the quote stands fewer times.</summary>
    public int? Occurrence { get; init; }

    /// <summary>A character position in the canonical text.</summary>
    public int? Position { get; init; }

    /// <summary>The 1-based file page.</summary>
    public int? Page { get; init; }
}
