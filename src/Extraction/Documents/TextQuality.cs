namespace LittleGiants.Extraction.Documents;

/// <summary>Where a page's text comes from, and so how far it can be trusted.</summary>
public enum TextQuality
{
    /// <summary>The characters stand in the file.</summary>
    TextLayer,

    /// <summary>The characters were recognised from the page's image.</summary>
    Ocr,

    /// <summary>The page shows something, but its characters cannot be known: a scan without OCR, or a font whose encoding is lost.</summary>
    Unreadable,
}
