using System.Collections.Concurrent;
using System.Text.Json;
using LittleGiants.Assistant.Library.Sharing;
using LittleGiants.Assistant.Web.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LittleGiants.Assistant.Web.Conversations;

/// <summary>Writes the events of turns to where other processes read them: of all turns together, some times a second. A short answer is over before the first time.</summary>
internal sealed partial class TurnPublisher(ISharedStreams streams, ILogger<TurnPublisher> log) : BackgroundService
{
    /// <summary>How long events are gathered.</summary>
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(80);

    /// <summary>Before it is tried again after a failure.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    /// <summary>Runs that one word names; it may have 7,000 bytes.</summary>
    private const int RunsInWord = 200;

    private readonly ConcurrentDictionary<RunningTurn, Place> _places = new();
    private readonly ConcurrentDictionary<RunningTurn, bool> _changed = new();
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly SemaphoreSlim _writing = new(1);

    /// <summary>The events of a piece.</summary>
    public static IReadOnlyList<TurnEvent> Read(SharedPiece piece) => JsonSerializer.Deserialize<TurnEvent[]>(piece.Content.Span, WebJson.Options)!;

    public void Follow(RunningTurn turn)
    {
        _places[turn] = new Place();
        turn.Changed = one =>
        {
            if (_changed.TryAdd(one, true))
            {
                _arrived.Release();
            }
        };
    }

    /// <summary>After it nothing more of the turn is written.</summary>
    /// <returns>Whether something was.</returns>
    public async Task<bool> ForgetAsync(RunningTurn turn)
    {
        turn.Changed = null;
        _places.TryRemove(turn, out var place);
        _changed.TryRemove(turn, out _);
        if (place is null)
        {
            return false;
        }

        // What is being written now is written.
        await _writing.WaitAsync();
        _writing.Release();
        return place.Position > 0;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await _arrived.WaitAsync(stoppingToken);
                await Task.Delay(Gather, stoppingToken);
                while (_arrived.Wait(0, CancellationToken.None))
                {
                    // What came meanwhile goes along.
                }

                await WriteAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // The job boundary: those who listen elsewhere hear it later.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                LogFailed(exception);
                await Task.Delay(Rest, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                _arrived.Release();
            }
        }
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        var turns = _changed.Keys.Where(turn => _changed.TryRemove(turn, out _)).ToList();
        try
        {
            var news = turns.Select(PieceOf).OfType<(Place Place, int First, SharedPiece Piece)>().ToList();
            if (news.Count == 0)
            {
                return;
            }

            await streams.AppendAsync([.. news.Select(item => item.Piece)], cancellationToken);
            news.ForEach(item => (item.Place.First, item.Place.Position) = (item.First, item.Piece.Next));
            foreach (var some in turns.Chunk(RunsInWord))
            {
                await streams.TellAsync(SharedTurns.Topic, string.Join(' ', some.Select(turn => turn.Run)), cancellationToken);
            }
        }
        catch
        {
            turns.ForEach(turn => _changed.TryAdd(turn, true));
            throw;
        }
        finally
        {
            _writing.Release();
        }
    }

    private (Place Place, int First, SharedPiece Piece)? PieceOf(RunningTurn turn)
    {
        if (!_places.TryGetValue(turn, out var place))
        {
            return null;
        }

        var (first, position) = (place.First, place.Position);
        return turn.News(ref first, ref position) is { Count: > 0 } events
            ? (place, first, new SharedPiece(SharedTurn.StreamOf(turn.Run), events[0].Position, position, JsonSerializer.SerializeToUtf8Bytes(events, WebJson.Options)))
            : null;
    }

    [LoggerMessage(LogLevel.Warning, "Other processes do not hear of answers at the moment.")]
    private partial void LogFailed(Exception exception);

    /// <summary>Up to where a turn is written.</summary>
    private sealed class Place
    {
        public int First { get; set; }

        public long Position { get; set; }
    }
}
