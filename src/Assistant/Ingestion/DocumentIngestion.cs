using System.Collections.Concurrent;
using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Ingestion;

/// <summary>From a file kept in the library's folder to a document of the library. Done twice, it is done once.</summary>
internal sealed class DocumentIngestion(ILibrary library, FileStore files, DocumentReaders readers, DocumentIndexer indexer, ReadOptions options, TimeProvider clock)
{
    /// <summary>One at a time for each content: of two copies in one folder, the second finds the first.</summary>
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _busy = new(StringComparer.Ordinal);

    public FileStore Files => files;

    /// <returns>Null when the kept copy is gone or damaged.</returns>
    public async Task<IngestionOutcome?> AddAsync(string sha256, string name, string source, IIngestionMonitor? monitor, CancellationToken cancellationToken)
    {
        var turn = _busy.GetOrAdd(sha256, _ => new SemaphoreSlim(1));
        await turn.WaitAsync(cancellationToken);
        try
        {
            var outcome = new IngestionOutcome(source, name);
            if (await library.FindDocumentAsync(sha256, cancellationToken) is { } known)
            {
                return outcome with { Document = known };
            }

            if (await files.ReadAsync(sha256, cancellationToken) is not { } content)
            {
                return null;
            }

            if (Prepare(content, name, source, monitor, out var indexed, cancellationToken) is { } failure)
            {
                files.Remove(sha256);
                return outcome with { Failure = failure };
            }

            monitor?.Advanced(name, IngestionStage.Storing, 0, 0);
            var added = await library.AddAsync(indexed!, cancellationToken);
            return outcome with { Document = added, IsNew = true, Company = indexed!.Company?.Name, Replaced = await ReplacedAsync(added, cancellationToken) };
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Reads and indexes without storing.</summary>
    /// <returns>Why there is nothing to store; null when there is.</returns>
    public ReadFailure? Prepare(byte[] content, string name, string source, IIngestionMonitor? monitor, out IndexedDocument? indexed, CancellationToken cancellationToken)
    {
        indexed = null;
        monitor?.Advanced(name, IngestionStage.Reading, 0, 0);
        var watched = monitor is null ? options : options with { Progress = new PageProgress(name, monitor) };
        var read = readers.Read(new DocumentSource(name, content), watched, cancellationToken);
        if (read.Document is not { } document)
        {
            return read.Failure;
        }

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

    private async Task<IReadOnlyList<DocumentRecord>> ReplacedAsync(DocumentRecord added, CancellationToken cancellationToken) => added.IsCorrected
        ? [.. (await library.DocumentsAsync(cancellationToken)).Where(document => document.SupersededBy == added.Id)]
        : [];

    private sealed class PageProgress(string name, IIngestionMonitor monitor) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value) => monitor.Advanced(name, IngestionStage.Reading, value.Page, value.PageCount);
    }
}
