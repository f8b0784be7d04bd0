using System.Collections.Concurrent;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Files;
using LittleGiants.Assistant.Telemetry;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Ingestion;

/// <summary>From a file kept in the library's folder to a document of the library. Done twice, it is done once.</summary>
internal sealed class DocumentIngestion(ILibrary library, IFileStore files, DocumentPreparation preparation)
{
    /// <summary>One at a time for each content: of two copies in one folder, the second finds the first.</summary>
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _busy = new(StringComparer.Ordinal);

    public IFileStore Files => files;

    /// <summary>Whether the copy of a file that gave no document stays, to be tried again from any machine.</summary>
    public bool KeepsUnreadable { get; init; }

    /// <param name="content">What was copied just now; null to read the copy.</param>
    /// <returns>Null when the kept copy is gone or damaged.</returns>
    public async Task<IngestionOutcome?> AddAsync(string sha256, string name, string source, ReadOnlyMemory<byte>? content, IIngestionMonitor? monitor, CancellationToken cancellationToken)
    {
        var turn = _busy.GetOrAdd(sha256, _ => new SemaphoreSlim(1));
        await turn.WaitAsync(cancellationToken);
        try
        {
            var outcome = new IngestionOutcome(source, name);
            var known = await library.FindDocumentAsync(sha256, cancellationToken);
            if (known is { IsFactsOnly: false })
            {
                return outcome with { Document = known };
            }

            if (await BytesAsync(sha256, content, cancellationToken) is not { } bytes)
            {
                return null;
            }

            if (preparation.Prepare(new DocumentSource(name, bytes) { Sha256 = sha256 }, source, monitor, out var indexed, cancellationToken) is { } failure)
            {
                if (!KeepsUnreadable)
                {
                    await files.RemoveAsync(sha256, cancellationToken);
                }

                return outcome with { Failure = failure };
            }

            monitor?.Advanced(name, IngestionStage.Storing, 0, 0);
            using var storing = IngestionTelemetry.BeginStage(IngestionTelemetry.Store);
            if (known is not null)
            {
                await library.ReplaceAsync(known.Id, indexed!, cancellationToken);
            }

            var added = await library.AddAsync(indexed!, cancellationToken);
            return outcome with { Document = added, IsNew = true, Company = indexed!.Company?.Name, Replaced = await ReplacedAsync(library, added, cancellationToken) };
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<ReadOnlyMemory<byte>?> BytesAsync(string sha256, ReadOnlyMemory<byte>? copied, CancellationToken cancellationToken) => copied is null
        ? await files.ReadAsync(sha256, cancellationToken) is { } kept ? kept : null
        : await files.ContainsAsync(sha256, cancellationToken) ? copied : null;

    /// <summary>The earlier editions of which a document took the place.</summary>
    public static async Task<IReadOnlyList<DocumentRecord>> ReplacedAsync(ILibrary library, DocumentRecord added, CancellationToken cancellationToken) => added.IsCorrected
        ? [.. (await library.DocumentsAsync(cancellationToken)).Where(document => document.SupersededBy == added.Id)]
        : [];
}
