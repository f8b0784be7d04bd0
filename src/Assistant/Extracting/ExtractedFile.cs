using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Extracting;

/// <summary>What became of one file: facts and their assessment, or a failure, never both.</summary>
/// <param name="File">As the caller named it, or as it was found in the folder the caller named.</param>
internal sealed record ExtractedFile(string File, ExtractionResult? Result, Assessment? Assessment, ReadFailure? Failure)
{
    public SourceDocument? Document => Result?.Frame.Document;
}
