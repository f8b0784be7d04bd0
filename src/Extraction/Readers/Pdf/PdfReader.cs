using System.Diagnostics;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Layout;
using LittleGiants.Extraction.Readers.Ocr;
using LittleGiants.Extraction.Readers.Pdf.Content;
using LittleGiants.Extraction.Readers.Pdf.Syntax;

namespace LittleGiants.Extraction.Readers.Pdf;

/// <summary>Reads PDF: pages by the project's own engine, scans by character recognition when it is installed.</summary>
/// <param name="limits">What one file may cost; null for the defaults.</param>
public sealed class PdfReader(PdfLimits? limits = null) : IDocumentReader
{
    /// <summary>The page from which on the language is told; covers hold too few words.</summary>
    private const int LanguageFrom = 5;

    private static readonly QualityOptions Quality = new();

    private readonly PdfLimits _limits = limits ?? PdfLimits.Default;

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
        var file = PdfFile.Open(source.Content, options.Password, _limits, out var failure);
        if (file is null)
        {
            return failure ?? new ReadFailure(ReadFailureCodes.Damaged, "The PDF has no page.");
        }

        if (Stopwatch.GetElapsedTime(started) > options.MaxTime)
        {
            return new ReadFailure(ReadFailureCodes.TimeLimit, FormattableString.Invariant($"Opening the file took more than {options.MaxTime.TotalSeconds:0.#} s."));
        }

        var builder = new DocumentBuilder();
        ReadPages(file, source, builder, options, started, cancellationToken);
        foreach (var warning in file.Warnings)
        {
            builder.Warn(warning);
        }

        return builder.Build(source.Sha256, MediaType) with { Title = PdfMetadata.Title(file) };
    }

    private void ReadPages(PdfFile file, DocumentSource source, DocumentBuilder builder, ReadOptions options, long started, CancellationToken cancellationToken)
    {
        var layout = new DocumentLayout(builder, new LayoutOptions());
        using var queue = new PageQueue(
            layout.AddPage,
            content => TextQualityJudge.Judge(content, Quality),
            () => new TesseractRecognizer(source.Content, options.Ocr),
            options.Ocr,
            () => PageLanguage.Of(builder));
        var pages = new PageContentReader(file, _limits, ContentOptions.Default, cancellationToken);
        var left = options.MaxTextLength;
        string? language = null;
        foreach (var page in file.Pages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Stopwatch.GetElapsedTime(started) - queue.Waited > options.MaxTime)
            {
                builder.Warn(new ReadWarning("timeLimit", FormattableString.Invariant(
                    $"Pages {page.Number}–{file.PageCount} were not read: the limit of {options.MaxTime.TotalSeconds:0.#} s was reached."), page.Number));
                break;
            }

            var content = queue.Rent();
            foreach (var warning in pages.Read(page, content))
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
                language ??= page.Number >= LanguageFrom ? PageLanguage.Of(builder) : null;
                progress.Report(new ReadProgress(page.Number, file.PageCount) { Language = language });
            }

            if (isCut)
            {
                builder.Warn(new ReadWarning("textLimit", FormattableString.Invariant(
                    $"What follows on page {page.Number} of {file.PageCount} was not read: the limit of {options.MaxTextLength} characters was reached."), page.Number));
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
