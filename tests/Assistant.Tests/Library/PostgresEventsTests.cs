using System.Collections.Concurrent;
using LittleGiants.Assistant.Library.Postgres;

namespace LittleGiants.Assistant.Tests.Library;

public sealed class PostgresEventsTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [PostgresFact]
    public async Task What_one_process_says_others_hear_also_after_the_connection_broke()
    {
        var database = await PostgresServer.NewDatabaseAsync();
        await using var oneProcess = PostgresPool.Of(database);
        await using var otherProcess = PostgresPool.Of(database + ";Application Name=other");
        var (one, other) = (oneProcess.Events, otherProcess.Events);
        var heard = new BlockingCollection<string>();
        var resumed = new SemaphoreSlim(0);
        using var listening = other.Listen("news", heard.Add, () => resumed.Release());
        Assert.True(await resumed.WaitAsync(Limit));
        await one.PublishAsync("weather", "not listened to", default);
        await one.PublishAsync("news", "first\nof two lines", default);
        Assert.Equal("first\nof two lines", await HeardAsync(heard));

        await PostgresServer.ExecuteAsync(database, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()");
        Assert.True(await resumed.WaitAsync(Limit));
        Assert.True(other.IsListening);
        await one.PublishAsync("news", "second", default);
        Assert.Equal("second", await HeardAsync(heard));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => one.PublishAsync("news", new string('x', PostgresEvents.MostBytes + 1), default));
    }

    private static Task<string> HeardAsync(BlockingCollection<string> heard) => Task.Run(() => heard.TryTake(out var text, Limit) ? text : throw new TimeoutException());
}
