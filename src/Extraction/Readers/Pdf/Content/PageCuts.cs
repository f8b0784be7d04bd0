namespace LittleGiants.Extraction.Readers.Pdf.Content;

/// <summary>Which limits cut a page's content.</summary>
[Flags]
internal enum PageCuts
{
    None = 0,
    Glyphs = 1,
    Rules = 2,
    Forms = 4,
    Time = 8,
}
