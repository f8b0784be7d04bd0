using System.Diagnostics;
using System.Globalization;
using LittleGiants.Assistant.Ingestion.Cluster;
using LittleGiants.Assistant.Ingestion.Queue;
using LittleGiants.Assistant.Ingestion.Verification;
using Xunit.Abstractions;

namespace LittleGiants.Assistant.Tests.Ingestion.Cluster;

/// <summary>Processes that are killed without a word, a server that ends, connections that break.</summary>
public sealed class KilledWorkersTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>What a loaded machine may add to the time of a take-over.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(20);

    [PostgresFact]
    public async Task A_killed_worker_is_taken_over_and_a_file_that_kills_three_is_set_aside()
    {
        await using var shared = await SharedLibrary.NewAsync();
        var items = await shared.ItemsAsync(4);
        var poison = items[0];
        var workers = new List<Process> { Worker(shared), Worker(shared) };
        await using (var held = await shared.Queue.TurnAsync(poison.Sha256!, Patience, default))
        {
            await shared.Queue.EnqueueAsync(items, FilePriority.Bulk, default);
            for (var attempt = 1; attempt <= 3; attempt++)
            {
                var at = await shared.SeeAsync(poison, file => file.State == FileState.Running && file.Run == attempt);
                Assert.Equal(attempt, at.Item.Attempts);
                var node = (await shared.NodeOfAsync(poison))!;
                var holder = workers.Single(worker => node.Contains(FormattableString.Invariant($"-{worker.Id}-"), StringComparison.Ordinal));
                workers.Remove(holder);
                workers.Add(Worker(shared));

                // Who is to take over lives.
                await SharedLibrary.SeeAsync(async () => await shared.TextAsync("SELECT string_agg(instance_name, ' ') FROM queue.qrtz_scheduler_state") is { } nodes
                    && workers.TrueForAll(worker => nodes.Contains(FormattableString.Invariant($"-{worker.Id}-"), StringComparison.Ordinal)) ? nodes : null);
                var killed = Stopwatch.StartNew();
                holder.Kill();
                await shared.SeeAsync(poison, file => file.Run == attempt + 1);
                output.WriteLine(FormattableString.Invariant($"taken over after {killed.Elapsed.TotalSeconds:0.0} s"));
                Assert.InRange(killed.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(SharedLibrary.CheckInSeconds) + Slack);
            }

            var aside = await shared.OverAsync(poison);
            Assert.Equal((FileState.Failed, ClusterFailureCodes.EndsWorkers), (aside.State, aside.Item.Failure?.Code));
            foreach (var item in items.Skip(1))
            {
                Assert.Equal(FileState.Done, (await shared.OverAsync(item)).State);
            }
        }

        await shared.Queue.EnqueueAsync([poison], FilePriority.Upload, default);
        Assert.Equal(FileState.Done, (await shared.SeeAsync(poison, file => file is { IsOver: true, Run: > 4 })).State);
        Assert.Equal(items.Count, (await shared.Library.DocumentsAsync(default)).Count);
    }

    [PostgresFact]
    public async Task A_batch_whose_workers_and_pages_are_killed_ends_as_one_that_was_left_alone()
    {
        using var folder = new TemporaryFolder();
        Batch.Write(folder["batch"], variants: 1);
        Batch.WriteCorrected(folder["batch"], Samples.Chinese);
        await KillAsync(Directory.GetFiles(folder["batch"]), kills: 5, longestLife: 1.5);
    }

    /// <summary>By hand: KILLED_BATCH names folders, KILLS how often something is killed, and how many seconds lie between at most.</summary>
    [OwnFoldersFact]
    public async Task A_batch_of_ones_own_ends_as_one_that_was_left_alone()
    {
        var files = OwnFoldersFactAttribute.Folders!.Split(Path.PathSeparator)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)).Where(file => Path.GetExtension(file) is ".pdf" or ".html" or ".htm").Order(StringComparer.Ordinal);
        var kills = (Environment.GetEnvironmentVariable("KILLS") ?? "40,10").Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        await KillAsync([.. files], kills[0], kills[1]);
    }

    [PostgresFact]
    public async Task A_database_that_is_killed_in_the_middle_of_a_batch_loses_and_doubles_nothing()
    {
        await using var server = await PostgresServer.StartAsync();
        await using var shared = await SharedLibrary.NewAsync(await server.CreateDatabaseAsync());
        var items = await shared.ItemsAsync(8);
        await shared.StartWorkerAsync();
        await shared.StartWorkerAsync();
        await shared.Queue.EnqueueAsync(items, FilePriority.Bulk, default);
        await shared.OverAsync(items[1]);
        await server.StopAsync(atOnce: true);
        await server.RestartAsync();
        await AllDoneAsync(shared, items);
    }

    [PostgresFact]
    public async Task Connections_that_break_lose_and_double_nothing()
    {
        await using var shared = await SharedLibrary.NewAsync();
        var items = await shared.ItemsAsync(8);
        await shared.StartWorkerAsync(threads: 2);
        await shared.Queue.EnqueueAsync(items, FilePriority.Bulk, default);
        foreach (var item in items.Take(3))
        {
            await shared.OverAsync(item);
            await PostgresServer.ExecuteAsync(shared.Location.ConnectionString!, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        }

        await AllDoneAsync(shared, items);
    }

    private async Task KillAsync(string[] files, int kills, double longestLife)
    {
        await using var undisturbed = await SharedLibrary.NewAsync();
        await using var killed = await SharedLibrary.NewAsync();
        var spent = Stopwatch.StartNew();
        await undisturbed.AddAsync(files, threads: 3);
        output.WriteLine(FormattableString.Invariant($"undisturbed, one process with 3 threads: {spent.Elapsed.TotalSeconds:0} s"));
        await new KilledBatch(killed, output) { Kills = kills, Seed = 20261126, LongestLife = TimeSpan.FromSeconds(longestLife) }.RunAsync(files);
        Assert.Equal(await PostgresDump.OfAsync(undisturbed.Location.ConnectionString!), await PostgresDump.OfAsync(killed.Location.ConnectionString!));

        // What a killed process wrote to a half is left over, and nothing else.
        var found = await killed.VerifyAsync(repair: true);
        Assert.DoesNotContain(found, finding => finding.Problem != VerifyProblem.Stray);
        Assert.Empty(await killed.VerifyAsync(repair: false));
    }

    private static async Task AllDoneAsync(SharedLibrary shared, IReadOnlyList<QueueItem> items)
    {
        foreach (var item in items)
        {
            Assert.Contains((await shared.OverAsync(item)).State, new[] { FileState.Done, FileState.Known });
        }

        Assert.Equal(items.Select(item => item.Sha256).Order(StringComparer.Ordinal), (await shared.Library.DocumentsAsync(default)).Select(document => document.Sha256).Order(StringComparer.Ordinal));
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class OwnFoldersFactAttribute : FactAttribute
    {
        public OwnFoldersFactAttribute() => Skip = PostgresServer.Missing ?? (Folders is null ? "Run by hand with KILLED_BATCH=FOLDER." : null);

        public static string? Folders { get; } = Environment.GetEnvironmentVariable("KILLED_BATCH");
    }

    private static Process Worker(SharedLibrary shared) => shared.StartProgram("work", "--threads", "1");
}
