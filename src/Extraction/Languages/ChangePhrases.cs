using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Languages;

public sealed record ChangePhrases
{
    public required IReadOnlyList<string> Before { get; init; }

    public IReadOnlyList<string> Verbs { get; init; } = [];

    internal static ChangePhrases Read(DataNode node) => new()
    {
        Before = node["before"].Texts,
        Verbs = node["verbs"].Texts,
    };
}
