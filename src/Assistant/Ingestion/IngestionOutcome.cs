using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Ingestion;

/// <summary>What became of one file: a document of the library, or a failure, never both.</summary>
/// <param name="Source">The path or address it came from.</param>
internal sealed record IngestionOutcome(string Source, string Name)
{
    public DocumentRecord? Document { get; init; }

    /// <summary>False when the same content was there before.</summary>
    public bool IsNew { get; init; }

    /// <summary>The company's name, when the document has one and is new.</summary>
    public string? Company { get; init; }

    /// <summary>The earlier editions of which this one took the place.</summary>
    public IReadOnlyList<DocumentRecord> Replaced { get; init; } = [];

    public ReadFailure? Failure { get; init; }
}
