using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Layout;
using LittleGiants.Extraction.Readers.Pdf.Content;

namespace LittleGiants.Extraction.Readers.Pdf;

/// <summary>The pages of one open file, read one after another, each once. Not for two threads.</summary>
internal abstract class PdfPages : IDisposable
{
    public abstract int Count { get; }

    /// <summary>The file's title where it can be believed; asked for when the pages are read.</summary>
    public abstract string? Title { get; }

    /// <summary>What was wrong with the file as a whole; complete when the pages are read.</summary>
    public abstract IReadOnlyList<ReadWarning> Warnings { get; }

    /// <param name="number">1-based.</param>
    /// <param name="into">Empty; filled with all but its quality: points, origin at the top left of the page as it is shown.</param>
    /// <returns>Which limits cut the page.</returns>
    public abstract PageCuts Read(int number, PageContent into);

    public abstract void Dispose();
}
