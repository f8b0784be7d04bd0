namespace LittleGiants.Extraction.Readers.Pdf.Syntax;

/// <summary>An image's bytes as far as they are decoded.</summary>
/// <param name="Filter">The image format that the bytes are in (DCTDecode, JPXDecode, CCITTFaxDecode, JBIG2Decode); null when they are samples.</param>
/// <param name="Parameters">The filter's parameters, when it has any.</param>
internal readonly record struct PdfImageData(ReadOnlyMemory<byte> Bytes, string? Filter, PdfDictionary? Parameters);
