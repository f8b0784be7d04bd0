using LittleGiants.Assistant.Ingestion.Cluster;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Postgres;

namespace LittleGiants.Assistant.Tests.Library;

public sealed class PostgresPoolTests
{
    private const int Most = 7;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [PostgresFact]
    public async Task Library_queue_and_state_of_a_process_share_few_connections_however_much_is_asked_at_once()
    {
        var location = new LibraryLocation("") { ConnectionString = $"{await PostgresServer.NewDatabaseAsync()};Maximum Pool Size={Most};Application Name=one" };
        await using var library = await AssistantServices.OpenLibraryAsync(location, default);
        await using var state = await AssistantServices.OpenStateAsync(location, default);
        await using var queue = await ClusterQueue.OpenAsync(location, new QueueOptions(), default);
        using var listening = queue.Events.Listen("news", _ => { }, () => { });
        using var alsoListening = state.Streams!.Listen("words", _ => { }, () => { });

        // More hold a lock and ask while they hold it than there are connections.
        var asked = Enumerable.Range(0, 60).Select(async i =>
        {
            await using var filing = await queue.FilingAsync(default);
            await using var turn = await queue.TurnAsync($"{i:x2}{new string('0', 62)}", Limit, default);
            await library.DocumentsAsync(default);
            await state.AddAsync(new("x"), $"{i}", "", null, isHeld: false, default);
            await queue.Table.DepthAsync(default);
        });
        await Task.WhenAll(asked).WaitAsync(Limit);
        var open = await CountAsync(location, "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'one' AND datname = current_database()");
        Assert.InRange(open, 1, Most);
        Assert.Equal(1, await CountAsync(location, "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'one' AND datname = current_database() AND query LIKE 'LISTEN%'"));
        Assert.Equal(0, await CountAsync(location, "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"));
    }

    [PostgresFact]
    public async Task When_all_connections_are_in_use_for_too_long_that_is_told()
    {
        var database = await PostgresServer.NewDatabaseAsync();
        await using (await PostgresLibrary.OpenAsync(database, default))
        {
            // The tables are there.
        }

        var narrow = $"{database};Maximum Pool Size=1;Timeout=1";
        await using var library = await PostgresLibrary.OpenAsync(narrow, default);
        await using var pool = PostgresPool.Of(narrow);
        await using (await pool.Source.OpenConnectionAsync())
        {
            var error = await Assert.ThrowsAsync<LibraryException>(() => library.DocumentsAsync(default));
            Assert.Contains("are in use", error.Message, StringComparison.Ordinal);
        }

        Assert.Empty(await library.DocumentsAsync(default));
    }

    [PostgresFact]
    public async Task A_lock_is_held_by_one_or_shared_also_within_a_process_and_given_back_when_its_connection_breaks()
    {
        var database = await PostgresServer.NewDatabaseAsync();
        await using var pool = PostgresPool.Of(database);
        await using var otherProcess = PostgresPool.Of($"{database};Application Name=other");
        var (one, other) = (pool.Locks, otherProcess.Locks);
        await using (var alone = await one.TakeAsync(1, isShared: false, TimeSpan.Zero, default))
        {
            Assert.NotNull(alone);
            Assert.All([await one.TakeAsync(1, false, TimeSpan.Zero, default), await one.TakeAsync(1, true, TimeSpan.Zero, default), await other.TakeAsync(1, false, TimeSpan.Zero, default)], Assert.Null);
        }

        var first = await one.TakeAsync(1, isShared: true, TimeSpan.Zero, default);
        var second = await one.TakeAsync(1, isShared: true, TimeSpan.Zero, default);
        await first!.DisposeAsync();
        await first.DisposeAsync();
        Assert.Null(await other.TakeAsync(1, isShared: false, TimeSpan.Zero, default));
        await second!.DisposeAsync();
        await using var taken = await other.TakeAsync(1, isShared: false, TimeSpan.Zero, default);
        Assert.NotNull(taken);

        await PostgresServer.ExecuteAsync(database, "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objid = 1");
        await using var again = await one.TakeAsync(1, isShared: false, Limit, default);
        Assert.NotNull(again);
    }

    [Theory]
    [InlineData("Host=h;Database=d", 20)]
    [InlineData("Host=h;Database=d;MaxPoolSize=33", 33)]
    [InlineData("postgresql://u@h/d?Maximum%20Pool%20Size=9", 9)]
    public void A_process_opens_few_connections_unless_it_is_told_otherwise(string connectionString, int most) => Assert.Equal(most, PostgresAddress.Parse(connectionString).MaxPoolSize);

    private static async Task<long> CountAsync(LibraryLocation location, string sql)
    {
        await using var pool = PostgresPool.Of($"{location.ConnectionString};Application Name=looking");
        await using var connection = await pool.Source.OpenConnectionAsync();
        return await connection.ScalarAsync(sql, default);
    }
}
