using System.Buffers.Binary;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using LittleGiants.Assistant.Ingestion.Queue;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Files;
using LittleGiants.Assistant.Library.Postgres;

namespace LittleGiants.Assistant.Ingestion.Cluster;

/// <summary>The files on their way into a library in PostgreSQL, for all processes on all machines: putting in, looking, taking out. The work itself is <see cref="ClusterWorker"/>'s.</summary>
internal sealed class ClusterQueue : IAsyncDisposable
{
    /// <summary>Held shared while a file is in the store and not yet in a row; alone by who removes files of no row.</summary>
    private const long FilingLock = 0x4C47_0002;

    /// <summary>Held by who makes Quartz's tables.</summary>
    private const long ProvisioningLock = 0x4C47_0005;

    /// <summary>Held by the one process that does what is done when nothing is being read.</summary>
    private const long IdleLock = 0x4C47_0004;

    private const int IdDigits = 32;

    /// <summary>How long the end of the work on a removed document is waited for.</summary>
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan DepthAge = TimeSpan.FromSeconds(5);
    private volatile QueueDepth _depth = new(0, 0, 0, null);
    private long _depthRead;

    private ClusterQueue(PostgresDatabase database, QueueOptions options)
    {
        (Database, Options) = (database, options);
        Table = new QueueTable(database);
    }

    public PostgresDatabase Database { get; }

    public QueueTable Table { get; }

    public PostgresEvents Events => Database.Events;

    public QueueOptions Options { get; }

    /// <summary>How much there was to do a moment ago: asking has it read again in the background, at most every few seconds. For those who cannot wait.</summary>
    public QueueDepth LatestDepth
    {
        get
        {
            var read = Volatile.Read(ref _depthRead);
            if ((read == 0 || Stopwatch.GetElapsedTime(read) > DepthAge) && Interlocked.CompareExchange(ref _depthRead, Stopwatch.GetTimestamp(), read) == read)
            {
                _ = Task.Run(async () => _depth = await Table.DepthAsync(CancellationToken.None));
            }

            return _depth;
        }
    }

    /// <exception cref="LibraryException">The database cannot be used.</exception>
    public static async Task<ClusterQueue> OpenAsync(LibraryLocation location, QueueOptions options, CancellationToken cancellationToken)
    {
        var connectionString = location.ConnectionString ?? throw new ArgumentException("A library in a folder has a queue of its own.", nameof(location));
        return new ClusterQueue(await PostgresDatabase.OpenAsync(connectionString, cancellationToken), options);
    }

    /// <summary>Gives a file the name that it has in the queue: by where it came from and, when that is known, by its content. The same file is queued once, however often it is named.</summary>
    public static QueueItem Identified(QueueItem item) =>
        item with { Id = item.Id ?? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{item.Source}\n{item.Sha256}")))[..IdDigits] };

    /// <summary>Puts files in, all or none.</summary>
    /// <exception cref="QueueFullException">Too many wait.</exception>
    public Task EnqueueAsync(IReadOnlyList<QueueItem> items, FilePriority priority, CancellationToken cancellationToken) =>
        Table.EnqueueAsync([.. items.Select(Identified).DistinctBy(item => item.Id)], priority, Options.MaxQueued, cancellationToken);

    /// <summary>Held from before a file is put into the store until a row of the queue names it: nobody takes it for one that belongs to nothing.</summary>
    public async Task<IAsyncDisposable> FilingAsync(CancellationToken cancellationToken) =>
        await Database.Locks.TakeAsync(FilingLock, isShared: true, TimeSpan.MaxValue, cancellationToken)
        ?? throw new InvalidOperationException("Waiting has no end.");

    /// <summary>Held while files of no row are removed; null when files are being put in all the time.</summary>
    public Task<AdvisoryLock?> ClearingAsync(CancellationToken cancellationToken) => Database.Locks.TakeAsync(FilingLock, isShared: false, StopPatience, cancellationToken);

    /// <summary>The right to work on a content, so that two workers do not read the same at the same time; null when another keeps it for longer than that is worth.</summary>
    public Task<AdvisoryLock?> TurnAsync(string sha256, TimeSpan patience, CancellationToken cancellationToken) =>
        Database.Locks.TakeAsync(BinaryPrimitives.ReadInt64LittleEndian(Convert.FromHexString(sha256)), isShared: false, patience, cancellationToken);

    /// <summary>The right to make Quartz's tables; null when another takes too long for it.</summary>
    public Task<AdvisoryLock?> ProvisioningAsync(CancellationToken cancellationToken) => Database.Locks.TakeAsync(ProvisioningLock, isShared: false, StopPatience, cancellationToken);

    /// <summary>The right to do what one process does while nothing is being read; null when another has it.</summary>
    public Task<AdvisoryLock?> IdleTurnAsync(CancellationToken cancellationToken) => Database.Locks.TakeAsync(IdleLock, isShared: false, TimeSpan.Zero, cancellationToken);

    /// <summary>Removes a document with everything that came from it: what waits to be read into it is taken out, and who is at it stops first.</summary>
    public async Task RemoveAsync(ILibrary library, IFileStore files, DocumentRecord document, CancellationToken cancellationToken)
    {
        var ids = await Table.OfDocumentAsync(document.Sha256, cancellationToken);
        await Table.CancelAsync(ids, cancellationToken);
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < StopPatience && await Table.AreHeldAsync(ids, cancellationToken);)
        {
            await Task.Delay(Look, cancellationToken);
        }

        await library.RemoveAsync(document.Id, cancellationToken);
        await files.RemoveAsync(document.Sha256, cancellationToken);
    }

    /// <summary>Forgets files that are over, and the kept contents of those that gave no document.</summary>
    public async Task ForgetAsync(ILibrary library, IFileStore files, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        foreach (var sha256 in await Table.ForgetAsync(ids, cancellationToken))
        {
            if (await library.FindDocumentAsync(sha256, cancellationToken) is null)
            {
                await files.RemoveAsync(sha256, cancellationToken);
            }
        }
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
