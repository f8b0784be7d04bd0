using System.Diagnostics;
using LittleGiants.Assistant.Ingestion;
using LittleGiants.Assistant.Ingestion.Cluster;
using LittleGiants.Assistant.Ingestion.Queue;
using LittleGiants.Assistant.Ingestion.Verification;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Files;
using LittleGiants.Assistant.Models;
using Microsoft.Extensions.Configuration;

namespace LittleGiants.Assistant.Tests.Ingestion.Cluster;

/// <summary>A library in a database of its own with its queue, the files beside it in a folder; workers inside the test or as processes.</summary>
internal sealed class SharedLibrary : IAsyncDisposable
{
    /// <summary>Seconds in which a worker that died is taken over.</summary>
    public const double CheckInSeconds = 1.5;

    private static readonly AssistantServices Services = new(() => new ModelServices(() => new ConfigurationBuilder().Build()));
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);
    private readonly TemporaryFolder _folder = new();
    private readonly List<ClusterWorker> _workers = [];
    private readonly List<Process> _processes = [];

    private SharedLibrary(string connectionString) => Location = new LibraryLocation(_folder["little-giants"]) { ConnectionString = connectionString };

    public LibraryLocation Location { get; }

    public ILibrary Library { get; private set; } = null!;

    public ClusterQueue Queue { get; private set; } = null!;

    public IFileStore Files => AssistantServices.FilesOf(Location);

    /// <summary>For programs: their folder of data is that of this library.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["XDG_DATA_HOME"] = _folder.Path,
        [LibraryLocation.Variable] = Location.ConnectionString!,
        ["Library__CheckInSeconds"] = FormattableString.Invariant($"{CheckInSeconds}"),
    };

    /// <param name="connectionString">Of an empty database; null for one on the server of all tests.</param>
    public static async Task<SharedLibrary> NewAsync(string? connectionString = null, QueueOptions? options = null)
    {
        var made = new SharedLibrary(connectionString ?? await PostgresServer.NewDatabaseAsync());
        made.Library = await AssistantServices.OpenLibraryAsync(made.Location, default);
        made.Queue = await ClusterQueue.OpenAsync(made.Location, options ?? new QueueOptions { CheckInSeconds = CheckInSeconds }, default);
        return made;
    }

    public string this[string name] => _folder[name];

    /// <summary>Small documents, each with its own content, in the order in which they are to be added.</summary>
    public async Task<IReadOnlyList<QueueItem>> ItemsAsync(int count, string name = "news")
    {
        var original = await File.ReadAllBytesAsync(Samples.PathOf("news-tannhoff-laser.html"));
        var items = new List<QueueItem>();
        for (var i = 0; i < count; i++)
        {
            byte[] content = [.. original, .. System.Text.Encoding.UTF8.GetBytes(FormattableString.Invariant($"\n<!-- {name} {i} -->\n"))];
            items.Add(ClusterQueue.Identified(new QueueItem(FormattableString.Invariant($"/{name}/{i}.html")) { Name = FormattableString.Invariant($"{name}-{i}.html"), Sha256 = await Files.AddAsync(content, default) }));
        }

        return items;
    }

    public async Task<ClusterWorker> StartWorkerAsync(int threads = 1, TimeProvider? clock = null)
    {
        var options = new IngestionOptions { Threads = threads, FirstRest = TimeSpan.FromMilliseconds(100) };
        var worker = await ClusterWorker.StartAsync(Queue, Library, Files, Services.Preparation(options.Reading), options, null, clock ?? TimeProvider.System, default);
        _workers.Add(worker);
        return worker;
    }

    /// <summary>Adds files in this process, undisturbed.</summary>
    public async Task AddAsync(IReadOnlyList<string> files, int threads)
    {
        var items = new List<QueueItem>();
        foreach (var file in files)
        {
            items.Add(ClusterQueue.Identified(new QueueItem(file) { Name = Path.GetFileName(file), Sha256 = await Files.AddAsync(await File.ReadAllBytesAsync(file), default) }));
        }

        var worker = await StartWorkerAsync(threads);
        await Queue.EnqueueAsync(items, FilePriority.Bulk, default);
        await SeeAsync(async () => await Queue.Table.DepthAsync(default) is { Waiting: 0, Running: 0 } ? "done" : null, TimeSpan.FromMinutes(40));
        await worker.StopAsync(TimeSpan.Zero);
    }

    public Task<IReadOnlyList<VerifyFinding>> VerifyAsync(bool repair) => Services.VerificationOf(Location).RunAsync(repair, () => { }, default);

    /// <summary>The program itself, in a process that can be killed.</summary>
    public Process StartProgram(params string[] arguments)
    {
        var start = new ProcessStartInfo(BenchFolder.Executable, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        _processes.Add(process);
        return process;
    }

    public async Task<QueuedFile> FindAsync(QueueItem item) => Assert.Single(await Queue.Table.FindAsync([item.Key.Name], default));

    /// <summary>Waits until a file is as it should be.</summary>
    public Task<QueuedFile> SeeAsync(QueueItem item, Func<QueuedFile, bool> isSeen) => SeeAsync(async () => await FindAsync(item) is var file && isSeen(file) ? file : null);

    public Task<QueuedFile> OverAsync(QueueItem item) => SeeAsync(item, file => file.IsOver);

    /// <summary>Which node is at a file.</summary>
    public Task<string?> NodeOfAsync(QueueItem item) => TextAsync("SELECT node FROM queue.files WHERE id = @id", ("id", item.Key.Name));

    public async Task<string?> TextAsync(string sql, params (string Name, object? Value)[] parameters) => await Queue.Database.ReadAsync(
        async connection =>
        {
            await using var command = LittleGiants.Assistant.Library.Postgres.PostgresQueries.Command(connection, sql, parameters);
            return Convert.ToString(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
        },
        default);

    public static async Task<T> SeeAsync<T>(Func<Task<T?>> look, TimeSpan? longest = null)
        where T : class
    {
        using var limit = new CancellationTokenSource(longest ?? Limit);
        while (true)
        {
            if (await look() is { } seen)
            {
                return seen;
            }

            await Task.Delay(20, limit.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        foreach (var worker in _workers)
        {
            await worker.DisposeAsync();
        }

        await Queue.DisposeAsync();
        await Library.DisposeAsync();
        _folder.Dispose();
    }
}
