namespace LittleGiants.Extraction.Facts.Sectors;

/// <summary>All sectors and the programmes that name them; both are read when they are first asked for.</summary>
public sealed class SectorCatalog : IProgrammes
{
    private static readonly IReadOnlySet<string> None = new HashSet<string>();
    private readonly Lazy<IReadOnlyList<Sector>> _sectors = new(() => Load("Facts/Sectors/Sectors/", Sector.Load));
    private readonly Lazy<IReadOnlyList<Programme>> _programmes = new(() => Load("Facts/Sectors/Programmes/", Programme.Load));
    private readonly Lazy<Dictionary<string, IReadOnlySet<string>>> _sectorsOf;

    private SectorCatalog() => _sectorsOf = new(() => Programmes.ToDictionary(
        programme => programme.Id,
        IReadOnlySet<string> (programme) => programme.Items.SelectMany(item => item.Sectors).ToHashSet(StringComparer.Ordinal),
        StringComparer.Ordinal));

    public static SectorCatalog Default { get; } = new();

    /// <summary>By id, in ordinal order.</summary>
    public IReadOnlyList<Sector> Sectors => _sectors.Value;

    /// <summary>By id, in ordinal order.</summary>
    public IReadOnlyList<Programme> Programmes => _programmes.Value;

    /// <summary>Null for an id that no file defines.</summary>
    public Sector? Find(string id) => Sectors.FirstOrDefault(sector => string.Equals(sector.Id, id, StringComparison.Ordinal));

    public IReadOnlySet<string> SectorsOf(string programmeId) => _sectorsOf.Value.GetValueOrDefault(programmeId, None);

    private static T[] Load<T>(string folder, Func<string, T> load) =>
        [.. typeof(SectorCatalog).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(load)];
}
