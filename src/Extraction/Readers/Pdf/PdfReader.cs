using System.Diagnostics;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Layout;
using LittleGiants.Extraction.Readers.Ocr;
using LittleGiants.Extraction.Readers.Pdf.Content;

namespace LittleGiants.Extraction.Readers.Pdf;

/// <summary>Reads PDF: pages by an engine, scans by character recognition when it is installed.</summary>
public sealed class PdfReader : IDocumentReader
{
    /// <summary>The page from which on the language is told; covers hold too few words.</summary>
    private const int LanguageFrom = 5;

    private static readonly QualityOptions Quality = new();

    private readonly PdfLimits _limits;
    private readonly IPdfEngine _engine;

    /// <param name="limits">What one file may cost; null for the defaults.</param>
    public PdfReader(PdfLimits? limits = null)
        : this(OwnPdfEngine.Instance, limits)
    {
    }

    internal PdfReader(IPdfEngine engine, PdfLimits? limits = null) => (_engine, _limits) = (engine, limits ?? PdfLimits.Default);

    public string MediaType => "application/pdf";

    public double Recognize(DocumentSource source)
    {
        var head = source.Content.Span[..Math.Min(source.Content.Length, _limits.HeaderWithin)];
        return head.IndexOf("%PDF-"u8) switch
        {
            0 => 1,
            > 0 => 0.9,
            _ => 0,
        };
    }

    public ReadResult Read(DocumentSource source, ReadOptions options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var started = Stopwatch.GetTimestamp();
        using var pages = _engine.Open(source.Content, options.Password, _limits, out var failure, cancellationToken);
        if (pages is null)
        {
            return failure ?? new ReadFailure(ReadFailureCodes.Damaged, "The PDF has no page.");
        }

        if (Stopwatch.GetElapsedTime(started) > options.MaxTime)
        {
            return new ReadFailure(ReadFailureCodes.TimeLimit, FormattableString.Invariant($"Opening the file took more than {options.MaxTime.TotalSeconds:0.#} s."));
        }

        var builder = new DocumentBuilder();
        ReadPages(pages, source, builder, options, started, cancellationToken);
        foreach (var warning in pages.Warnings)
        {
            builder.Warn(warning);
        }

        return builder.Build(source.Sha256, MediaType) with { Title = pages.Title };
    }

    private void ReadPages(PdfPages pages, DocumentSource source, DocumentBuilder builder, ReadOptions options, long started, CancellationToken cancellationToken)
    {
        var layout = new DocumentLayout(builder, new LayoutOptions());
        using var queue = new PageQueue(
            layout.AddPage,
            content => TextQualityJudge.Judge(content, Quality),
            () => new TesseractRecognizer(source.Content, options.Ocr),
            options.Ocr,
            () => PageLanguage.Of(builder));
        var left = options.MaxTextLength;
        string? language = null;
        for (var number = 1; number <= pages.Count; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Stopwatch.GetElapsedTime(started) - queue.Waited > options.MaxTime)
            {
                builder.Warn(new ReadWarning("timeLimit", FormattableString.Invariant(
                    $"Pages {number}–{pages.Count} were not read: the limit of {options.MaxTime.TotalSeconds:0.#} s was reached."), number));
                break;
            }

            var content = queue.Rent();
            foreach (var warning in PageCutWarnings.Of(pages.Read(number, content), number, _limits))
            {
                builder.Warn(warning);
            }

            // The layout writes pages late; glyphs are counted for characters.
            var isCut = content.GlyphCount > left;
            content.Truncate(left);
            left -= content.GlyphCount;
            queue.Add(content, cancellationToken);
            if (options.Progress is { } progress)
            {
                language ??= number >= LanguageFrom ? PageLanguage.Of(builder) : null;
                progress.Report(new ReadProgress(number, pages.Count) { Language = language });
            }

            if (isCut)
            {
                builder.Warn(new ReadWarning("textLimit", FormattableString.Invariant(
                    $"What follows on page {number} of {pages.Count} was not read: the limit of {options.MaxTextLength} characters was reached."), number));
                break;
            }
        }

        foreach (var warning in queue.Complete(cancellationToken))
        {
            builder.Warn(warning);
        }

        layout.Complete();
    }
}
