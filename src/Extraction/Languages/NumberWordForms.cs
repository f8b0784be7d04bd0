using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Languages;

/// <summary>The words from which a language makes its numbers up to 99.</summary>
public sealed record NumberWordForms
{
    public required IReadOnlyDictionary<string, int> Units { get; init; }

    /// <summary>Words for one: parts of larger numbers, but articles when alone.</summary>
    public required IReadOnlyDictionary<string, int> Small { get; init; }

    public required IReadOnlyDictionary<string, int> Tens { get; init; }

    public required IReadOnlyList<string> Hundred { get; init; }

    /// <summary>What stands between tens and units.</summary>
    public required IReadOnlyList<string> Join { get; init; }

    /// <summary><c>tensFirst</c> (twenty-five) or <c>unitsFirst</c> (fünfundzwanzig).</summary>
    public required string Order { get; init; }

    /// <summary>Wordings that mean about so many: "une centaine".</summary>
    public required IReadOnlyDictionary<string, int> About { get; init; }

    /// <summary>What ties them to the thing counted: "de", "d'".</summary>
    public required IReadOnlyList<string> AboutLinks { get; init; }

    internal static NumberWordForms Read(DataNode node) => new()
    {
        Units = QuantityGrammar.Integers(node["units"]),
        Small = QuantityGrammar.Integers(node["small"]),
        Tens = QuantityGrammar.Integers(node["tens"]),
        Hundred = node["hundred"].Texts,
        Join = node["join"].Texts,
        Order = node["order"].Text,
        About = QuantityGrammar.Integers(node["about"]),
        AboutLinks = node["aboutLinks"].Texts,
    };
}
