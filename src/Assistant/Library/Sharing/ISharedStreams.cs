namespace LittleGiants.Assistant.Library.Sharing;

/// <summary>What grows at its end while other processes read it, and short words among them.</summary>
internal interface ISharedStreams
{
    /// <returns>How many were added: one whose position is taken is not.</returns>
    Task<int> AppendAsync(IReadOnlyList<SharedPiece> pieces, CancellationToken cancellationToken);

    /// <summary>The first pieces that end behind a position, in their order.</summary>
    Task<IReadOnlyList<SharedPiece>> ReadAsync(string stream, long position, int most, CancellationToken cancellationToken);

    /// <summary>0 when nothing was appended yet.</summary>
    Task<long> EndAsync(string stream, CancellationToken cancellationToken);

    Task RemoveAsync(string stream, CancellationToken cancellationToken);

    /// <summary>Tells all processes, this one included. What is told while a process cannot be reached it never hears.</summary>
    Task TellAsync(string topic, string text, CancellationToken cancellationToken);

    /// <param name="heard">It hands on and returns at once.</param>
    /// <param name="resumed">Words before may be missing.</param>
    /// <returns>Ends it.</returns>
    IDisposable Listen(string topic, Action<string> heard, Action resumed);
}
