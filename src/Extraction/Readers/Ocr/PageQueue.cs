using System.Diagnostics;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Layout;

namespace LittleGiants.Extraction.Readers.Ocr;

/// <summary>
/// Hands pages to the layout in their order while pages without readable text are being recognised beside.
/// Usage: <see cref="Rent"/> a content, fill it, <see cref="Add"/> it; at the end <see cref="Complete"/>.
/// </summary>
/// <param name="emit">Takes the finished pages in order, on the thread that adds; the content is reused when it returns.</param>
/// <param name="judge">Whether a page's characters can be known; called once for each page.</param>
/// <param name="openRecognizer">Called when the first unreadable page comes.</param>
/// <param name="language">The language of the pages emitted so far, if it is known.</param>
internal sealed class PageQueue(
    Action<PageContent> emit,
    Func<PageContent, TextQuality> judge,
    Func<IPageRecognizer> openRecognizer,
    OcrOptions options,
    Func<string?>? language = null) : IDisposable
{
    private readonly Queue<WaitingPage> _waiting = new();
    private readonly Stack<PageContent> _free = new();
    private readonly UnreadablePages _unreadable = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Stopwatch _waited = new();
    private IPageRecognizer? _recognizer;
    private long _started;

    /// <summary>How long the adding thread stood still for recognition.</summary>
    public TimeSpan Waited => _waited.Elapsed;

    /// <summary>An empty content to fill.</summary>
    public PageContent Rent()
    {
        var content = _free.Count > 0 ? _free.Pop() : new PageContent();
        content.Clear();
        return content;
    }

    public void Add(PageContent content, CancellationToken cancellationToken)
    {
        content.Quality = judge(content);
        Task<bool>? work = null;
        if (content.Quality == TextQuality.Unreadable)
        {
            _recognizer ??= openRecognizer();
            if (_recognizer.Obstacle is not null)
            {
                _unreadable.Add(content, UnreadableReason.NotInstalled);
            }
            else
            {
                work = Begin(content, cancellationToken);
            }
        }

        _waiting.Enqueue(new WaitingPage(content, work));
        while (_waiting.Count > options.MaxWaitingPages || (_waiting.Count > 0 && _waiting.Peek().IsReady))
        {
            EmitNext(cancellationToken);
        }
    }

    /// <summary>Emits what is still being recognised; returns the warnings about pages that stayed unreadable.</summary>
    public IReadOnlyList<ReadWarning> Complete(CancellationToken cancellationToken = default)
    {
        while (_waiting.Count > 0)
        {
            EmitNext(cancellationToken);
        }

        return _unreadable.Warnings(_recognizer);
    }

    public void Dispose()
    {
        _stop.Cancel();
        foreach (var page in _waiting)
        {
            page.Settle();
        }

        _recognizer?.Dispose();
        _stop.Dispose();
    }

    private Task<bool>? Begin(PageContent content, CancellationToken cancellationToken)
    {
        _started = _started == 0 ? Stopwatch.GetTimestamp() : _started;
        while (_waiting.Count(page => page.IsWorking) >= Math.Max(1, options.Parallelism))
        {
            EmitNext(cancellationToken);
        }

        if (Stopwatch.GetElapsedTime(_started) > options.MaxDocumentTime)
        {
            _unreadable.Add(content, UnreadableReason.TimeLimit);
            return null;
        }

        var recognizer = _recognizer!;
        var page = new ScannedPage(content.Number, content.Width, content.Height, language?.Invoke());
        return Task.Run(
            () =>
            {
                using var both = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token, cancellationToken);
                return recognizer.Recognize(page, content, both.Token);
            },
            CancellationToken.None);
    }

    private void EmitNext(CancellationToken cancellationToken)
    {
        var page = _waiting.Peek();
        if (page.Work is not null)
        {
            _waited.Start();
            try
            {
                Task.WaitAny([page.Work], cancellationToken);
            }
            finally
            {
                _waited.Stop();
            }

            if (!page.Work.GetAwaiter().GetResult())
            {
                _unreadable.Add(page.Content, UnreadableReason.Failed);
            }
        }

        _waiting.Dequeue();
        emit(page.Content);
        _free.Push(page.Content);
    }
}
