namespace LittleGiants.Assistant.Commands;

/// <summary>Ctrl-C while a chat runs: stops the answer that is being written, never the program.</summary>
internal sealed class Interrupt : IDisposable
{
    private readonly Lock _lock = new();
    private CancellationTokenSource _current = new();

    public Interrupt() => Console.CancelKeyPress += Press;

    /// <summary>A token for the next answer.</summary>
    public CancellationToken Next()
    {
        lock (_lock)
        {
            _current.Dispose();
            _current = new CancellationTokenSource();
            return _current.Token;
        }
    }

    public void Dispose()
    {
        Console.CancelKeyPress -= Press;
        _current.Dispose();
    }

    private void Press(object? sender, ConsoleCancelEventArgs press)
    {
        press.Cancel = true;
        lock (_lock)
        {
            _current.Cancel();
        }
    }
}
