using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts;

/// <summary>From a document to its facts: frame, observations, resolved facts. Immutable; safe for several threads.</summary>
public sealed class FactExtractor(ConceptCatalog concepts)
{
    public ExtractionResult Extract(SourceDocument document, CancellationToken cancellationToken) =>
        new(new DocumentFrame(document, DocumentKind.Other), [], [.. concepts.Concepts.Select(concept => new Absence(concept.Id, AbsenceReason.NotDisclosed))]);
}
