namespace LittleGiants.Extraction.Readers.Docx;

/// <summary>A cell's part in a merge over rows.</summary>
internal enum DocxMerge
{
    None,
    Restart,
    Continued,
}
