using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Readers;

/// <summary>A document, or why there is none.</summary>
public sealed record ReadResult
{
    private ReadResult(SourceDocument? document, ReadFailure? failure) => (Document, Failure) = (document, failure);

    public SourceDocument? Document { get; }

    public ReadFailure? Failure { get; }

    public static implicit operator ReadResult(SourceDocument document) => new(document, null);

    public static implicit operator ReadResult(ReadFailure failure) => new(null, failure);

    public static ReadResult FromDocument(SourceDocument document) => document;

    public static ReadResult FromFailure(ReadFailure failure) => failure;
}
