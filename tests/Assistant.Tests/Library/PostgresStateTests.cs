using System.Text;
using LittleGiants.Assistant.Library.Postgres;
using LittleGiants.Assistant.Library.Sharing;

namespace LittleGiants.Assistant.Tests.Library;

public sealed class PostgresStateTests : SharedStateConformanceTests
{
    private string _database = "";

    private protected override async Task<ISharedState> OpenAsync() => await PostgresState.OpenAsync(_database = await PostgresServer.NewDatabaseAsync(), default);

    [PostgresFact]
    public async Task What_one_process_holds_another_cannot_take_until_its_time_is_over()
    {
        await using var other = await PostgresState.OpenAsync(_database, default);
        var kind = new SharedKind("turn");
        Assert.True(await State.AddAsync(kind, "a", "x", TimeSpan.FromMinutes(1), isHeld: true, default));
        Assert.True(await State.AddAsync(kind, "a", "x", TimeSpan.FromMinutes(1), isHeld: true, default));
        Assert.False(await other.AddAsync(kind, "a", "x", TimeSpan.FromMinutes(1), isHeld: true, default));
        Assert.False(await other.RemoveAsync(kind, "a", isHeld: true, default));
        Assert.False(await other.RemoveAsync(kind, "a", isHeld: false, default));
        Assert.Empty(await other.TakeDueAsync(kind, TimeSpan.FromMinutes(1), default));
        await State.PostponeAsync(kind, ["a"], TimeSpan.Zero, isHeld: true, default);
        Assert.Single(await other.TakeDueAsync(kind, TimeSpan.FromMinutes(1), default));
        Assert.Empty(await State.PostponeAsync(kind, ["a"], TimeSpan.FromMinutes(1), isHeld: true, default));
    }

    [PostgresFact]
    public async Task A_stream_grows_at_its_end_and_is_read_from_anywhere()
    {
        var streams = State.Streams!;
        Assert.Equal(0, await streams.EndAsync("s", default));
        Assert.Equal(2, await streams.AppendAsync([Piece("s", 0, "abc"), Piece("s", 3, "de")], default));
        Assert.Equal(0, await streams.AppendAsync([Piece("s", 3, "other")], default));
        Assert.Equal(5, await streams.EndAsync("s", default));
        Assert.Equal(["abc", "de"], (await streams.ReadAsync("s", 2, 10, default)).Select(piece => Encoding.UTF8.GetString(piece.Content.Span)));
        Assert.Equal(3, Assert.Single(await streams.ReadAsync("s", 3, 10, default)).Position);
        await streams.RemoveAsync("s", default);
        Assert.Empty(await streams.ReadAsync("s", 0, 10, default));
    }

    private static SharedPiece Piece(string stream, long position, string text) => new(stream, position, position + text.Length, Encoding.UTF8.GetBytes(text));
}
