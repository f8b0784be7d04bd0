using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Identity;

/// <summary>A run of words in an article that is written as a name, and what shows that it is a company's.</summary>
internal sealed record NameSighting(string Name, TextSpan Span, int Block)
{
    public int Evidence { get; init; }

    public string? Ticker { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];
}
