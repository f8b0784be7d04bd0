using LittleGiants.Assistant.Library.Sharing;

namespace LittleGiants.Assistant.Web.Health;

/// <summary>The end of the process: nothing new begins, what was begun has some time, and whoever listens is sent to another process where there are others.</summary>
internal sealed class Drain(ISharedState state) : IDisposable
{
    private readonly CancellationTokenSource _begun = new();

    public bool HasBegun => _begun.IsCancellationRequested;

    /// <summary>Ends streams that can go on at another process.</summary>
    public CancellationToken Elsewhere => state.Streams is null ? CancellationToken.None : _begun.Token;

    public void Begin() => _begun.Cancel();

    public void Dispose() => _begun.Dispose();
}
