using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using LittleGiants.Assistant.Web.Http;

namespace LittleGiants.Assistant.Web.Conversations;

/// <summary>A turn that is being answered: its events so far, for as many listeners as there are, from wherever each of them left off. Safe for several threads.</summary>
internal sealed class RunningTurn : IDisposable
{
    private readonly Lock _lock = new();
    private readonly TurnOptions _options;
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<Entry> _entries = [];
    private readonly StringBuilder _text = new();

    /// <summary>Tells ids of this run from those of an earlier one of the same number.</summary>
    private readonly string _run = Guid.NewGuid().ToString("N")[..8];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _steps;
    private bool _isOver;

    public RunningTurn(string conversationId, string owner, TurnOptions options) => (ConversationId, Owner, _options) = (conversationId, owner, options);

    public string ConversationId { get; }

    public string Owner { get; }

    /// <summary>Known once the conversation has been read.</summary>
    public int Number { get; private set; } = -1;

    public string Question { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public CancellationToken Stopping => _stopping.Token;

    public Task Ended => _ended.Task;

    public void Begin(int number, string question, DateTimeOffset at) => (Number, Question, At) = (number, question, at);

    public void Stop() => _stopping.Cancel();

    public void Add<T>(string name, T data) => Append(new Entry(name, JsonSerializer.Serialize(data, WebJson.Options), 0, 0));

    public void AddStep(StepView step)
    {
        if (_steps++ < _options.MaxSteps)
        {
            Add("step", step);
        }
    }

    public void AddText(string part)
    {
        lock (_lock)
        {
            if (part.Length == 0 || _text.Length + part.Length > _options.MaxStreamedText)
            {
                return;
            }

            _text.Append(part);
            Append(new Entry(null, "", _text.Length - part.Length, _text.Length));
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

    /// <param name="lastId">The id of the last event that the listener has; null, or one of another run: from the start.</param>
    public async IAsyncEnumerable<ServerEvent> ReadAsync(string? lastId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var next = Place(lastId);
        while (true)
        {
            List<ServerEvent> news;
            bool isOver;
            Task changed;
            lock (_lock)
            {
                news = Since(next);
                (next, isOver, changed) = (_entries.Count, _isOver, _changed.Task);
            }

            foreach (var one in news)
            {
                yield return one;
            }

            if (isOver)
            {
                yield break;
            }

            await changed.WaitAsync(cancellationToken);
        }
    }

    public void Dispose() => _stopping.Dispose();

    private void Append(Entry entry)
    {
        lock (_lock)
        {
            _entries.Add(entry);
            var changed = _changed;
            _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            changed.SetResult();
        }
    }

    /// <summary>Text that came in several parts since then comes as one.</summary>
    private List<ServerEvent> Since(int first)
    {
        var news = new List<ServerEvent>();
        for (var i = first; i < _entries.Count; i++)
        {
            var entry = _entries[i];
            if (entry.Name is { } name)
            {
                news.Add(new ServerEvent(name, entry.Json, Id(i)));
                continue;
            }

            while (i + 1 < _entries.Count && _entries[i + 1].Name is null)
            {
                i++;
            }

            news.Add(new ServerEvent("text", JsonSerializer.Serialize(new TextDelta(_text.ToString(entry.Start, _entries[i].End - entry.Start)), WebJson.Options), Id(i)));
        }

        return news;
    }

    private string Id(int index) => string.Create(CultureInfo.InvariantCulture, $"{_run}-{index + 1}");

    private int Place(string? id)
    {
        lock (_lock)
        {
            return id is not null && id.StartsWith(_run + "-", StringComparison.Ordinal) && int.TryParse(id.AsSpan(_run.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= _entries.Count ? count : 0;
        }
    }

    /// <param name="Name">Null for text, which lies between <paramref name="Start"/> and <paramref name="End"/> of all text.</param>
    private readonly record struct Entry(string? Name, string Json, int Start, int End);
}
