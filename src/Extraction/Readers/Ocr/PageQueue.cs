using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Layout;

namespace LittleGiants.Extraction.Readers.Ocr;

/// <summary>
/// Hands pages to the layout in their order while pages without readable text are being recognised beside.
/// Usage: <see cref="Rent"/> a content, fill it, <see cref="Add"/> it; at the end <see cref="Complete"/>.
/// </summary>
/// <param name="emit">Takes the finished pages in order; the content is reused when it returns.</param>
/// <param name="judge">Whether a page's characters can be known; called once for each page.</param>
/// <param name="openRecognizer">Called when the first unreadable page comes.</param>
internal sealed class PageQueue(
    Action<PageContent> emit, Func<PageContent, TextQuality> judge, Func<IPageRecognizer> openRecognizer, OcrOptions options) : IDisposable
{
    private readonly PageContent _content = new();
    private readonly List<int> _unreadable = [];
    private readonly OcrOptions _options = options;
    private IPageRecognizer? _recognizer;

    /// <summary>An empty content to fill; the one rented before must have been added.</summary>
    public PageContent Rent()
    {
        _content.Clear();
        return _content;
    }

    public void Add(PageContent content, CancellationToken cancellationToken)
    {
        content.Quality = judge(content);
        if (content.Quality == TextQuality.Unreadable)
        {
            _recognizer ??= openRecognizer();
            var page = new ScannedPage(content.Number, content.Width, content.Height, null);
            if (!_options.Enabled || _recognizer.Obstacle is not null || !_recognizer.Recognize(page, content, cancellationToken))
            {
                _unreadable.Add(content.Number);
            }
        }

        emit(content);
    }

    /// <summary>Emits what is still being recognised; returns the warnings about pages that stayed unreadable.</summary>
    public IReadOnlyList<ReadWarning> Complete()
    {
        if (_unreadable.Count == 0)
        {
            return [];
        }

        var (noun, verb) = _unreadable.Count == 1 ? ("page", "is a scan") : ("pages", "are scans");
        var remedy = _recognizer?.Obstacle ?? "no text was recognised on them";
        return [new ReadWarning("ocrUnavailable", $"{noun} {PageRanges.Describe(_unreadable)} {verb}: {remedy}", _unreadable[0])];
    }

    public void Dispose() => _recognizer?.Dispose();
}
