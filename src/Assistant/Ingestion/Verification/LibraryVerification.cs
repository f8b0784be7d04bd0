using LittleGiants.Assistant.Ingestion.Cluster;
using LittleGiants.Assistant.Ingestion.Queue;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Files;
using LittleGiants.Assistant.Reading;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Ingestion.Verification;

/// <summary>Compares database, originals and queue with each other, and mends what differs.</summary>
internal sealed class LibraryVerification(
    LibraryLocation location,
    IFileStore files,
    DocumentPreparation preparation,
    Func<LibraryLocation, CancellationToken, Task<ILibrary>> open,
    Func<LibraryLocation, CancellationToken, Task<ClusterQueue>> openQueue,
    ILibrarySalvage salvage)
{
    /// <param name="waiting">Called when another process works on the library.</param>
    /// <exception cref="LibraryException">The library cannot be used at all.</exception>
    public async Task<IReadOnlyList<VerifyFinding>> RunAsync(bool repair, Action waiting, CancellationToken cancellationToken)
    {
        var findings = new List<VerifyFinding>();
        if (location.ConnectionString is not null)
        {
            await CheckSharedAsync(findings, repair, cancellationToken);
            return findings;
        }

        using var queueLock = await QueueLock.AcquireAsync(location, waiting, cancellationToken);
        var queued = await QueuedAsync(findings, repair, cancellationToken);
        try
        {
            await using var library = await open(location, cancellationToken);
            var damages = await library.CheckAsync(cancellationToken);
            if (damages.Where(damage => damage.DocumentId is null).Select(damage => damage.Message).ToList() is { Count: > 0 } broken)
            {
                findings.AddRange(broken.Select(message => new VerifyFinding(VerifyProblem.Database, message)));
            }
            else
            {
                await CheckDocumentsAsync(library, damages, findings, repair, cancellationToken);
                await CheckStraysAsync(library, queued, findings, repair, cancellationToken);
                return findings;
            }
        }
        catch (LibraryException exception) when (exception.IsDamaged)
        {
            findings.Add(new VerifyFinding(VerifyProblem.Database, exception.Message));
        }

        return repair ? await RebuildAsync(findings, cancellationToken) : findings;
    }

    private async Task<List<VerifyFinding>> RebuildAsync(List<VerifyFinding> findings, CancellationToken cancellationToken)
    {
        var made = await new LibraryRebuilding(location, files, preparation, open, salvage).RunAsync(cancellationToken);
        return [.. findings.Select(finding => finding.Problem == VerifyProblem.Database ? finding with { Repair = made } : finding)];
    }

    /// <summary>Beside others that work on the library. A damaged database is its server's to mend.</summary>
    private async Task CheckSharedAsync(List<VerifyFinding> findings, bool repair, CancellationToken cancellationToken)
    {
        await using var library = await open(location, cancellationToken);
        await using var queue = await openQueue(location, cancellationToken);
        var damages = await library.CheckAsync(cancellationToken);
        findings.AddRange(damages.Where(damage => damage.DocumentId is null).Select(damage => new VerifyFinding(VerifyProblem.Database, $"{damage.Message} Restore the database from its backup.")));
        await CheckDocumentsAsync(library, damages, findings, repair, cancellationToken);

        // A file that is being put in belongs to nothing for a moment.
        await using var clearing = await queue.ClearingAsync(cancellationToken);
        await CheckStraysAsync(library, await queue.Table.HashesAsync(cancellationToken), findings, repair && clearing is not null, cancellationToken);
    }

    private async Task CheckDocumentsAsync(ILibrary library, IReadOnlyList<LibraryDamage> damages, List<VerifyFinding> findings, bool repair, CancellationToken cancellationToken)
    {
        foreach (var document in await library.DocumentsAsync(cancellationToken))
        {
            if (document.IsFactsOnly)
            {
                continue;
            }

            var original = await files.ReadAsync(document.Sha256, cancellationToken);
            if (original is null)
            {
                original = repair ? await FetchAgainAsync(document, cancellationToken) : null;
                findings.Add(new VerifyFinding(VerifyProblem.Original, $"{document.Name}: its original is {(original is null && await files.ContainsAsync(document.Sha256, cancellationToken) ? "damaged" : "gone or was damaged")}.")
                {
                    DocumentId = document.Id,
                    Repair = original is null ? null : "copied again from where it came",
                });
            }

            var damage = damages.FirstOrDefault(item => item.DocumentId == document.Id);
            if (damage is null && document.Stamp == DocumentIndexer.Stamp)
            {
                continue;
            }

            findings.Add(new VerifyFinding(damage is null ? VerifyProblem.Outdated : VerifyProblem.Document, damage?.Message ?? $"{document.Name}: it was read by an older program.")
            {
                DocumentId = document.Id,
                Repair = repair && original is not null ? await ReadAgainAsync(library, document, original, cancellationToken) : null,
            });
        }
    }

    private async Task CheckStraysAsync(ILibrary library, IEnumerable<string> queued, List<VerifyFinding> findings, bool repair, CancellationToken cancellationToken)
    {
        var known = (await library.DocumentsAsync(cancellationToken)).Select(document => document.Sha256).Concat(queued).ToHashSet(StringComparer.Ordinal);
        foreach (var stray in await files.StraysAsync(known, cancellationToken))
        {
            if (repair)
            {
                await files.RemoveStrayAsync(stray, cancellationToken);
            }

            findings.Add(new VerifyFinding(VerifyProblem.Stray, $"{Path.GetFileName(stray)}: this file belongs to no document.") { File = stray, Repair = repair ? "removed" : null });
        }
    }

    private async Task<string?> ReadAgainAsync(ILibrary library, DocumentRecord document, byte[] original, CancellationToken cancellationToken) =>
        preparation.Prepare(new DocumentSource(document.Name, original), document.Source, null, out var indexed, cancellationToken) is null
        && await library.ReplaceAsync(document.Id, indexed!, cancellationToken) ? "read again" : null;

    private async Task<byte[]?> FetchAgainAsync(DocumentRecord document, CancellationToken cancellationToken)
    {
        if (SourceFetcher.IsAddress(document.Source) || FileReading.Load(document.Source, new ReadOptions(), out var content) is not null
            || new DocumentSource(document.Name, content).Sha256 != document.Sha256)
        {
            return null;
        }

        await files.RemoveAsync(document.Sha256, cancellationToken);
        await files.AddAsync(content, cancellationToken);
        return content;
    }

    /// <summary>The hashes of files that wait in the queue.</summary>
    private async Task<HashSet<string>> QueuedAsync(List<VerifyFinding> findings, bool repair, CancellationToken cancellationToken)
    {
        if (!File.Exists(location.Jobs))
        {
            return [];
        }

        try
        {
            await using var queue = await IngestionQueue.OpenAsync(location, null, null, cancellationToken);
            return [.. (await queue.ItemsAsync(cancellationToken)).Select(item => item.Sha256).OfType<string>()];
        }
        catch (LibraryException exception)
        {
            if (repair)
            {
                foreach (var ending in new[] { "", "-wal", "-shm" })
                {
                    File.Delete(location.Jobs + ending);
                }
            }

            findings.Add(new VerifyFinding(VerifyProblem.Queue, exception.Message) { Repair = repair ? "made anew" : null });
            return [];
        }
    }
}
