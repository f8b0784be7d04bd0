using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Sharing;

namespace LittleGiants.Assistant.Tests.Library;

/// <summary>What every keeper of shared state must do.</summary>
public abstract class SharedStateConformanceTests : IAsyncLifetime, IDisposable
{
    private static readonly SharedKind Short = new("short");
    private static readonly SharedKind Filed = new("filed", "filed", ".txt");
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly TemporaryFolder _folder = new();

    private protected ISharedState State { get; private set; } = null!;

    private protected LibraryLocation Location => new(_folder["library"]);

    private protected abstract Task<ISharedState> OpenAsync();

    public async Task InitializeAsync() => State = await OpenAsync();

    public async Task DisposeAsync() => await State.DisposeAsync();

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [StoreFact]
    public async Task A_record_is_added_once_changed_and_removed()
    {
        foreach (var kind in new[] { Short, Filed })
        {
            Assert.True(await State.AddAsync(kind, "b", "one", null, isHeld: false, default));
            Assert.False(await State.AddAsync(kind, "b", "two", null, isHeld: false, default));
            await State.SaveAsync(kind, "a", "new", default);
            await State.SaveAsync(kind, "b", "three", default);
            Assert.Equal([("a", "new"), ("b", "three")], (await State.AllAsync(kind, default)).Select(record => (record.Id, record.Body)));
            Assert.True(await State.RemoveAsync(kind, "b", isHeld: false, default));
            Assert.False(await State.RemoveAsync(kind, "b", isHeld: false, default));
            Assert.Null(await State.FindAsync(kind, "b", default));
        }
    }

    [StoreFact]
    public async Task What_is_due_is_taken_once_and_stays_with_who_took_it()
    {
        await State.AddAsync(Short, "now", "", TimeSpan.Zero, isHeld: false, default);
        await State.AddAsync(Short, "later", "", Minute, isHeld: false, default);
        Assert.Equal("now", Assert.Single(await State.TakeDueAsync(Short, Minute, default)).Id);
        Assert.Empty(await State.TakeDueAsync(Short, Minute, default));
        Assert.True((await State.FindAsync(Short, "now", default))!.IsHeld);
        Assert.False(await State.RemoveAsync(Short, "now", isHeld: false, default));
        Assert.True(await State.UpdateAsync(Short, "now", "mine", isHeld: true, default));
        Assert.Equal(["now"], await State.PostponeAsync(Short, ["now", "later", "none"], Minute, isHeld: true, default));
        Assert.True(await State.RemoveAsync(Short, "now", isHeld: true, default));
        Assert.False(await State.UpdateAsync(Short, "now", "mine", isHeld: true, default));
    }

    [StoreFact]
    public async Task What_is_postponed_is_not_due()
    {
        await State.AddAsync(Short, "one", "", TimeSpan.Zero, isHeld: false, default);
        Assert.Equal(["one"], await State.PostponeAsync(Short, ["one"], Minute, isHeld: false, default));
        Assert.Empty(await State.TakeDueAsync(Short, Minute, default));
        await State.PostponeAsync(Short, ["one"], TimeSpan.Zero, isHeld: false, default);
        Assert.Single(await State.TakeDueAsync(Short, TimeSpan.Zero, default));

        // Whoever took it did not come back within the time.
        Assert.Single(await State.TakeDueAsync(Short, Minute, default));
    }

    [StoreFact]
    public async Task Of_many_that_take_at_once_each_record_has_one()
    {
        for (var i = 0; i < 40; i++)
        {
            await State.AddAsync(Short, $"{i:00}", "", TimeSpan.Zero, isHeld: false, default);
        }

        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => State.TakeDueAsync(Short, Minute, default))));
        var rest = await State.TakeDueAsync(Short, Minute, default);
        Assert.Equal(Enumerable.Range(0, 40).Select(i => $"{i:00}"), taken.SelectMany(records => records).Concat(rest).Select(record => record.Id).Order(StringComparer.Ordinal));
    }
}
