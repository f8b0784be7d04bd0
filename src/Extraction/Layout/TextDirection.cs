namespace LittleGiants.Extraction.Layout;

/// <summary>Where text runs on the page as it is shown.</summary>
public enum TextDirection : byte
{
    LeftToRight,

    /// <summary>Turned a quarter clockwise.</summary>
    TopToBottom,

    /// <summary>Upside down.</summary>
    RightToLeft,

    /// <summary>Turned a quarter counter-clockwise.</summary>
    BottomToTop,

    /// <summary>At any other angle: watermarks, chart labels.</summary>
    Skewed,

    /// <summary>Upright glyphs one below the other, as vertical Chinese and Japanese writing.</summary>
    Vertical,
}
