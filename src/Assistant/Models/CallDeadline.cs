namespace LittleGiants.Assistant.Models;

/// <summary>A caller's cancellation and a time limit in one token, still told apart.</summary>
internal sealed class CallDeadline : IDisposable
{
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _source;

    public CallDeadline(double seconds, CancellationToken caller)
    {
        Seconds = seconds;
        _caller = caller;
        _source = CancellationTokenSource.CreateLinkedTokenSource(caller);
        _source.CancelAfter(TimeSpan.FromSeconds(seconds));
    }

    public double Seconds { get; }

    public CancellationToken Token => _source.Token;

    public bool WasStoppedByCaller => _caller.IsCancellationRequested;

    public bool HasPassed => _source.IsCancellationRequested && !_caller.IsCancellationRequested;

    public void Dispose() => _source.Dispose();
}
