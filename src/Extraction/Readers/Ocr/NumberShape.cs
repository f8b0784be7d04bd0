namespace LittleGiants.Extraction.Readers.Ocr;

/// <summary>How much a recognised word looks like a printed number.</summary>
internal enum NumberShape
{
    None,

    /// <summary>Digits, perhaps with a fraction, a sign or a percent sign.</summary>
    Plain,

    /// <summary>With separators between groups of three digits.</summary>
    Grouped,
}
