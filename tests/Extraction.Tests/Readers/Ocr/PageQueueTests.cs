using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Layout;
using LittleGiants.Extraction.Readers.Ocr;

namespace LittleGiants.Extraction.Tests.Readers.Ocr;

public sealed class PageQueueTests
{
    private readonly List<(int Number, TextQuality Quality, string Text)> _emitted = [];

    [Fact]
    public void Pages_come_out_in_order_with_recognised_text()
    {
        using var recognizer = new FakeRecognizer();
        using var queue = Queue(recognizer);
        Fill(queue, 1, "one");
        Fill(queue, 2, "");
        Fill(queue, 3, "three");
        Fill(queue, 4, "");
        Assert.Empty(queue.Complete());
        Assert.Equal(
            [(1, TextQuality.TextLayer, "one"), (2, TextQuality.Ocr, "read 2"), (3, TextQuality.TextLayer, "three"), (4, TextQuality.Ocr, "read 4")],
            _emitted);
    }

    [Fact]
    public void Recogniser_is_opened_for_unreadable_pages_only()
    {
        using var queue = new PageQueue(Emit, Judge, () => throw new InvalidOperationException("opened"), new OcrOptions());
        Fill(queue, 1, "one");
        Assert.Empty(queue.Complete());
    }

    [Fact]
    public void Missing_programs_are_told_in_one_warning_with_ranges()
    {
        using var recognizer = new FakeRecognizer { Obstacle = "install tesseract and poppler-utils to read them" };
        using var queue = Queue(recognizer);
        foreach (var number in Enumerable.Range(1, 9))
        {
            Fill(queue, number, number is >= 3 and <= 7 or 9 ? "" : "text");
        }

        var warning = Assert.Single(queue.Complete());
        Assert.Equal(new ReadWarning("ocrUnavailable", "pages 3–7, 9 are scans: install tesseract and poppler-utils to read them", 3), warning);
        Assert.Equal(TextQuality.Unreadable, _emitted[2].Quality);
        Assert.Equal(9, _emitted.Count);
    }

    [Fact]
    public void Switched_off_recognition_says_so()
    {
        var options = new OcrOptions { Enabled = false };
        using var queue = new PageQueue(Emit, Judge, () => new TesseractRecognizer(default, options), options);
        Fill(queue, 1, "");
        Assert.Equal("page 1 is a scan: recognition of scans is switched off", Assert.Single(queue.Complete()).Message);
    }

    [Fact]
    public void Page_of_lost_encoding_is_no_scan()
    {
        using var recognizer = new FakeRecognizer { Obstacle = "install tesseract" };
        using var queue = Queue(recognizer);
        Fill(queue, 1, new string('?', 500));
        Assert.Equal("page 1 has no readable characters: install tesseract", Assert.Single(queue.Complete()).Message);
        Assert.Equal(500, _emitted[0].Text.Length);
    }

    [Fact]
    public void Failed_pages_and_missing_models_are_told()
    {
        using var recognizer = new FakeRecognizer { Fails = 2, MissingModels = ["nld"] };
        using var queue = Queue(recognizer);
        Fill(queue, 1, "");
        Fill(queue, 2, "");
        Assert.Equal(["ocrFailed", "ocrLanguage"], queue.Complete().Select(warning => warning.Code));
        Assert.Equal([TextQuality.Ocr, TextQuality.Unreadable], _emitted.Select(page => page.Quality));
    }

    [Fact]
    public void Pages_behind_the_time_limit_are_named()
    {
        using var recognizer = new FakeRecognizer();
        using var queue = Queue(recognizer, new OcrOptions { MaxDocumentTime = TimeSpan.FromTicks(-1) });
        Fill(queue, 1, "");
        Assert.Equal("ocrTimeLimit", Assert.Single(queue.Complete()).Code);
    }

    [Fact]
    public void No_more_pages_are_recognised_at_once_than_allowed()
    {
        using var recognizer = new FakeRecognizer();
        using var queue = Queue(recognizer, new OcrOptions { Parallelism = 2 });
        foreach (var number in Enumerable.Range(1, 12))
        {
            Fill(queue, number, "");
        }

        queue.Complete();
        Assert.InRange(recognizer.MostAtOnce, 1, 2);
        Assert.Equal(Enumerable.Range(1, 12), _emitted.Select(page => page.Number));
    }

    [Fact]
    public void Cancellation_stops_the_wait_and_the_work()
    {
        using var cancel = new CancellationTokenSource();
        using var recognizer = new FakeRecognizer { BlocksUntilCancelled = true };
        using var queue = Queue(recognizer);
        var content = queue.Rent();
        content.Number = 1;
        queue.Add(content, cancel.Token);
        cancel.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => queue.Complete(cancel.Token));
    }

    [Fact]
    public void Leaving_early_stops_the_work()
    {
        using var recognizer = new FakeRecognizer { BlocksUntilCancelled = true };
        using (var queue = Queue(recognizer))
        {
            Fill(queue, 1, "");
        }

        Assert.Empty(_emitted);
    }

    private static TextQuality Judge(PageContent page) =>
        page.GlyphCount == 0 || page.Glyphs[0].Char == '?' ? TextQuality.Unreadable : TextQuality.TextLayer;

    private static void Write(PageContent content, string text)
    {
        foreach (var c in text)
        {
            content.Add().Char = c;
        }
    }

    private static void Fill(PageQueue queue, int number, string text)
    {
        var content = queue.Rent();
        content.Number = number;
        Write(content, text);
        queue.Add(content, CancellationToken.None);
    }

    private PageQueue Queue(FakeRecognizer recognizer, OcrOptions? options = null) =>
        new(Emit, Judge, () => recognizer, options ?? new OcrOptions());

    private void Emit(PageContent page)
    {
        var text = "";
        foreach (ref readonly var glyph in page.Glyphs)
        {
            text += glyph.Char;
        }

        _emitted.Add((page.Number, page.Quality, text));
    }

    private sealed class FakeRecognizer : IPageRecognizer
    {
        private int _running;

        public string? Obstacle { get; init; }

        public IReadOnlyCollection<string> MissingModels { get; init; } = [];

        public int Fails { get; init; }

        public bool BlocksUntilCancelled { get; init; }

        public int MostAtOnce { get; private set; }

        public bool Recognize(ScannedPage page, PageContent into, CancellationToken cancellationToken)
        {
            MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _running));
            try
            {
                if (BlocksUntilCancelled)
                {
                    cancellationToken.WaitHandle.WaitOne();
                    cancellationToken.ThrowIfCancellationRequested();
                }

                if (page.Number == Fails)
                {
                    return false;
                }

                into.Clear();
                into.Quality = TextQuality.Ocr;
                Write(into, "read " + page.Number);
                return true;
            }
            finally
            {
                Interlocked.Decrement(ref _running);
            }
        }

        public void Dispose()
        {
        }
    }
}
