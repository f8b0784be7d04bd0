using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Layout;
using LittleGiants.Extraction.Readers.Pdf;
using LittleGiants.Extraction.Readers.Pdf.Content;
using LittleGiants.Extraction.Readers.Pdf.Syntax;
using UglyToad.PdfPig;

namespace LittleGiants.Extraction.PdfPig;

/// <summary>A document of PdfPig's as pages for the layout.</summary>
internal sealed class PdfPigPages(PdfDocument document, PdfLimits limits, CancellationToken cancellationToken) : PdfPages
{
    private readonly PageFiller _filler = new(limits);
    private readonly List<ReadWarning> _warnings = document.NumberOfPages > limits.MaxPages ? [new("tooManyPages", $"Only the first {limits.MaxPages} pages were read.")] : [];
    private bool _isStuck;

    public override int Count { get; } = Math.Min(document.NumberOfPages, limits.MaxPages);

    public override string? Title => _isStuck ? null : PdfMetadata.Sensible(document.Information.Title);

    public override IReadOnlyList<ReadWarning> Warnings => _warnings;

    public override PageCuts Read(int number, PageContent into)
    {
        (into.Number, into.Width, into.Height) = (number, (float)PdfPageNode.DefaultBox.Width, (float)PdfPageNode.DefaultBox.Height);
        if (_isStuck)
        {
            return PageCuts.None;
        }

        try
        {
            return _filler.Fill(PdfPigEngine.Within(limits.MaxPageTime, () => document.GetPage(number), cancellationToken), into);
        }
        catch (TimeoutException)
        {
            _isStuck = true;
            _warnings.Add(new ReadWarning("timeLimit", $"PdfPig did not come back from page {number}; the pages after it, up to {Count}, were not read.", number));
            return PageCuts.Time;
        }
#pragma warning disable CA1031 // What a damaged page throws costs that page, not the document.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            _warnings.Add(new ReadWarning("damagedPage", $"PdfPig could not read all of page {number} ({exception.GetType().Name}: {exception.Message}).", number));
            return PageCuts.None;
        }
    }

    /// <summary>A document that PdfPig still works on is left to it.</summary>
    public override void Dispose()
    {
        if (!_isStuck)
        {
            document.Dispose();
        }
    }
}
