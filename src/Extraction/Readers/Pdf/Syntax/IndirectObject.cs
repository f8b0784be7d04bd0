namespace LittleGiants.Extraction.Readers.Pdf.Syntax;

/// <summary>An object as found in the file, with the number it says it has.</summary>
internal readonly record struct IndirectObject(int Number, int Generation, PdfObject Value);
