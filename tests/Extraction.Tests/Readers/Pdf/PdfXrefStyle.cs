namespace LittleGiants.Extraction.Tests.Readers.Pdf;

internal enum PdfXrefStyle
{
    Table,
    Stream,

    /// <summary>A table for old readers, a stream for new ones.</summary>
    Hybrid,

    /// <summary>Neither table nor trailer.</summary>
    None,
}
