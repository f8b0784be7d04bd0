using LittleGiants.Assistant.Reading;
using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Extracting;

/// <summary>From files to facts and verdicts, several files at a time, results in the order of the files.</summary>
internal sealed class FileExtraction(FileReading files, FactExtractor extractor, Assessor assessor)
{
    /// <param name="threads">How many files are worked on at once.</param>
    public IAsyncEnumerable<ExtractedFile> ExtractAsync(
        IReadOnlyList<string> paths, CriteriaProfile profile, int threads, IReadingMonitor? monitor, CancellationToken cancellationToken)
    {
        var options = new ReadOptions();
        return InOrder.RunAsync(paths, path => Extract(path, profile, options, monitor, cancellationToken), threads, cancellationToken);
    }

    private ExtractedFile Extract(string path, CriteriaProfile profile, ReadOptions options, IReadingMonitor? monitor, CancellationToken cancellationToken)
    {
        var read = files.Read(path, options, monitor, cancellationToken);
        if (read.Document is not { } document)
        {
            return new ExtractedFile(path, null, null, read.Failure);
        }

        try
        {
            var result = extractor.Extract(document, cancellationToken);
            return new ExtractedFile(path, result, assessor.Assess(result, profile), null);
        }
#pragma warning disable CA1031 // The document boundary: one stranger's file must not end the run.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return new ExtractedFile(path, null, null, new ReadFailure(ReadFailureCodes.Damaged, $"Its facts could not be extracted ({exception.GetType().Name}: {exception.Message})."));
        }
    }
}
