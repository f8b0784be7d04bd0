using LittleGiants.Extraction.Readers.Pdf.Fonts;

namespace LittleGiants.Extraction.Readers.Pdf.Content;

/// <summary>What q saves and Q restores, as far as text and lines ask for it.</summary>
internal struct GraphicsState
{
    /// <summary>User space to page space: points, origin top left, y downward.</summary>
    public Matrix Ctm;

    /// <summary>The rectangle around the clipping path, in page space.</summary>
    public Bounds Clip;

    public PdfFont? Font;

    /// <summary>The index of <see cref="Font"/> on this page.</summary>
    public ushort FontIndex;

    public double FontSize;

    /// <summary>Unscaled text space units.</summary>
    public double CharSpacing;

    /// <inheritdoc cref="CharSpacing"/>
    public double WordSpacing;

    /// <summary>1 = 100 %.</summary>
    public double HorizontalScale;

    public double Leading;

    public double Rise;

    public int RenderMode;

    /// <summary>User space units.</summary>
    public double LineWidth;

    public Ink Fill;

    public Ink Stroke;

    public static GraphicsState Initial(in Matrix ctm, in Bounds clip) => new()
    {
        Ctm = ctm,
        Clip = clip,
        HorizontalScale = 1,
        LineWidth = 1,
        Fill = Ink.Black,
        Stroke = Ink.Black,
    };
}
