using LittleGiants.Extraction.Layout;

namespace LittleGiants.Extraction.Readers.Ocr;

/// <summary>Reads the text of pages of one document from their picture. Calls may overlap, each with a content of its own.</summary>
public interface IPageRecognizer : IDisposable
{
    /// <summary>Why no page can be recognised and what to do about it, as the end of the sentence "pages 3–7 are scans: …"; null when all is there.</summary>
    string? Obstacle { get; }

    /// <summary>Language models that would have read the pages better, if they were installed.</summary>
    IReadOnlyCollection<string> MissingModels { get; }

    /// <summary>
    /// Fills <paramref name="into"/> with one glyph per character and sets its quality; what was in it is dropped only on success.
    /// False when the page could not be recognised in its time. Throws nothing but <see cref="OperationCanceledException"/>.
    /// </summary>
    bool Recognize(ScannedPage page, PageContent into, CancellationToken cancellationToken);
}
