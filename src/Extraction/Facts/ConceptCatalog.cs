namespace LittleGiants.Extraction.Facts;

/// <summary>All fact types, in the order in which they are shown.</summary>
public sealed class ConceptCatalog
{
    /// <summary>What an analyst looks for first; the others follow by name.</summary>
    private static readonly string[] First =
    [
        "revenue", "employees", "rd_staff", "rd_staff_share", "rd_expense", "rd_intensity", "invention_patents_granted",
        "utility_model_patents_granted", "design_patents_granted", "patents_total", "little_giant_status", "net_profit",
    ];

    private static readonly Lazy<ConceptCatalog> Union = new(() => new ConceptCatalog([.. Default!.Concepts, .. Load("Facts/Statements/")]));

    private readonly Dictionary<string, Concept> _byId;

    private ConceptCatalog(IReadOnlyList<Concept> concepts)
    {
        Concepts = concepts;
        _byId = concepts.ToDictionary(concept => concept.Id);
    }

    /// <summary>The facts of a scorecard.</summary>
    public static ConceptCatalog Default { get; } = new([.. Load("Facts/Concepts/")]);

    /// <summary>The same and, behind them, the lines of statements that questions ask for.</summary>
    public static ConceptCatalog WithStatements => Union.Value;

    public IReadOnlyList<Concept> Concepts { get; }

    /// <summary>Null for an id that no file defines.</summary>
    public Concept? Find(string id) => _byId.GetValueOrDefault(id);

    private static IEnumerable<Concept> Load(string folder) => typeof(ConceptCatalog).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
        .Select(Concept.Load)
        .OrderBy(concept => Array.IndexOf(First, concept.Id) is >= 0 and var index ? index : First.Length)
        .ThenBy(concept => concept.Id, StringComparer.Ordinal);
}
