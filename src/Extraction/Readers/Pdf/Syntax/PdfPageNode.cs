namespace LittleGiants.Extraction.Readers.Pdf.Syntax;

/// <summary>A page with what it inherits.</summary>
internal sealed class PdfPageNode
{
    /// <summary>What writers and readers take when there is no usable box: US Letter.</summary>
    public static readonly PdfRectangle DefaultBox = new(0, 0, 612, 792);

    /// <summary>1-based.</summary>
    public required int Number { get; init; }

    public required PdfDictionary Dictionary { get; init; }

    /// <summary>0 when the page is not an indirect object.</summary>
    public required int ObjectNumber { get; init; }

    public required PdfDictionary Resources { get; init; }

    /// <summary>In default user space, before <see cref="UserUnit"/>; never empty.</summary>
    public required PdfRectangle MediaBox { get; init; }

    /// <summary>The part of the media box that is shown; never empty.</summary>
    public required PdfRectangle CropBox { get; init; }

    /// <summary>Clockwise: 0, 90, 180 or 270.</summary>
    public required int Rotate { get; init; }

    /// <summary>Points for each unit of user space.</summary>
    public required double UserUnit { get; init; }
}
