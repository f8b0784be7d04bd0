namespace LittleGiants.Assistant.Search.Expansion;

/// <summary>A thing that questions ask about, with all that documents call it in five languages.</summary>
/// <param name="Asked">Phrases of tokens by which a question asks.</param>
/// <param name="Said">Language → phrases of tokens by which documents say it.</param>
internal sealed record Topic(string Id, IReadOnlyList<string[]> Asked, IReadOnlyDictionary<string, IReadOnlyList<string[]>> Said)
{
    /// <summary>Topics whose figures this one is computed from.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>The statements on which it is printed.</summary>
    public IReadOnlyList<Sheet> Sheets { get; init; } = [];
}
