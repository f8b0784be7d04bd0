using LittleGiants.Assistant.Extracting;
using LittleGiants.Assistant.Ingestion;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Sqlite;
using LittleGiants.Assistant.Reading;
using LittleGiants.Assistant.Search;
using LittleGiants.Assistant.Search.Expansion;
using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Sectors;
using LittleGiants.Extraction.Quantities;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant;

/// <summary>The only composition root: what the console, the web and the tests share. What a verb does not ask for is not loaded.</summary>
internal sealed class AssistantServices
{
    private readonly Lazy<FileExtraction> _extraction;
    private readonly Lazy<DocumentIndexer> _indexer;
    private readonly Lazy<TopicCatalog> _topics = new(() => new TopicCatalog(ConceptCatalog.Default));

    public AssistantServices()
    {
        Files = new FileReading(Readers);
        _extraction = new Lazy<FileExtraction>(() => new FileExtraction(Files, new FactExtractor(ConceptCatalog.Default, Quantities), new Assessor(ReferenceRates.Default, SectorCatalog.Default)));
        _indexer = new Lazy<DocumentIndexer>(() => new DocumentIndexer(new FactExtractor(ConceptCatalog.Default, Quantities), Quantities));
    }

    public DocumentReaders Readers { get; } = new();

    public FileReading Files { get; }

    public FileExtraction Extraction => _extraction.Value;

    /// <summary>What makes of a read document all that the library keeps.</summary>
    public DocumentIndexer Indexer => _indexer.Value;

    /// <exception cref="LibraryException">It cannot be opened; the message says why and what to do.</exception>
    public static async Task<ILibrary> OpenLibraryAsync(LibraryFolder folder, CancellationToken cancellationToken) => await SqliteLibrary.OpenAsync(folder.Database, cancellationToken);

    /// <summary>Search in a library; one for all questions to it, since it remembers what it knows of companies and documents.</summary>
    public SearchService SearchOf(ILibrary library) => new(library, _topics.Value, new SearchOptions());

    public QuantityReaders Quantities { get; } = new();

    /// <summary>What verdicts say in a language.</summary>
    public Func<string, VerdictWording> Verdicts { get; } = language => VerdictWording.For(language)
        .WithSectorNames(id => SectorCatalog.Default.Find(id)?.Names.GetValueOrDefault(language) ?? id);
}
