using System.Runtime.CompilerServices;
using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Answering.Assisted;
using LittleGiants.Assistant.Answering.Sessions;
using LittleGiants.Assistant.Briefings;
using LittleGiants.Assistant.Comparing;
using LittleGiants.Assistant.Correcting;
using LittleGiants.Assistant.Doctor;
using LittleGiants.Assistant.Extracting;
using LittleGiants.Assistant.Ingestion;
using LittleGiants.Assistant.Ingestion.Cluster;
using LittleGiants.Assistant.Ingestion.Verification;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Files;
using LittleGiants.Assistant.Library.Postgres;
using LittleGiants.Assistant.Library.Sharing;
using LittleGiants.Assistant.Library.Sqlite;
using LittleGiants.Assistant.Models;
using LittleGiants.Assistant.Reading;
using LittleGiants.Assistant.Screening;
using LittleGiants.Assistant.Search;
using LittleGiants.Assistant.Settings;
using LittleGiants.Assistant.Search.Embeddings;
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
    private readonly Lazy<Assessor> _assessor = new(() => new Assessor(ReferenceRates.Default, SectorCatalog.Default));
    private readonly Lazy<DocumentIndexer> _indexer;
    private readonly Lazy<ModelServices> _models;
    private readonly Lazy<TopicCatalog> _topics = new(() => new TopicCatalog(ConceptCatalog.WithStatements));

    /// <param name="models">Null for those of the program's own settings.</param>
    public AssistantServices(Func<ModelServices>? models = null)
    {
        _models = new Lazy<ModelServices>(() => models is null ? new ModelServices() : models());
        Files = new FileReading(Readers);
        Extraction = new FileExtraction(
            Files,
            new Lazy<FactExtractor>(() => new FactExtractor(ConceptCatalog.Default, Quantities)),
            _assessor);
        _indexer = new Lazy<DocumentIndexer>(() => new DocumentIndexer(new FactExtractor(ConceptCatalog.WithStatements, Quantities), Quantities));
    }

    public DocumentReaders Readers { get; } = new(DocumentReaders.With(new ConfiguredPdfEngine()));

    public FileReading Files { get; }

    public FileExtraction Extraction { get; }

    /// <summary>What makes of a read document all that the library keeps.</summary>
    public DocumentIndexer Indexer => _indexer.Value;

    /// <exception cref="LibraryException">It cannot be opened; the message says why and what to do.</exception>
    public static async Task<ILibrary> OpenLibraryAsync(LibraryLocation location, CancellationToken cancellationToken) => location.ConnectionString is { } shared
        ? await PostgresLibrary.OpenAsync(shared, cancellationToken)
        : await SqliteLibrary.OpenAsync(location.Database, cancellationToken);

    /// <summary>What the processes of a library know in common beside it.</summary>
    /// <inheritdoc cref="OpenLibraryAsync"/>
    public static async Task<ISharedState> OpenStateAsync(LibraryLocation location, CancellationToken cancellationToken) =>
        location.ConnectionString is { } connection ? await PostgresState.OpenAsync(connection, cancellationToken) : new LocalState(location, TimeProvider.System);

    /// <summary>The originals of a library.</summary>
    /// <exception cref="SettingsException">The settings of the store are wrong.</exception>
    public static IFileStore FilesOf(LibraryLocation location) =>
        location.ConnectionString is null || FileStoreOptions.From(AssistantSettings.Load()) is not { } options ? new FolderFileStore(location.Files)
        : options.Folder is { } folder ? new FolderFileStore(folder)
        : InBucket(options, location);

    /// <summary>Apart, so that Amazon's library is loaded only where it is used.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static S3FileStore InBucket(FileStoreOptions options, LibraryLocation location) => new(options, Path.Combine(location.Folder, "files-cache"));

    /// <summary>The queue that all processes of a library in PostgreSQL share.</summary>
    /// <exception cref="LibraryException">The database cannot be used.</exception>
    /// <exception cref="SettingsException">The settings of the queue are wrong.</exception>
    public static Task<ClusterQueue> OpenQueueAsync(LibraryLocation location, CancellationToken cancellationToken) => ClusterQueue.OpenAsync(location, QueueOptions.From(AssistantSettings.Load()), cancellationToken);

    /// <summary>Makes this process one of those that work on the shared queue.</summary>
    /// <param name="told">Hears why something that is no file's failure was left out.</param>
    public Task<ClusterWorker> StartWorkerAsync(ClusterQueue queue, LibraryLocation location, ILibrary library, IngestionOptions options, Action<string> told, CancellationToken cancellationToken) =>
        ClusterWorker.StartAsync(queue, library, FilesOf(location), Preparation(options.Reading), options, Embedder is null ? null : idle => EmbedAsync(library, told, idle), TimeProvider.System, cancellationToken);

    /// <summary>Gives vectors to passages that have none, when a model makes them.</summary>
    private async Task EmbedAsync(ILibrary library, Action<string> told, CancellationToken cancellationToken)
    {
        try
        {
            await new VectorIndexer(library, Embedder!).FillAsync(cancellationToken);
        }
        catch (ModelFailureException failed)
        {
            told($"No vectors were made: {failed.Message} Search goes by words.");
        }
    }

    /// <summary>The language model, when one is configured.</summary>
    public ModelServices Models => _models.Value;

    public IReadOnlyList<IDoctorCheck> DoctorChecks(LibraryLocation location) =>
    [
        new LibraryCheck(location, stopping => OpenExistingLibraryAsync(location, stopping)),
        new FileStoreCheck(location, AssistantSettings.Load, () => FilesOf(location)),
        new ModelCheck(Models),
    ];

    /// <summary>As <see cref="OpenLibraryAsync"/>, but a library that is not there is not made.</summary>
    /// <exception cref="LibraryException">There is none, or it cannot be opened.</exception>
    public static async Task<ILibrary> OpenExistingLibraryAsync(LibraryLocation location, CancellationToken cancellationToken) => location.ConnectionString is not null || File.Exists(location.Database)
        ? await OpenLibraryAsync(location, cancellationToken)
        : throw new LibraryException($"There is no library in {location.Folder} yet; 'assistant add' makes one. Another is named with --library.");

    /// <param name="withModel">False: the built-in analyst answers even when a model is configured.</param>
    public AnswerService Answers(ILibrary library, bool withModel = true) => Answers(library, SearchOf(library), withModel);

    /// <summary>As the other, with a search that is there already.</summary>
    public AnswerService Answers(ILibrary library, SearchService search, bool withModel = true) => new(library, search, Quantities, Verdicts, withModel ? Models : null);

    /// <summary>With models of the caller's own.</summary>
    public AnswerService Answers(ILibrary library, ModelServices models) => new(library, SearchOf(library), Quantities, Verdicts, models);

    /// <summary>The analyst's tools for callers of their own.</summary>
    public AnalystSession Session(ILibrary library, CriteriaProfile profile) => new(library, SearchOf(library), Quantities, Verdicts, profile);

    /// <summary>Asks the model for facts that rules did not find; null when no model is configured.</summary>
    public MissingFactFinder? MissingFacts(ILibrary library) =>
        Models.Chat is { } model ? new MissingFactFinder(library, SearchOf(library), Models, model, Quantities, new AssistedOptions()) : null;
    /// <param name="withModel">False: the program's own sentences stand even when a model is configured.</param>
    public BriefingWriter Briefings(ILibrary library, bool withModel = true) => new(library, SearchOf(library), Quantities, Verdicts, Models.Prompts, withModel ? Models : null);

    public ScreeningService ScreeningOf(ILibrary library) => new(library, Assessor, TimeProvider.System, new ScreeningOptions());

    public CorrectionService CorrectionsOf(ILibrary library) => new(library, Quantities, TimeProvider.System);

    public ComparisonService ComparisonOf(ILibrary library, string language = "en") => new(library, Assessor, Verdicts(language));

    public LibraryVerification VerificationOf(LibraryLocation location) => new(location, FilesOf(location), Preparation(new ReadOptions()), OpenLibraryAsync, OpenQueueAsync, new SqliteSalvage());

    /// <summary>Judges facts against profiles.</summary>
    public Assessor Assessor => _assessor.Value;

    /// <summary>From a file's bytes to all that the library will keep of it.</summary>
    public DocumentPreparation Preparation(ReadOptions options) => new(Readers, Indexer, options, TimeProvider.System);

    /// <summary>Search in a library; one for all questions to it, since it remembers what it knows of companies and documents.</summary>
    public SearchService SearchOf(ILibrary library) => new(library, _topics.Value, new SearchOptions(), Embedder is { } embedder ? new VectorsWhileReachable(new LibraryVectors(library, embedder)) : null);

    /// <summary>Makes vectors of passages and questions; null when no embedding model is configured.</summary>
    public ITextEmbedder? Embedder => Models.Embeddings is { } generator ? new ModelTextEmbedder(generator, Models.Options.EmbeddingName!) : null;

    public QuantityReaders Quantities { get; } = new();

    /// <summary>What verdicts say in a language.</summary>
    public Func<string, VerdictWording> Verdicts { get; } = language => VerdictWording.For(language)
        .WithSectorNames(id => SectorCatalog.Default.Find(id)?.Names.GetValueOrDefault(language) ?? id);
}
