namespace LittleGiants.Extraction.Readers.Pdf.Syntax;

/// <summary>Where an object stands.</summary>
/// <param name="Position">The offset in the file; for a compressed object the number of its object stream.</param>
/// <param name="Detail">The generation; for a compressed object its index in the object stream.</param>
internal readonly record struct XrefEntry(XrefEntryKind Kind, int Position, int Detail);
