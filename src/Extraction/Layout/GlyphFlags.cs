namespace LittleGiants.Extraction.Layout;

[Flags]
public enum GlyphFlags : byte
{
    None = 0,

    /// <summary>Drawn without ink (PDF text render mode 3), as the text under a scan is.</summary>
    Invisible = 1,

    /// <summary>Inside marked content that the producer calls an artifact: a running head, a page number, a watermark.</summary>
    Artifact = 2,

    /// <summary>Raised or lowered by the text rise.</summary>
    Raised = 4,

    /// <summary>Its character was guessed (no ToUnicode, no known encoding), or is known to be meaningless.</summary>
    Unmapped = 8,

    /// <summary>The first glyph that a text operator shows: a hint that words do not join over it.</summary>
    StartsRun = 16,
}
