using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Languages;

/// <summary>Phrases before and after a number.</summary>
public sealed record PhrasesAround
{
    public IReadOnlyList<string> Before { get; init; } = [];

    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>Phrases between the digits and their magnitude or unit (余, 多).</summary>
    public IReadOnlyList<string> Infix { get; init; } = [];

    internal static PhrasesAround Read(DataNode node) => new()
    {
        Before = node.Find("before")?.Texts ?? [],
        After = node.Find("after")?.Texts ?? [],
        Infix = node.Find("infix")?.Texts ?? [],
    };
}
