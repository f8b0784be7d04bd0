namespace LittleGiants.Extraction.Readers.Pdf.Syntax;

internal enum XrefEntryKind : byte
{
    Free,
    InFile,
    InObjectStream,
}
