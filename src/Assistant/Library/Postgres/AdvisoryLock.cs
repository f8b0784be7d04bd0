namespace LittleGiants.Assistant.Library.Postgres;

/// <summary>A lock of <see cref="AdvisoryLocks"/> that is held until it is disposed of.</summary>
internal sealed class AdvisoryLock(Func<ValueTask> giveBack) : IAsyncDisposable
{
    private Func<ValueTask>? _giveBack = giveBack;

    public ValueTask DisposeAsync() => Interlocked.Exchange(ref _giveBack, null)?.Invoke() ?? ValueTask.CompletedTask;
}
