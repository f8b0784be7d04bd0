namespace LittleGiants.Assistant.Library;

/// <summary>What another document says of a company's fact.</summary>
internal sealed record FactInDocument(FactRecord Record, DocumentRecord Document, FactRelation Relation);
