using System.Diagnostics;
using System.Globalization;
using LittleGiants.Assistant;
using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Chat;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Postgres;
using LittleGiants.Assistant.Library.Sqlite;
using LittleGiants.Assistant.Screening;
using LittleGiants.Assistant.Search;
using LittleGiants.Extraction.Criteria;
using Npgsql;

namespace LittleGiants.Benchmarks;

/// <summary>The same library, questions and screening on SQLite and on PostgreSQL, at several sizes.</summary>
internal static class Stores
{
    private const int Rounds = 2;
    private const double Megabyte = 1048576.0;

    /// <param name="connection">Of a server on which databases can be made and dropped.</param>
    public static async Task<int> RunAsync(string library, string questions, string connection, string[] pages)
    {
        var requests = File.ReadLines(questions).Where(line => line.Length > 0).Select(line => QuestionLine.Parse(line, out _)!.Request()).ToList();
        Console.WriteLine($"load {Load()}");
        Console.WriteLine("store       pages  passages     filled   size MB   search p50    p95      ask p50    p95");
        await using (var source = await AssistantServices.OpenExistingLibraryAsync(LibraryLocation.Parse(library), default))
        {
            var grown = await GrownLibrary.OfAsync(source);
            foreach (var wanted in pages.Select(count => int.Parse(count, CultureInfo.InvariantCulture)))
            {
                var copies = Math.Max(1, (int)Math.Round((double)wanted / grown.Pages));
                await OnBothAsync(connection, async (name, store, size) =>
                {
                    var watch = Stopwatch.StartNew();
                    await grown.FillAsync(store, copies);
                    var filled = watch.Elapsed;
                    await MeasureAsync(name, store, size, copies * grown.Pages, filled, requests);
                });
            }
        }

        return 0;
    }

    /// <summary>Screening of invented companies.</summary>
    public static async Task<int> ScreenAsync(string connection, int companies)
    {
        Console.WriteLine($"load {Load()}");
        await OnBothAsync(connection, async (name, store, size) =>
        {
            var watch = Stopwatch.StartNew();
            for (var made = 0; made < companies; made++)
            {
                await store.AddAsync(LibraryScreening.Report(made), default);
            }

            var filled = watch.Elapsed;
            var megabytes = await size();
            foreach (var (what, where, top) in new[] { ("all", (string?)null, (int?)null), ("--where, --top 50", "revenue>=20m and rd_staff_share>15 and sector=robotics", 50) })
            {
                var request = ScreeningRequest.Read(CriteriaProfile.Find(CriteriaProfile.DefaultId)!, where, "outcome,name", top, out _)!;
                var service = new AssistantServices().ScreeningOf(store);
                var times = new List<double>();
                for (var round = 0; round < 4; round++)
                {
                    watch.Restart();
                    await service.RunAsync(request, default);
                    times.Add(watch.Elapsed.TotalMilliseconds);
                }

                Console.WriteLine(FormattableString.Invariant($"{name,-10} {companies} companies, {what}: first {times[0]:0} ms, best {times.Min():0} ms; filled in {filled.TotalSeconds:0} s, {megabytes:0} MB"));
            }
        });
        return 0;
    }

    private static async Task OnBothAsync(string connection, Func<string, ILibrary, Func<Task<double>>, Task> work)
    {
        var temporary = Directory.CreateTempSubdirectory("stores-benchmark-");
        try
        {
            await using var sqlite = await SqliteLibrary.OpenAsync(Path.Combine(temporary.FullName, "library.db"), default);
            await work("SQLite", sqlite, () => Task.FromResult(temporary.EnumerateFiles().Sum(file => file.Length) / Megabyte));
        }
        finally
        {
            temporary.Delete(recursive: true);
        }

        var name = FormattableString.Invariant($"stores_{Environment.ProcessId}");
        await using var server = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { CommandTimeout = 0 });
        await RunAsync(server, $"CREATE DATABASE {name} ENCODING 'UTF8' TEMPLATE template0");
        try
        {
            var own = new NpgsqlConnectionStringBuilder(connection) { Database = name, CommandTimeout = 0 };
            await using var postgres = await PostgresLibrary.OpenAsync(own.ToString(), default);
            await using var tables = NpgsqlDataSource.Create(own);
            await work("PostgreSQL", postgres, async () =>
            {
                // As the server does by itself in time.
                await RunAsync(tables, "VACUUM ANALYZE");
                await using var command = tables.CreateCommand("SELECT pg_database_size(current_database())");
                return (long)(await command.ExecuteScalarAsync())! / Megabyte;
            });
        }
        finally
        {
            await RunAsync(server, $"DROP DATABASE {name} WITH (FORCE)");
        }
    }

    private static async Task RunAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task MeasureAsync(string name, ILibrary store, Func<Task<double>> size, int pages, TimeSpan filled, List<AnswerRequest> requests)
    {
        var megabytes = await size();
        var services = new AssistantServices();
        var (_, passages) = await store.FrequenciesAsync([], default);
        var search = services.SearchOf(store);
        var answers = services.Answers(store, withModel: false);
        var (searchMiddle, searchLong) = await TimesAsync(requests, async request => await search.SearchAsync(request.Question, SearchScope.Everything, 10, default));
        var (askMiddle, askLong) = await TimesAsync(requests, async request => await answers.AnswerAsync(request, Focus.None, [], AnswerListener.None, default));
        Console.WriteLine(FormattableString.Invariant(
            $"{name,-10} {pages,6}  {passages,8}  {filled.TotalSeconds,7:0} s  {megabytes,8:0}  {searchMiddle,8:0} ms {searchLong,6:0} ms {askMiddle,8:0} ms {askLong,6:0} ms   load {Load()}"));
    }

    private static async Task<(double Middle, double Long)> TimesAsync(List<AnswerRequest> requests, Func<AnswerRequest, Task> work)
    {
        var times = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var request in requests)
            {
                var watch = Stopwatch.StartNew();
                await work(request);
                if (round > 0)
                {
                    times.Add(watch.Elapsed.TotalMilliseconds);
                }
            }
        }

        times.Sort();
        return (times[times.Count / 2], times[(int)(times.Count * 0.95)]);
    }

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "not known";
}
