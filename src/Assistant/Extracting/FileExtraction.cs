using LittleGiants.Assistant.Reading;
using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Extracting;

/// <summary>From files to facts and verdicts, several files at a time, results in the order of the files.</summary>
/// <param name="extractor">Made while the first file is being read.</param>
/// <param name="assessor">Made while the first file is being read.</param>
internal sealed class FileExtraction(FileReading files, Lazy<FactExtractor> extractor, Lazy<Assessor> assessor)
{
    private int _isRehearsed;

    /// <param name="threads">How many files are worked on at once.</param>
    public IAsyncEnumerable<ExtractedFile> ExtractAsync(
        IReadOnlyList<string> paths, CriteriaProfile profile, int threads, IReadingMonitor? monitor, CancellationToken cancellationToken)
    {
        var options = new ReadOptions();
        if (Environment.ProcessorCount > 1 && Interlocked.Exchange(ref _isRehearsed, 1) == 0)
        {
            monitor = new Rehearsal(
                () => _ = (extractor.Value, assessor.Value),
                language => Extract(RehearsalReport.In(language, ConceptCatalog.Default), profile, cancellationToken),
                monitor);
        }

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
            var (result, assessment) = Extract(document, profile, cancellationToken);
            return new ExtractedFile(path, result, assessment, null);
        }
#pragma warning disable CA1031 // The document boundary: one stranger's file must not end the run.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return new ExtractedFile(path, null, null, new ReadFailure(ReadFailureCodes.Damaged, $"Its facts could not be extracted ({exception.GetType().Name}: {exception.Message})."));
        }
    }

    private (ExtractionResult Result, Assessment Assessment) Extract(SourceDocument document, CriteriaProfile profile, CancellationToken cancellationToken)
    {
        var result = extractor.Value.Extract(document, cancellationToken);
        return (result, assessor.Value.Assess(result, profile));
    }
}
