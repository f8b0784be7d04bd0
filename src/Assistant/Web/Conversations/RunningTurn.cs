using System.Runtime.CompilerServices;
using System.Text.Json;
using LittleGiants.Assistant.Web.Http;

namespace LittleGiants.Assistant.Web.Conversations;

/// <summary>A turn that this process answers: its events so far, for as many listeners as there are, from wherever each of them left off. Safe for several threads.</summary>
internal sealed class RunningTurn(string conversationId, string owner, TurnOptions options) : ITurn, IDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<TurnEvent> _events = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _textLength;
    private int _steps;
    private bool _isOver;

    /// <summary>Tells this try at an answer from every other.</summary>
    public string Run { get; } = Guid.NewGuid().ToString("N");

    public string ConversationId => conversationId;

    public string Owner => owner;

    /// <summary>Known once the conversation has been read.</summary>
    public int Number { get; private set; } = -1;

    public string Question { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public CancellationToken Stopping => _stopping.Token;

    public Task Ended => _ended.Task;

    /// <summary>Another process took it for dead and ended it: nothing of it is kept any more.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Told after each event.</summary>
    public Action<RunningTurn>? Changed { get; set; }

    public void Begin(int number, string question, DateTimeOffset at) => (Number, Question, At) = (number, question, at);

    public void Stop() => _stopping.Cancel();

    public void Lose()
    {
        IsLost = true;
        Stop();
    }

    /// <summary>Before it began.</summary>
    public void GiveUp() => _ended.TrySetResult();

    public async Task StopAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        Stop();
        await Task.WhenAny(Ended, Task.Delay(longest, cancellationToken));
    }

    public void Add<T>(string name, T data) => Append(name, JsonSerializer.Serialize(data, WebJson.Options));

    public void AddStep(StepView step)
    {
        if (_steps++ < options.MaxSteps)
        {
            Add("step", step);
        }
    }

    public void AddText(string part)
    {
        lock (_lock)
        {
            if (part.Length == 0 || _textLength + part.Length > options.MaxStreamedText)
            {
                return;
            }

            _textLength += part.Length;
            Append(null, part);
        }
    }

    /// <summary>The last event; listeners get it and their streams end.</summary>
    public void End<T>(string name, T data)
    {
        lock (_lock)
        {
            _isOver = true;
            Add(name, data);
        }

        _ended.TrySetResult();
    }

    public async IAsyncEnumerable<ServerEvent> ReadAsync(string? lastId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var position = TurnEvent.PositionOf(lastId, Run);
        for (var first = 0; ;)
        {
            List<TurnEvent> news;
            bool isOver;
            Task changed;
            lock (_lock)
            {
                news = Since(ref first, ref position);
                (isOver, changed) = (_isOver, _changed.Task);
            }

            foreach (var one in news)
            {
                yield return one.ToServerEvent(Run);
            }

            if (isOver)
            {
                yield break;
            }

            await changed.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!changed.IsCompleted)
            {
                // What happened before the end is still told.
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>What came behind a place.</summary>
    /// <param name="first">The index of the first event to look at; behind the last one afterwards.</param>
    /// <param name="position">Where the listener is; the end afterwards.</param>
    public List<TurnEvent> News(ref int first, ref long position)
    {
        lock (_lock)
        {
            return Since(ref first, ref position);
        }
    }

    public void Dispose() => _stopping.Dispose();

    private List<TurnEvent> Since(ref int first, ref long position)
    {
        var after = position <= End() ? position : 0;
        var news = TurnEvent.Merged(_events.Skip(first).Where(one => one.Next > after).Select(one => one.From(after)));
        (first, position) = (_events.Count, End());
        return news;
    }

    private long End() => _events.Count == 0 ? 0 : _events[^1].Next;

    private void Append(string? name, string data)
    {
        lock (_lock)
        {
            _events.Add(new TurnEvent(End(), name, data));
            var changed = _changed;
            _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            changed.SetResult();
        }

        Changed?.Invoke(this);
    }
}
