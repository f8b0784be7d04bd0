using LittleGiants.Assistant.Web.Http;

namespace LittleGiants.Assistant.Web.Conversations;

/// <summary>A turn that is being answered, by this process or another.</summary>
internal interface ITurn
{
    int Number { get; }

    string Question { get; }

    DateTimeOffset At { get; }

    /// <summary>Its events until the last.</summary>
    /// <param name="lastId">The id of the last event that the listener has; null, or one of another run: from the start.</param>
    IAsyncEnumerable<ServerEvent> ReadAsync(string? lastId, CancellationToken cancellationToken);

    /// <summary>Stops it and waits until it has ended, at most for as long as said.</summary>
    Task StopAsync(TimeSpan longest, CancellationToken cancellationToken);
}
