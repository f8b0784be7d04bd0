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
        var end = Stopwatch.GetTimestamp() + (long)(options.MaxTime.TotalSeconds * Stopwatch.Frequency);
        var limits = _limits with { MaxPageTime = options.MaxTime < _limits.MaxPageTime ? options.MaxTime : _limits.MaxPageTime };
        var file = PdfFile.Open(source.Content, options.Password, limits, out var failure);
        if (file is null)
        {
            return failure ?? new ReadFailure(ReadFailureCodes.Damaged, "The PDF has no page.");
        }

        var builder = new DocumentBuilder();
        var layout = new DocumentLayout(builder, new LayoutOptions());
        using var queue = new PageQueue(layout.AddPage, content => TextQualityJudge.Judge(content, Quality), () => new TesseractRecognizer(source.Content, options.Ocr), options.Ocr, () => PageLanguage.Of(builder));
        var pages = new PageContentReader(file, limits, ContentOptions.Default, cancellationToken);
        foreach (var page in file.Pages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Stopwatch.GetTimestamp() - (queue.Waited.TotalSeconds * Stopwatch.Frequency) > end)
            {
                if (page.Number == 1)
                {
                    return new ReadFailure(ReadFailureCodes.TimeLimit, $"Opening the file took more than {options.MaxTime.TotalSeconds:0.#} s.");
                }

                builder.Warn(new ReadWarning("timeLimit", $"Pages {page.Number}–{file.PageCount} were not read: the limit of {options.MaxTime.TotalSeconds:0.#} s was reached.", page.Number));
                break;
            }

            if (builder.Length > options.MaxTextLength)
            {
                builder.Warn(new ReadWarning("textLimit", $"Pages {page.Number}–{file.PageCount} were not read: the text has more than {options.MaxTextLength} characters.", page.Number));
                break;
            }

            var content = queue.Rent();
            foreach (var warning in pages.Read(page, content))
            {
                builder.Warn(warning);
            }

            queue.Add(content, cancellationToken);
            options.Progress?.Report(new ReadProgress(page.Number, file.PageCount));
        }

        foreach (var warning in queue.Complete(cancellationToken))
        {
            builder.Warn(warning);
        }

        layout.Complete();
        foreach (var warning in file.Warnings)
        {
            builder.Warn(warning);
        }

        return builder.Build(source.Sha256, MediaType) with { Title = PdfMetadata.Title(file) };
    }
}
