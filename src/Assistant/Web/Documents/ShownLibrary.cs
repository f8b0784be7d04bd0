using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Copying;

namespace LittleGiants.Assistant.Web.Documents;

/// <summary>
/// The library without the documents that are being removed: what every page, search, answer and briefing reads. A company that stands in other documents too keeps its names until
/// the removal is done. What is written goes through.
/// </summary>
/// <param name="whole">Belongs to the caller.</param>
internal sealed class ShownLibrary(ILibrary whole, HiddenDocuments hidden) : ILibrary
{
    private readonly Lock _lock = new();
    private (long Version, IReadOnlySet<long> Hidden, long Number) _seen = (-1, new HashSet<long>(), 0);

    /// <summary>A number of this process, which changes too when a document is hidden or had back.</summary>
    public async Task<long> VersionAsync(CancellationToken cancellationToken)
    {
        var version = await whole.VersionAsync(cancellationToken);
        var ids = await hidden.CurrentAsync(cancellationToken);
        lock (_lock)
        {
            if (_seen.Version != version || !_seen.Hidden.SetEquals(ids))
            {
                _seen = (version, ids, _seen.Number + 1);
            }

            return _seen.Number;
        }
    }

    public async Task<IReadOnlyList<DocumentRecord>> DocumentsAsync(CancellationToken cancellationToken)
    {
        var ids = await hidden.RecentAsync(cancellationToken);
        return Shown(await whole.DocumentsAsync(cancellationToken), ids);
    }

    public async Task<DocumentRecord?> FindDocumentAsync(string sha256, CancellationToken cancellationToken)
    {
        var ids = await hidden.RecentAsync(cancellationToken);
        return await whole.FindDocumentAsync(sha256, cancellationToken) is { } document && !ids.Contains(document.Id) ? document : null;
    }

    public async Task<IReadOnlyList<CompanyRecord>> CompaniesAsync(CancellationToken cancellationToken)
    {
        var ids = await hidden.RecentAsync(cancellationToken);
        var companies = await whole.CompaniesAsync(cancellationToken);
        if (ids.Count == 0)
        {
            return companies;
        }

        var all = await whole.DocumentsAsync(cancellationToken);
        HashSet<long> gone = [];
        foreach (var company in all.Where(document => ids.Contains(document.Id)).Select(document => document.CompanyId)
            .Except(all.Where(document => !ids.Contains(document.Id)).Select(document => document.CompanyId)).OfType<long>())
        {
            if ((await FactsAsync(new FactQuery { CompanyId = company }, cancellationToken)).Count == 0 && (await whole.CorrectionsAsync(company, cancellationToken)).Count == 0)
            {
                gone.Add(company);
            }
        }

        return [.. companies.Where(company => !gone.Contains(company.Id))];
    }

    public async Task<PageRecord?> PageAsync(long documentId, int page, CancellationToken cancellationToken) =>
        (await hidden.RecentAsync(cancellationToken)).Contains(documentId) ? null : await whole.PageAsync(documentId, page, cancellationToken);

    public async Task<IReadOnlyList<PageRecord>> PagesAsync(long documentId, CancellationToken cancellationToken) =>
        (await hidden.RecentAsync(cancellationToken)).Contains(documentId) ? [] : await whole.PagesAsync(documentId, cancellationToken);

    public async Task<IReadOnlyDictionary<long, int>> FactCountsAsync(CancellationToken cancellationToken)
    {
        var ids = await hidden.RecentAsync(cancellationToken);
        var counts = await whole.FactCountsAsync(cancellationToken);
        return ids.Count == 0 ? counts : counts.Where(count => !ids.Contains(count.Key)).ToDictionary(count => count.Key, count => count.Value);
    }

    public Task<IReadOnlyList<FactRecord>> FactsAsync(FactQuery query, CancellationToken cancellationToken) =>
        OfShownAsync(whole.FactsAsync(query, cancellationToken), fact => fact.DocumentId, cancellationToken);

    public async Task<IReadOnlyList<CompanyDossier>> DossiersAsync(IdRange companies, IReadOnlyCollection<string> concepts, CancellationToken cancellationToken)
    {
        var ids = await hidden.RecentAsync(cancellationToken);
        var dossiers = await whole.DossiersAsync(companies, concepts, cancellationToken);
        if (ids.Count == 0)
        {
            return dossiers;
        }

        List<CompanyDossier> shown = [];
        foreach (var dossier in dossiers)
        {
            var left = dossier with { Documents = Shown(dossier.Documents, ids), Facts = [.. dossier.Facts.Where(fact => !ids.Contains(fact.DocumentId))] };
            if (left.Documents.Count == dossier.Documents.Count || left.Documents.Count + left.Facts.Count + left.Corrections.Count > 0)
            {
                shown.Add(left);
            }
        }

        return shown;
    }

    public Task<IReadOnlyList<StatementRecord>> StatementsAsync(string topic, long? companyId, long? documentId, CancellationToken cancellationToken) =>
        OfShownAsync(whole.StatementsAsync(topic, companyId, documentId, cancellationToken), statement => statement.DocumentId, cancellationToken);

    public Task<IReadOnlyList<ScoredId>> FindPassagesAsync(PassageQuery query, CancellationToken cancellationToken) =>
        FindAsync(query, asked => whole.FindPassagesAsync(asked, cancellationToken), async found => (await PassagesAsync(found, cancellationToken)).Count, cancellationToken);

    public Task<IReadOnlyList<ScoredId>> FindRowsAsync(PassageQuery query, CancellationToken cancellationToken) =>
        FindAsync(query, asked => whole.FindRowsAsync(asked, cancellationToken), async found => (await RowsAsync(found, cancellationToken)).Count, cancellationToken);

    public Task<IReadOnlyList<PassageRecord>> PassagesAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken) =>
        OfShownAsync(whole.PassagesAsync(ids, cancellationToken), passage => passage.DocumentId, cancellationToken);

    public Task<IReadOnlyList<PassageText>> PassageTextsAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken) =>
        OfShownAsync(whole.PassageTextsAsync(ids, cancellationToken), text => text.Passage.DocumentId, cancellationToken);

    public Task<IReadOnlyList<RowRecord>> RowsAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken) =>
        OfShownAsync(whole.RowsAsync(ids, cancellationToken), row => row.DocumentId, cancellationToken);

    public async Task<IReadOnlyList<PassageVector>> VectorsAsync(string model, CancellationToken cancellationToken)
    {
        var ids = await hidden.RecentAsync(cancellationToken);
        var vectors = await whole.VectorsAsync(model, cancellationToken);
        if (ids.Count == 0)
        {
            return vectors;
        }

        var ranges = Passages(await whole.DocumentsAsync(cancellationToken), document => ids.Contains(document.Id));
        return [.. vectors.Where(vector => !IdRange.Holds(ranges, vector.PassageId))];
    }

    public Task<bool> RanksVectorsAsync(string model, CancellationToken cancellationToken) => whole.RanksVectorsAsync(model, cancellationToken);

    public async Task<IReadOnlyList<PassageVector>> NearestVectorsAsync(string model, float[] asked, IReadOnlyList<IdRange>? passages, int limit, CancellationToken cancellationToken)
    {
        if (await hidden.RecentAsync(cancellationToken) is { Count: > 0 } ids)
        {
            var gone = Passages(await whole.DocumentsAsync(cancellationToken), document => ids.Contains(document.Id));
            passages = passages?.Where(range => !gone.Contains(range)).ToList() ?? Passages(await DocumentsAsync(cancellationToken), _ => true);
        }

        return await whole.NearestVectorsAsync(model, asked, passages, limit, cancellationToken);
    }

    /// <summary>A turn that stands on a hidden document keeps its place, but its answer cannot be read.</summary>
    public async Task<IReadOnlyList<ConversationTurn>> TurnsAsync(string conversationId, CancellationToken cancellationToken)
    {
        var ids = await hidden.RecentAsync(cancellationToken);
        var turns = await whole.TurnsAsync(conversationId, cancellationToken);
        return ids.Count == 0 ? turns : [.. turns.Select(turn => turn.Documents.Any(ids.Contains) ? turn with { Answer = "" } : turn)];
    }

    /// <summary>Of the whole library: they only weigh words.</summary>
    public Task<(IReadOnlyDictionary<string, long> Frequencies, long Passages)> FrequenciesAsync(IReadOnlyCollection<string> tokens, CancellationToken cancellationToken) =>
        whole.FrequenciesAsync(tokens, cancellationToken);

    public Task<DocumentRecord> AddAsync(IndexedDocument document, CancellationToken cancellationToken) => whole.AddAsync(document, cancellationToken);

    public Task<bool> ReplaceAsync(long documentId, IndexedDocument document, CancellationToken cancellationToken) => whole.ReplaceAsync(documentId, document, cancellationToken);

    public Task<bool> AddFactsAsync(long documentId, IReadOnlyList<FactRecord> facts, CancellationToken cancellationToken) => whole.AddFactsAsync(documentId, facts, cancellationToken);

    public Task<bool> RemoveAsync(long documentId, CancellationToken cancellationToken) => whole.RemoveAsync(documentId, cancellationToken);

    public Task<IReadOnlyList<long>> PassagesWithoutVectorAsync(string model, int limit, CancellationToken cancellationToken) => whole.PassagesWithoutVectorAsync(model, limit, cancellationToken);

    public Task AddVectorsAsync(string model, IReadOnlyList<PassageVector> vectors, CancellationToken cancellationToken) => whole.AddVectorsAsync(model, vectors, cancellationToken);

    public Task<Correction> AppendAsync(Correction correction, CancellationToken cancellationToken) => whole.AppendAsync(correction, cancellationToken);

    public Task<IReadOnlyList<Correction>> CorrectionsAsync(long? companyId, CancellationToken cancellationToken) => whole.CorrectionsAsync(companyId, cancellationToken);

    public Task<IReadOnlyList<Conversation>> ConversationsAsync(string owner, CancellationToken cancellationToken) => whole.ConversationsAsync(owner, cancellationToken);

    public Task<Conversation?> FindConversationAsync(string id, CancellationToken cancellationToken) => whole.FindConversationAsync(id, cancellationToken);

    public Task SaveAsync(Conversation conversation, ConversationTurn? turn, CancellationToken cancellationToken) => whole.SaveAsync(conversation, turn, cancellationToken);

    public Task<bool> RemoveConversationAsync(string conversationId, CancellationToken cancellationToken) => whole.RemoveConversationAsync(conversationId, cancellationToken);

    public Task RemoveTurnsAsync(string conversationId, int from, CancellationToken cancellationToken) => whole.RemoveTurnsAsync(conversationId, from, cancellationToken);

    public Task<bool> RateAsync(TurnFeedback feedback, CancellationToken cancellationToken) => whole.RateAsync(feedback, cancellationToken);

    public Task<bool> RemoveRatingAsync(string conversationId, int number, CancellationToken cancellationToken) => whole.RemoveRatingAsync(conversationId, number, cancellationToken);

    public Task<IReadOnlyList<TurnFeedback>> FeedbackAsync(string conversationId, CancellationToken cancellationToken) => whole.FeedbackAsync(conversationId, cancellationToken);

    public Task<IReadOnlyList<LibraryDamage>> CheckAsync(CancellationToken cancellationToken) => whole.CheckAsync(cancellationToken);

    public ILibraryTables Tables => whole.Tables;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<IReadOnlyList<T>> OfShownAsync<T>(Task<IReadOnlyList<T>> reading, Func<T, long> documentOf, CancellationToken cancellationToken)
    {
        var ids = await hidden.RecentAsync(cancellationToken);
        var all = await reading;
        return ids.Count == 0 ? all : [.. all.Where(item => !ids.Contains(documentOf(item)))];
    }

    /// <summary>A search of all documents that met hidden ones is done again in the others: its candidates are limited, and the hidden ones must not take their places.</summary>
    private async Task<IReadOnlyList<ScoredId>> FindAsync(
        PassageQuery query, Func<PassageQuery, Task<IReadOnlyList<ScoredId>>> find, Func<IReadOnlyList<long>, Task<int>> countShown, CancellationToken cancellationToken)
    {
        var ids = await hidden.RecentAsync(cancellationToken);
        if (ids.Count == 0)
        {
            return await find(query);
        }

        if (query.Documents is { } asked)
        {
            return await find(query with { Documents = [.. asked.Where(document => !ids.Contains(document.Id))] });
        }

        var found = await find(query);
        return await countShown([.. found.Select(hit => hit.Id)]) == found.Count ? found : await find(query with { Documents = await DocumentsAsync(cancellationToken) });
    }

    /// <summary>Where the passages of some documents lie, in their order.</summary>
    private static List<IdRange> Passages(IEnumerable<DocumentRecord> documents, Func<DocumentRecord, bool> isMeant) =>
        [.. documents.Where(isMeant).Select(document => document.Passages).Where(range => range.Last >= range.First).OrderBy(range => range.First)];

    /// <summary>Without those of some ids; whose place one of these had taken stands in it again, or gives it to the next.</summary>
    private static IReadOnlyList<DocumentRecord> Shown(IReadOnlyList<DocumentRecord> all, IReadOnlySet<long> hidden)
    {
        if (!all.Any(document => hidden.Contains(document.Id)))
        {
            return all;
        }

        var shown = all.Where(document => !hidden.Contains(document.Id)).ToList();
        return shown.ConvertAll(document => document.SupersededBy is { } later && hidden.Contains(later) ? document with { SupersededBy = Next(document, shown) } : document);
    }

    private static long? Next(DocumentRecord document, List<DocumentRecord> shown)
    {
        var replaced = shown.Where(other => other.SupersededBy == document.SupersededBy).ToList();
        var next = replaced.FindLast(other => other.IsCorrected) ?? replaced.FindLast(other => other.Source == document.Source);
        return next is null || next.Id == document.Id ? null : next.Id;
    }
}
