using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Sharing;
using LittleGiants.Assistant.Web.Http;
using Microsoft.AspNetCore.Http;

namespace LittleGiants.Assistant.Web.Conversations;

/// <summary>A turn that another process answers, heard by its stream.</summary>
internal sealed class TurnElsewhere(SharedTurns turns, ISharedStreams streams, ILibrary library, string conversationId, SharedTurn turn) : ITurn
{
    private const int PiecesAtOnce = 64;

    /// <summary>After which it is looked for without a word: words can be lost.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    public int Number => turn.Number;

    public string Question => turn.Question;

    public DateTimeOffset At => turn.At;

    public async IAsyncEnumerable<ServerEvent> ReadAsync(string? lastId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var position = TurnEvent.PositionOf(lastId, turn.Run);
        using var news = new SemaphoreSlim(1);
        var mayBeOver = true;
        using var listening = Listen(news, () => Volatile.Write(ref mayBeOver, true));
        while (true)
        {
            if (!await news.WaitAsync(Look, cancellationToken))
            {
                mayBeOver = true;
            }

            // Looked for before its events are read: those of one that is there are all there.
            var isOver = Interlocked.Exchange(ref mayBeOver, false) && !await turns.IsThereAsync(conversationId, turn.Run, cancellationToken);
            while (!isOver && await streams.ReadAsync(turn.Stream, position, PiecesAtOnce, cancellationToken) is { Count: > 0 } pieces)
            {
                foreach (var one in TurnEvent.Merged(pieces.SelectMany(TurnPublisher.Read)).Where(one => one.Next > position))
                {
                    yield return one.From(position).ToServerEvent(turn.Run);
                }

                position = pieces[^1].Next;
            }

            if (isOver)
            {
                yield return await LastAsync(cancellationToken);
                yield break;
            }
        }
    }

    public async Task StopAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        using var news = new SemaphoreSlim(0);
        using var listening = Listen(news, () => { });
        await turns.StopAsync(turn.Run, cancellationToken);
        while (watch.Elapsed < longest && await turns.IsThereAsync(conversationId, turn.Run, cancellationToken))
        {
            await news.WaitAsync(Look, cancellationToken);
        }
    }

    private IDisposable Listen(SemaphoreSlim news, Action ended) => streams.Listen(
        SharedTurns.Topic,
        text =>
        {
            if (text.Contains(turn.Run, StringComparison.Ordinal))
            {
                if (text[0] == SharedTurns.EndMark)
                {
                    ended();
                }

                Wake(news);
            }
        },
        () => Wake(news));

    private static void Wake(SemaphoreSlim news)
    {
        try
        {
            news.Release();
        }
        catch (ObjectDisposedException)
        {
            // Nobody listens any more.
        }
    }

    private async Task<ServerEvent> LastAsync(CancellationToken cancellationToken) => await TurnsApi.KeptAsync(library, conversationId, turn.Number, cancellationToken) is { } kept
        ? new ServerEvent("done", JsonSerializer.Serialize(kept, WebJson.Options))
        : new ServerEvent("failed", JsonSerializer.Serialize(
            ApiProblem.Of(StatusCodes.Status500InternalServerError, "answerFailed", "The answer ended without being kept. Ask again.").ProblemDetails, WebJson.Options));
}
