using System.Diagnostics;
using LittleGiants.Assistant;
using LittleGiants.Assistant.Ingestion.Cluster;
using LittleGiants.Assistant.Ingestion.Queue;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Postgres;
using LittleGiants.Extraction.Readers;
using Npgsql;

namespace LittleGiants.Benchmarks;

/// <summary>What many workers on PostgreSQL take in, against one process on SQLite in the same run; and how soon a killed worker is taken over.</summary>
internal static class SharedWorkers
{
    private const int WarmUp = 10;
    private const int Kills = 5;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);
    private static readonly ReadOptions WithoutOcr = new() { Ocr = new() { Enabled = false } };

    public static async Task<int> RunAsync(string folder, int count)
    {
        if (Environment.GetEnvironmentVariable(LibraryLocation.Variable) is not { Length: > 0 } server)
        {
            await Console.Error.WriteLineAsync($"Name a PostgreSQL server in {LibraryLocation.Variable}: databases are made on it and dropped.");
            return 2;
        }

        var files = Directory.EnumerateFiles(folder, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Take(count).ToList();
        var temporary = Directory.CreateTempSubdirectory("workers-bench-").FullName;
        try
        {
            var services = new AssistantServices();
            await Ingestion.AddAsync(services, new LibraryLocation(Path.Combine(temporary, "warm-up")), [.. files.Take(WarmUp)], 2, WithoutOcr);
            Console.WriteLine(FormattableString.Invariant($"{files.Count} files; {Environment.ProcessorCount} processors, load {Load()}"));
            foreach (var threads in new[] { 1, 2 })
            {
                var location = new LibraryLocation(Path.Combine(temporary, FormattableString.Invariant($"sqlite-{threads}")));
                var spent = Stopwatch.StartNew();
                await Ingestion.AddAsync(services, location, files, threads, WithoutOcr);
                await using var library = await AssistantServices.OpenLibraryAsync(location, default);
                await ShowAsync(FormattableString.Invariant($"SQLite, one process, {threads} threads"), library, spent.Elapsed);
            }

            foreach (var workers in new[] { 1, 2, 4 })
            {
                await WithDatabaseAsync(server, temporary, shared => AddAsync(shared, files, workers));
            }

            await WithDatabaseAsync(server, temporary, shared => TakeOverAsync(shared, files[0]));
            return 0;
        }
        finally
        {
            Directory.Delete(temporary, recursive: true);
        }
    }

    private static async Task AddAsync(Shared shared, List<string> files, int count)
    {
        var workers = Enumerable.Range(0, count).Select(_ => shared.StartWorker()).ToList();
        try
        {
            // Cold code is not what is measured: each process reads some hundred pages first.
            await NodesAsync(shared, count);
            var warmUp = files.Take(WarmUp).SelectMany(file => Enumerable.Range(0, count).Select(i => (byte[])[.. File.ReadAllBytes(file), .. System.Text.Encoding.ASCII.GetBytes(FormattableString.Invariant($"\n% {i}\n"))]));
            await EnqueueAsync(shared, warmUp);
            await EmptyAsync(shared);
            foreach (var document in await shared.Library.DocumentsAsync(default))
            {
                await shared.Library.RemoveAsync(document.Id, default);
            }

            var spent = Stopwatch.StartNew();
            await EnqueueAsync(shared, files.Select(File.ReadAllBytes));
            await EmptyAsync(shared);
            await ShowAsync(FormattableString.Invariant($"PostgreSQL, {count} workers of 1 thread"), shared.Library, spent.Elapsed);
        }
        finally
        {
            workers.ForEach(End);
        }
    }

    /// <summary>A worker at a file is killed while another one lives.</summary>
    private static async Task TakeOverAsync(Shared shared, string file)
    {
        var workers = new List<Process> { shared.StartWorker(), shared.StartWorker() };
        List<double> seconds = [];
        try
        {
            var content = await File.ReadAllBytesAsync(file);
            for (var kill = 0; kill < Kills; kill++)
            {
                await NodesAsync(shared, 2);
                byte[] own = [.. content, .. System.Text.Encoding.ASCII.GetBytes(FormattableString.Invariant($"\n% kill {kill}\n"))];
                await using var held = await shared.Queue.TurnAsync(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(own)), TimeSpan.FromSeconds(10), default);
                var id = (await EnqueueAsync(shared, [own]))[0];
                var node = await SeeAsync(() => TextAsync(shared, "SELECT node FROM queue.files WHERE id = @id AND run = 1", id));
                var holder = workers.Single(worker => node.Contains(FormattableString.Invariant($"-{worker.Id}-"), StringComparison.Ordinal));
                var killed = Stopwatch.StartNew();
                holder.Kill();
                await SeeAsync(() => TextAsync(shared, "SELECT node FROM queue.files WHERE id = @id AND run = 2", id));
                seconds.Add(killed.Elapsed.TotalSeconds);
                workers.Remove(holder);
                workers.Add(shared.StartWorker());
            }
        }
        finally
        {
            workers.ForEach(End);
        }

        seconds.Sort();
        Console.WriteLine(FormattableString.Invariant(
            $"take-over of a killed worker (Library:CheckInSeconds {shared.Queue.Options.CheckInSeconds}): shortest {seconds[0]:0.0} s, median {seconds[Kills / 2]:0.0} s, longest {seconds[^1]:0.0} s of {Kills}"));
    }

    private static async Task WithDatabaseAsync(string server, string temporary, Func<Shared, Task> work)
    {
        var name = FormattableString.Invariant($"workers_bench_{Environment.ProcessId}");
        await ExecuteAsync(server, $"CREATE DATABASE {name} ENCODING 'UTF8' TEMPLATE template0");
        try
        {
            var connection = new NpgsqlConnectionStringBuilder(PostgresAddress.Parse(server).ConnectionString) { Database = name }.ConnectionString;
            var data = Path.Combine(temporary, name);
            var location = new LibraryLocation(Path.Combine(data, "little-giants")) { ConnectionString = connection };
            await using var library = await AssistantServices.OpenLibraryAsync(location, default);
            await using var queue = await ClusterQueue.OpenAsync(location, new QueueOptions(), default);
            await work(new Shared(location, data, library, queue));
        }
        finally
        {
            NpgsqlConnection.ClearAllPools();
            await ExecuteAsync(server, $"DROP DATABASE {name} WITH (FORCE)");
        }
    }

    private static async Task ExecuteAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(PostgresAddress.Parse(server).ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await connection.RunAsync(sql, default);
    }

    private static async Task<IReadOnlyList<string>> EnqueueAsync(Shared shared, IEnumerable<byte[]> contents)
    {
        var store = AssistantServices.FilesOf(shared.Location);
        List<string> ids = [];
        foreach (var chunk in contents.Chunk(20))
        {
            List<QueueItem> items = [];
            foreach (var content in chunk)
            {
                var sha256 = await store.AddAsync(content, default);
                items.Add(ClusterQueue.Identified(new QueueItem($"/{sha256}.pdf") { Name = $"{sha256[..8]}.pdf", Sha256 = sha256 }));
            }

            await shared.Queue.EnqueueAsync(items, FilePriority.Bulk, default);
            ids.AddRange(items.Select(item => item.Key.Name));
        }

        return ids;
    }

    private static Task<string> NodesAsync(Shared shared, int count) => SeeAsync(async () => await TextAsync(shared, "SELECT count(*)::text FROM queue.qrtz_scheduler_state") == FormattableString.Invariant($"{count}") ? "there" : null);

    private static Task<string> EmptyAsync(Shared shared) => SeeAsync(async () => await shared.Queue.Table.DepthAsync(default) is { Waiting: 0, Running: 0 } ? "empty" : null);

    private static async Task<string?> TextAsync(Shared shared, string sql, string? id = null)
    {
        try
        {
            return (await shared.Queue.Database.ReadAsync(connection => connection.ListAsync(reader => reader.Text(0), sql, default, ("id", id)), default)).FirstOrDefault();
        }
        catch (LibraryException)
        {
            // The first worker makes the tables.
            return null;
        }
    }

    private static async Task<string> SeeAsync(Func<Task<string?>> look)
    {
        while (true)
        {
            if (await look() is { } seen)
            {
                return seen;
            }

            await Task.Delay(Look);
        }
    }

    private static async Task ShowAsync(string name, ILibrary library, TimeSpan spent)
    {
        var documents = await library.DocumentsAsync(default);
        var pages = documents.Sum(document => document.PageCount);
        Console.WriteLine(FormattableString.Invariant($"{name,-34} {documents.Count} documents, {pages} pages in {spent.TotalSeconds:0.0} s: {pages / spent.TotalSeconds:0} pages/s; load {Load()}"));
    }

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private static void End(Process process)
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private sealed record Shared(LibraryLocation Location, string Data, ILibrary Library, ClusterQueue Queue)
    {
        public Process StartWorker()
        {
            var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "assistant.exe" : "assistant"), ["work", "--threads", "1"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.Environment["XDG_DATA_HOME"] = Data;
            start.Environment[LibraryLocation.Variable] = Location.ConnectionString;
            return Process.Start(start)!;
        }
    }
}
