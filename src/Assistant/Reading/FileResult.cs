using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Reading;

/// <summary>What became of one file: a document or a failure, never both.</summary>
/// <param name="File">As the caller named it.</param>
internal sealed record FileResult(string File, SourceDocument? Document, ReadFailure? Failure);
