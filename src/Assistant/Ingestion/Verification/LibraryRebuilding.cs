using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Files;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Ingestion.Verification;

/// <summary>Makes a damaged library anew from the originals, with what the analyst said, as far as it can still be read.</summary>
internal sealed class LibraryRebuilding(
    LibraryLocation location, IFileStore files, DocumentPreparation preparation, Func<LibraryLocation, CancellationToken, Task<ILibrary>> open, ILibrarySalvage salvage)
{
    private const int ShownHash = 12;

    /// <returns>What was made, for people.</returns>
    public async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        var saved = salvage.Read(location.Database);
        var made = new LibraryLocation(Path.Combine(location.Folder, "rebuilding"));
        if (Directory.Exists(made.Folder))
        {
            Directory.Delete(made.Folder, recursive: true);
        }

        int documents, failed;
        await using (var library = await open(made, cancellationToken))
        {
            (documents, failed, var ids) = await AddDocumentsAsync(library, saved, cancellationToken);
            await AddCorrectionsAsync(library, saved, cancellationToken);
            await AddConversationsAsync(library, saved, ids, cancellationToken);
        }

        var kept = salvage.Swap(location.Database, made.Database);
        Directory.Delete(made.Folder, recursive: true);
        return FormattableString.Invariant($"made anew with {documents} documents, {saved.Corrections.Count} corrections and {saved.Conversations.Count} conversations")
            + (failed > 0 ? FormattableString.Invariant($"; {failed} originals could not be read again") : "") + $"; the damaged file is kept as {Path.GetFileName(kept)}";
    }

    private async Task<(int Added, int Failed, Dictionary<long, long> Ids)> AddDocumentsAsync(ILibrary library, SalvagedLibrary saved, CancellationToken cancellationToken)
    {
        var known = saved.Documents.GroupBy(document => document.Sha256).ToDictionary(group => group.Key, group => group.First());
        var ids = new Dictionary<long, long>();
        var (added, failed) = (0, 0);
        foreach (var sha256 in (await files.AllAsync(cancellationToken)).OrderBy(sha => known.TryGetValue(sha, out var old) ? old.Id : long.MaxValue).ThenBy(sha => sha, StringComparer.Ordinal))
        {
            var old = known.GetValueOrDefault(sha256);
            var name = old?.Name ?? sha256[..ShownHash];
            if (await files.ReadAsync(sha256, cancellationToken) is not { } content || preparation.Prepare(new DocumentSource(name, content), old?.Source ?? name, null, out var indexed, cancellationToken) is not null)
            {
                failed++;
                continue;
            }

            var document = indexed!.Document with { Added = old?.Added ?? indexed.Document.Added };
            var record = await library.AddAsync(indexed with { Document = document }, cancellationToken);
            added++;
            if (old is not null)
            {
                ids[old.Id] = record.Id;
            }
        }

        return (added, failed, ids);
    }

    private static async Task AddCorrectionsAsync(ILibrary library, SalvagedLibrary saved, CancellationToken cancellationToken)
    {
        var companies = (await library.CompaniesAsync(cancellationToken)).ToDictionary(company => company.Key, company => company.Id);
        var ids = new Dictionary<long, long>();
        foreach (var (correction, key) in saved.Corrections)
        {
            if (companies.TryGetValue(key, out var company))
            {
                var undoes = correction.Undoes is { } undone && ids.TryGetValue(undone, out var renamed) ? renamed : (long?)null;
                ids[correction.Id] = (await library.AppendAsync(correction with { CompanyId = company, Undoes = undoes }, cancellationToken)).Id;
            }
        }
    }

    private static async Task AddConversationsAsync(ILibrary library, SalvagedLibrary saved, Dictionary<long, long> ids, CancellationToken cancellationToken)
    {
        foreach (var (conversation, turns) in saved.Conversations)
        {
            // An answer whose documents are gone says nothing any more.
            foreach (var turn in turns.Where(turn => turn.Documents.All(ids.ContainsKey)))
            {
                await library.SaveAsync(conversation, turn with { Documents = [.. turn.Documents.Select(document => ids[document])] }, cancellationToken);
            }
        }

        foreach (var feedback in saved.Feedback)
        {
            await library.RateAsync(feedback, cancellationToken);
        }
    }
}
