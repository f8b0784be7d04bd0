using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Deriving;

/// <summary>The content of <c>Facts/Deriving/derived-facts.yaml</c>.</summary>
public sealed class DerivedFactCatalog
{
    private const string Path = "Facts/Deriving/derived-facts.yaml";

    private readonly Dictionary<string, DerivedFactDefinition> _facts;
    private readonly ILookup<string, DerivedFactDefinition> _bounds;

    private DerivedFactCatalog(IReadOnlyList<DerivedFactDefinition> facts, IReadOnlyList<DerivedFactDefinition> bounds)
    {
        (Facts, Bounds) = (facts, bounds);
        _facts = facts.ToDictionary(definition => definition.Id, StringComparer.Ordinal);
        _bounds = bounds.ToLookup(definition => definition.Id, StringComparer.Ordinal);
    }

    public static DerivedFactCatalog Default { get; } = DataFile.Load(Path, version: 1, root =>
        new DerivedFactCatalog([.. root["facts"].Items.Select(Read)], [.. root["bounds"].Items.Select(Read)]));

    public IReadOnlyList<DerivedFactDefinition> Facts { get; }

    /// <summary>What other facts say of a fact's upper bound: enough to judge by, too little to state as a fact.</summary>
    public IReadOnlyList<DerivedFactDefinition> Bounds { get; }

    /// <summary>Null for an id that no line of <see cref="Facts"/> defines.</summary>
    public DerivedFactDefinition? Find(string id) => _facts.GetValueOrDefault(id);

    internal IEnumerable<DerivedFactDefinition> BoundsOf(string id) => _bounds[id];

    private static DerivedFactDefinition Read(DataNode node)
    {
        var definition = new DerivedFactDefinition(node["id"].Text, node["strategy"].Enum<DerivingStrategy>(), node.Find("of")?.Texts ?? [])
        {
            Names = node.Find("names") is { } names ? Language.All.ToDictionary(language => language.Tag, language => names[language.Tag].Text) : [],
            OrElse = node.Find("orElse")?.Text,
            Years = node.Find("years")?.Integer ?? 1,
            IsPartialEnough = node.Find("isPartialEnough")?.Boolean ?? false,
            MayBeMore = node.Find("mayBeMore")?.Boolean ?? false,
            AtMost = node.Find("atMost")?.Number,
            Bases = node.Find("bases")?.Texts ?? [],
            Holds = node.Find("holds")?.Texts ?? [],
            Fails = node.Find("fails")?.Texts ?? [],
        };
        var isComplete = definition.Strategy switch
        {
            DerivingStrategy.Stated => definition.Of.Count == 0,
            DerivingStrategy.Ratio => definition.Of.Count == 2,
            DerivingStrategy.Sum => definition.Of.Count >= 2 || definition.MayBeMore,
            DerivingStrategy.Remainder => definition.Of.Count >= 2,
            DerivingStrategy.OnBasis => definition.Of.Count == 1 && definition.Bases.Count > 0,
            DerivingStrategy.Status => definition.Of.Count == 1 && definition.Holds.Count > 0,
            _ => definition.Of.Count == 1,
        };
        return isComplete ? definition : throw node.Error($"'{definition.Id}': the strategy {definition.Strategy} lacks a part");
    }
}
