using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Languages;

public sealed record QualifierPhrases
{
    public required PhrasesAround AtLeast { get; init; }

    public required PhrasesAround MoreThan { get; init; }

    public required PhrasesAround Nearly { get; init; }

    public required PhrasesAround Approx { get; init; }

    public required PhrasesAround AtMost { get; init; }

    public required PhrasesAround LessThan { get; init; }

    /// <summary>Phrases that end as a qualifier does and bind no figure: "turned over", "verfügt über".</summary>
    public required IReadOnlyList<string> None { get; init; }

    /// <summary>Of the phrases above those that behind a verb of change say where it led: "steeg tot 64 miljoen".</summary>
    public required IReadOnlyList<string> Targets { get; init; }

    internal static QualifierPhrases Read(DataNode node) => new()
    {
        AtLeast = PhrasesAround.Read(node["atLeast"]),
        MoreThan = PhrasesAround.Read(node["moreThan"]),
        Nearly = PhrasesAround.Read(node["nearly"]),
        Approx = PhrasesAround.Read(node["approx"]),
        AtMost = PhrasesAround.Read(node["atMost"]),
        LessThan = PhrasesAround.Read(node["lessThan"]),
        None = node.Find("none")?.Texts ?? [],
        Targets = node.Find("targets")?.Texts ?? [],
    };
}
