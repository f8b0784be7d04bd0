using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Telemetry;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Ingestion;

/// <summary>From a file's bytes to all that the library will keep of it.</summary>
internal sealed class DocumentPreparation(DocumentReaders readers, DocumentIndexer indexer, ReadOptions options, TimeProvider clock)
{
    /// <summary>Reads and indexes without storing.</summary>
    /// <param name="source">The path or address it came from.</param>
    /// <returns>Why there is nothing to store; null when there is.</returns>
    public ReadFailure? Prepare(DocumentSource file, string source, IIngestionMonitor? monitor, out IndexedDocument? indexed, CancellationToken cancellationToken)
    {
        var name = file.Name;
        indexed = null;
        monitor?.Advanced(name, IngestionStage.Reading, 0, 0);
        var watched = monitor is null ? options : options with { Progress = new PageProgress(name, monitor) };
        ReadResult read;
        using (IngestionTelemetry.BeginStage(IngestionTelemetry.Read))
        {
            read = readers.Read(file, watched, cancellationToken);
        }

        if (read.Document is not { } document)
        {
            return read.Failure;
        }

        IngestionTelemetry.PagesRead(document.Pages.Count, document.MediaType);

        monitor?.Advanced(name, IngestionStage.Extracting, 0, document.Pages.Count);
        try
        {
            indexed = indexer.Index(document, name, source, clock.GetUtcNow(), cancellationToken);
            return null;
        }
#pragma warning disable CA1031 // The document boundary: one stranger's file must not end the run.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return new ReadFailure(ReadFailureCodes.Damaged, $"Its facts could not be extracted ({exception.GetType().Name}: {exception.Message}).");
        }
    }

    private sealed class PageProgress(string name, IIngestionMonitor monitor) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value) => monitor.Advanced(name, IngestionStage.Reading, value.Page, value.PageCount);
    }
}
