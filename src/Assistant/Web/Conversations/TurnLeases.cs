using System.Text;
using LittleGiants.Assistant.Chat;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Sharing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LittleGiants.Assistant.Web.Conversations;

/// <summary>Keeps hold of the turns that this process answers, and ends those of processes that are there no more: they are kept as far as they came, and can be asked again.</summary>
internal sealed partial class TurnLeases(ISharedState state, ISharedStreams streams, SharedTurns turns, ILibrary library, TimeProvider clock, ILogger<TurnLeases> log) : BackgroundService
{
    /// <summary>A quarter of the lease: some may fail.</summary>
    private static readonly TimeSpan Beat = SharedTurns.Lease / 4;

    /// <summary>Characters that are kept of what a dead process wrote.</summary>
    private const int MaxText = 24_000;

    private const int PiecesAtOnce = 64;
    private const string Died = "The process that wrote this answer ended before it was done. Ask again.";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat);
        while (await timer.WaitForNextTickAsync(stoppingToken).AsTask().ContinueWith(tick => tick.IsCompletedSuccessfully && tick.Result, TaskScheduler.Default))
        {
            await TriedAsync(() => KeepHoldAsync(stoppingToken), stoppingToken);
            await TriedAsync(() => StopThoseAskedForAsync(stoppingToken), stoppingToken);
            await TriedAsync(() => EndAbandonedAsync(stoppingToken), stoppingToken);
        }
    }

    private async Task KeepHoldAsync(CancellationToken cancellationToken)
    {
        var own = turns.Own.Values.ToList();
        if (own.Count == 0)
        {
            return;
        }

        var held = (await state.PostponeAsync(SharedTurns.Kind, own.ConvertAll(turn => turn.ConversationId), SharedTurns.Lease, isHeld: true, cancellationToken)).ToHashSet(StringComparer.Ordinal);
        foreach (var lost in own.Where(turn => !held.Contains(turn.ConversationId) && turns.Own.ContainsKey(turn.Run)))
        {
            lost.Lose();
        }
    }

    private async Task StopThoseAskedForAsync(CancellationToken cancellationToken)
    {
        foreach (var stop in await state.AllAsync(SharedTurns.Stops, cancellationToken))
        {
            turns.Own.GetValueOrDefault(stop.Id)?.Stop();
        }

        foreach (var old in await state.TakeDueAsync(SharedTurns.Stops, SharedTurns.Lease, cancellationToken))
        {
            await state.RemoveAsync(SharedTurns.Stops, old.Id, isHeld: true, cancellationToken);
        }
    }

    private async Task EndAbandonedAsync(CancellationToken cancellationToken)
    {
        foreach (var record in await state.TakeDueAsync(SharedTurns.Kind, SharedTurns.Lease, cancellationToken))
        {
            var turn = SharedTurn.Read(record.Body);
            if (turns.Own.TryGetValue(turn.Run, out var own) && !own.IsLost)
            {
                continue;
            }

            await KeepAsync(record.Id, turn, cancellationToken);
            await streams.RemoveAsync(turn.Stream, cancellationToken);
            await state.RemoveAsync(SharedTurns.Kind, record.Id, isHeld: true, cancellationToken);
            await streams.TellAsync(SharedTurns.Topic, SharedTurns.EndMark + turn.Run, cancellationToken);
            LogAbandoned();
        }
    }

    /// <summary>Unless the process kept it before it ended, or the conversation was deleted.</summary>
    private async Task KeepAsync(string conversationId, SharedTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Number >= 0 && await library.FindConversationAsync(conversationId, cancellationToken) is { } conversation)
        {
            var session = await ChatSession.ResumeAsync(library, clock, conversation, cancellationToken);
            if (session.NextNumber == turn.Number)
            {
                await session.KeepFailureAsync(turn.Question, Died, await TextAsync(turn, cancellationToken));
            }
        }
    }

    private async Task<string> TextAsync(SharedTurn turn, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        for (var position = 0L; await streams.ReadAsync(turn.Stream, position, PiecesAtOnce, cancellationToken) is { Count: > 0 } pieces; position = pieces[^1].Next)
        {
            foreach (var one in pieces.SelectMany(TurnPublisher.Read))
            {
                if (one.Name == "step")
                {
                    text.Clear(); // what came before a tool call is thinking aloud
                }
                else if (one.Name is null && text.Length < MaxText)
                {
                    text.Append(one.Data);
                }
            }
        }

        return text.ToString();
    }

    private async Task TriedAsync(Func<Task> act, CancellationToken stoppingToken)
    {
        try
        {
            await act();
        }
#pragma warning disable CA1031 // The job boundary: the next beat tries again.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            // What is cut off as the page ends is another process's.
            if (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(exception);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The turns that are being answered could not be looked after; it is tried again.")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(LogLevel.Warning, "A process ended while it answered; its turn can be asked again.")]
    private partial void LogAbandoned();
}
