namespace LittleGiants.Extraction.Readers;

/// <param name="Page">The page just finished, from 1.</param>
public readonly record struct ReadProgress(int Page, int PageCount)
{
    /// <summary>The language of the pages so far; null until it is clear, and in formats that do not tell.</summary>
    public string? Language { get; init; }
}
