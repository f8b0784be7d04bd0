namespace LittleGiants.Extraction.Readers.Pdf.Syntax;

/// <summary>A page with what it inherits.</summary>
internal sealed class PdfPageNode(PdfObject page, PdfDictionary? inheritedResources, IPdfResolver resolver)
{
    /// <summary>What writers and readers take when there is no usable box: US Letter.</summary>
    public static readonly PdfRectangle DefaultBox = new(0, 0, 612, 792);

    /// <summary>1-based.</summary>
    public required int Number { get; init; }

    /// <summary>Read again when it is asked for: a file of many thousand pages is not kept in memory.</summary>
    public PdfDictionary Dictionary => (page is PdfReference reference ? resolver.Resolve(reference) : page) as PdfDictionary ?? PdfDictionary.Empty;

    /// <summary>0 when the page is not an indirect object.</summary>
    public int ObjectNumber => (page as PdfReference)?.Number ?? 0;

    public PdfDictionary Resources => Dictionary.Dictionary("Resources") ?? inheritedResources ?? PdfDictionary.Empty;

    /// <summary>In default user space, before <see cref="UserUnit"/>; never empty.</summary>
    public required PdfRectangle MediaBox { get; init; }

    /// <summary>The part of the media box that is shown; never empty.</summary>
    public required PdfRectangle CropBox { get; init; }

    /// <summary>Clockwise: 0, 90, 180 or 270.</summary>
    public required int Rotate { get; init; }

    /// <summary>Points for each unit of user space.</summary>
    public required double UserUnit { get; init; }
}
