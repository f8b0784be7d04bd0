namespace LittleGiants.Extraction.Readers.Pdf.Fonts;

/// <summary>What one character code shows. A class, made once for each code of a font and cached.</summary>
internal sealed class FontGlyph
{
    /// <summary>Horizontal advance in glyph space (thousandths of an em but for Type3).</summary>
    public required float Width { get; init; }

    /// <summary>Downward advance in glyph space, for vertical fonts.</summary>
    public float VerticalAdvance { get; init; } = 1000;

    /// <summary>The text, when it is one UTF-16 unit and <see cref="Cluster"/> is null.</summary>
    public char Char { get; init; }

    /// <summary>The text when it is not exactly one UTF-16 unit; empty when the glyph is known to have none.</summary>
    public string? Cluster { get; init; }

    /// <summary>Nothing in the file says which character it is; <see cref="Char"/> is a guess or U+FFFD.</summary>
    public bool IsUnmapped { get; init; }
}
