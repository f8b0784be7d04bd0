namespace LittleGiants.Extraction.Readers.Pdf.Syntax;

/// <summary>Gives indirect objects and decoded streams.</summary>
internal interface IPdfResolver
{
    /// <summary>The object that a reference points to, with chains followed; the null object for missing and cyclic ones. Never throws for bad content.</summary>
    PdfObject Resolve(PdfReference reference);

    /// <summary>A stream's bytes with decryption and all filters but image filters applied; what decodes of a broken stream, bounded by the limits.</summary>
    ReadOnlyMemory<byte> Decode(PdfStream stream);
}
