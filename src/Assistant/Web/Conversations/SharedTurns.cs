using System.Collections.Concurrent;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Sharing;
using Microsoft.Extensions.Logging;

namespace LittleGiants.Assistant.Web.Conversations;

/// <summary>
/// Turns among the processes of one library. The process that answers holds the turn's record for as long as it works; its events go to a stream that every process
/// can read. The record goes when the answer is kept.
/// </summary>
internal sealed partial class SharedTurns : IDisposable
{
    /// <summary>What is said of turns: their runs; with a mark before, that one was ended or is to be stopped.</summary>
    public const string Topic = "turns";
    public const char EndMark = '-';
    public const char StopMark = '!';

    /// <summary>A process that has not been heard of for so long is taken for dead.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(8);

    public static readonly SharedKind Kind = new("turn");

    /// <summary>A wish that a turn stops: heard late where the word for it was lost.</summary>
    public static readonly SharedKind Stops = new("turn-stop");

    private static readonly TimeSpan StopLasts = TimeSpan.FromMinutes(1);

    private readonly ISharedState _state;
    private readonly ISharedStreams _streams;
    private readonly ILibrary _library;
    private readonly ILogger<SharedTurns> _log;
    private readonly ConcurrentDictionary<string, RunningTurn> _own = new(StringComparer.Ordinal);
    private readonly IDisposable _listening;

    public SharedTurns(ISharedState state, ISharedStreams streams, ILibrary library, TurnPublisher publisher, ILogger<SharedTurns> log)
    {
        (_state, _streams, _library, Publisher, _log) = (state, streams, library, publisher, log);
        _listening = streams.Listen(Topic, Hear, () => { });
    }

    /// <summary>By run, those that this process answers.</summary>
    public IReadOnlyDictionary<string, RunningTurn> Own => _own;

    private TurnPublisher Publisher { get; }

    /// <summary>False while another process answers in this conversation.</summary>
    public Task<bool> ReserveAsync(RunningTurn turn, CancellationToken cancellationToken) =>
        _state.AddAsync(Kind, turn.ConversationId, SharedTurn.Of(turn).ToJson(), Lease, isHeld: true, cancellationToken);

    /// <summary>From now on others can find it and hear its events.</summary>
    /// <exception cref="LibraryException">It took so long that another process has taken it away.</exception>
    public async Task BeginAsync(RunningTurn turn, CancellationToken cancellationToken)
    {
        _own[turn.Run] = turn;
        if (!await _state.UpdateAsync(Kind, turn.ConversationId, SharedTurn.Of(turn).ToJson(), isHeld: true, cancellationToken))
        {
            throw new LibraryException("The library took too long to answer. Ask again.");
        }

        Publisher.Follow(turn);
    }

    /// <summary>After its answer was kept: whoever asks from now on finds it in the library.</summary>
    public async Task EndAsync(RunningTurn turn)
    {
        _own.TryRemove(turn.Run, out _);
        try
        {
            var wasTold = await Publisher.ForgetAsync(turn);
            if (!turn.IsLost)
            {
                await _state.RemoveAsync(Kind, turn.ConversationId, isHeld: true, CancellationToken.None);
            }

            // Who listens elsewhere waits for this word also where nothing else was told.
            await _streams.TellAsync(Topic, EndMark + turn.Run, CancellationToken.None);
            if (wasTold && !turn.IsLost)
            {
                await _streams.RemoveAsync(SharedTurn.StreamOf(turn.Run), CancellationToken.None);
            }
        }
#pragma warning disable CA1031 // The job boundary: what stays is taken away when its time is over.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogNotEnded(exception);
        }
    }

    /// <summary>One that another process answers; null when none does.</summary>
    public async Task<ITurn?> FindAsync(string conversationId, CancellationToken cancellationToken) =>
        await _state.FindAsync(Kind, conversationId, cancellationToken) is { } record && SharedTurn.Read(record.Body) is { Number: >= 0 } turn
            ? new TurnElsewhere(this, _streams, _library, conversationId, turn)
            : null;

    public async Task<bool> IsThereAsync(string conversationId, string run, CancellationToken cancellationToken) =>
        await _state.FindAsync(Kind, conversationId, cancellationToken) is { } record && SharedTurn.Read(record.Body).Run == run;

    /// <summary>Tells the process that answers to stop.</summary>
    public async Task StopAsync(string run, CancellationToken cancellationToken)
    {
        await _state.AddAsync(Stops, run, "", StopLasts, isHeld: false, cancellationToken);
        await _streams.TellAsync(Topic, StopMark + run, cancellationToken);
    }

    public void Dispose() => _listening.Dispose();

    private void Hear(string text)
    {
        if (text.StartsWith(StopMark) && _own.TryGetValue(text[1..], out var turn))
        {
            turn.Stop();
        }
    }

    [LoggerMessage(LogLevel.Warning, "A turn that has ended is shown to other processes for some seconds more.")]
    private partial void LogNotEnded(Exception exception);
}
