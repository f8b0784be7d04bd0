using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Languages;

public sealed record NumberSeparators
{
    /// <summary>Characters between groups of three digits.</summary>
    public required IReadOnlyList<char> Group { get; init; }

    public required IReadOnlyList<char> Decimal { get; init; }

    internal static NumberSeparators Read(DataNode node) => new()
    {
        Group = [.. node["group"].Texts.Select(text => text[0])],
        Decimal = [.. node["decimal"].Texts.Select(text => text[0])],
    };
}
