using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Exporting;

/// <summary>A fact as one document states it, with the document and its company.</summary>
internal sealed record ExportedFact(DocumentRecord Document, string? Company, FactRecord Record);
