using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Layout;

/// <summary>One shown character, or a ligature, as any paged format gives it to the layout. Points, origin top left, page rotation applied.</summary>
/// <remarks>A mutable struct on purpose: a page has thousands, and they live in one array.</remarks>
public struct Glyph
{
    /// <summary>Advance box: from the pen position to the next one, font ascent to descent; for turned text the upright box around it.</summary>
    public Box Box { get; set; }

    /// <summary>Distance of the baseline from the top of the page; for text that runs vertically, of its left-hand line from the left.</summary>
    public float Baseline { get; set; }

    /// <summary>Height of the em square on the page, in points.</summary>
    public float FontSize { get; set; }

    /// <summary>The text when it is a single UTF-16 unit, and <see cref="Cluster"/> is null.</summary>
    public char Char { get; set; }

    /// <summary>An index into <see cref="PageContent.Fonts"/>.</summary>
    public ushort Font { get; set; }

    public GlyphFlags Flags { get; set; }

    public TextDirection Direction { get; set; }

    /// <summary>The text when it is longer than one UTF-16 unit (ligatures, surrogate pairs, ActualText); null otherwise. May be empty: shown, but without text.</summary>
    public string? Cluster { get; set; }
}
