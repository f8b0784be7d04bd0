using System.Text;
using Npgsql;

namespace LittleGiants.Assistant.Library.Postgres;

/// <summary>
/// Short messages among all processes that share a database, by LISTEN and NOTIFY over one connection. What is said while that connection is broken is not heard:
/// whoever listens reads the tables when listening begins anew. Safe for several threads.
/// </summary>
internal sealed class PostgresEvents(NpgsqlDataSource source) : IAsyncDisposable
{
    /// <summary>Bytes of one message; PostgreSQL takes fewer than 8,000.</summary>
    public const int MostBytes = 7000;

    private const string Channel = "little_giants";
    private const char Separator = '\n';

    /// <summary>Silence after which the connection is tried: a cable that was pulled says nothing.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan EndPatience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan FirstRest = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _end = new();
    private List<Subscription> _subscriptions = [];
    private Task? _listening;

    /// <summary>Whether messages are heard at this moment.</summary>
    public bool IsListening { get; private set; }

    /// <param name="topic">Messages of other topics are not heard.</param>
    /// <param name="heard">Called with each message, one after the other: it hands on and returns at once.</param>
    /// <param name="resumed">Called when listening begins, and again each time that it begins anew: messages before it may be missing.</param>
    /// <returns>Ends it.</returns>
    public IDisposable Listen(string topic, Action<string> heard, Action resumed)
    {
        var subscription = new Subscription(this, topic, heard, resumed);
        bool isListening;
        lock (_lock)
        {
            _subscriptions = [.. _subscriptions, subscription];
            _listening ??= Task.Run(() => ListenAsync(_end.Token));
            isListening = IsListening;
        }

        if (isListening)
        {
            resumed();
        }

        return subscription;
    }

    /// <summary>Tells all processes, this one included.</summary>
    /// <exception cref="NpgsqlException">The database cannot be reached.</exception>
    public async Task PublishAsync(string topic, string text, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await PublishAsync(connection, topic, text, cancellationToken);
    }

    /// <summary>As part of the connection's transaction: heard when it is committed, else never.</summary>
    public static async Task PublishAsync(NpgsqlConnection connection, string topic, string text, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Encoding.UTF8.GetByteCount(text), MostBytes, nameof(text));
        await using var command = connection.Command("SELECT pg_notify(@channel, @message)", ("channel", Channel), ("message", topic + Separator + text));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        // A server that does not answer is not waited for.
        await Task.WhenAll(_end.CancelAsync(), _listening ?? Task.CompletedTask).WaitAsync(EndPatience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        for (var rest = FirstRest; !cancellationToken.IsCancellationRequested; rest = rest * 2 < LongestRest ? rest * 2 : LongestRest)
        {
            try
            {
                await using var connection = await source.OpenConnectionAsync(cancellationToken);
                connection.Notification += Hear;
                await using (var listen = connection.Command($"LISTEN {Channel}"))
                {
                    await listen.ExecuteNonQueryAsync(cancellationToken);
                }

                Resume();
                rest = FirstRest;
                while (true)
                {
                    if (!await connection.WaitAsync(LongestSilence, cancellationToken))
                    {
                        await connection.RunForAsync(AnswerLimit, "SELECT 1", cancellationToken);
                    }
                }
            }
            catch (Exception exception) when (PostgresFailure.IsFailure(exception) || exception is OperationCanceledException)
            {
                IsListening = false;
                await Task.Delay(rest, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void Hear(object sender, NpgsqlNotificationEventArgs told)
    {
        var end = told.Payload.IndexOf(Separator, StringComparison.Ordinal);
        if (end < 0)
        {
            return;
        }

        var text = told.Payload[(end + 1)..];
        foreach (var subscription in _subscriptions)
        {
            if (told.Payload.AsSpan(0, end).SequenceEqual(subscription.Topic))
            {
                subscription.Heard(text);
            }
        }
    }

    private void Resume()
    {
        List<Subscription> subscriptions;
        lock (_lock)
        {
            IsListening = true;
            subscriptions = _subscriptions;
        }

        subscriptions.ForEach(subscription => subscription.Resumed());
    }

    private sealed record Subscription(PostgresEvents Events, string Topic, Action<string> Heard, Action Resumed) : IDisposable
    {
        public void Dispose()
        {
            lock (Events._lock)
            {
                Events._subscriptions = [.. Events._subscriptions.Where(other => !ReferenceEquals(other, this))];
            }
        }
    }
}
