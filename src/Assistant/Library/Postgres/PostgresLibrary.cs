using LittleGiants.Assistant.Library.Copying;
using LittleGiants.Extraction.Documents;
using Npgsql;

namespace LittleGiants.Assistant.Library.Postgres;

/// <summary>A library in a PostgreSQL database, for any number of processes and machines at once.</summary>
internal sealed class PostgresLibrary : ILibrary
{
    /// <summary>After so many documents the changes of token counts are folded.</summary>
    private const int FoldEvery = 20;

    private readonly PostgresDatabase _database;
    private readonly PassageSearch _search = new();

    private PostgresLibrary(PostgresDatabase database) => _database = database;

    /// <exception cref="LibraryException">The database cannot be reached, is no library, or a newer program's.</exception>
    /// <param name="patience">For how long a server that went away is waited for; null: as usual.</param>
    public static async Task<PostgresLibrary> OpenAsync(string connectionString, CancellationToken cancellationToken, TimeSpan? patience = null)
    {
        var library = new PostgresLibrary(await PostgresDatabase.OpenAsync(connectionString, cancellationToken, patience));
        try
        {
            await library._database.ReadAsync(connection => VectorColumn.EnsureAsync(connection, cancellationToken), cancellationToken);
            return library;
        }
        catch
        {
            await library.DisposeAsync();
            throw;
        }
    }

    public async Task<DocumentRecord> AddAsync(IndexedDocument document, CancellationToken cancellationToken)
    {
        if (await FindDocumentAsync(document.Document.Sha256, cancellationToken) is { } known)
        {
            return known;
        }

        var packed = Pack(document);
        var added = await _database.WriteAsync(
            async connection => await DocumentWriter.WriteAsync(connection, document, packed, cancellationToken) is { } id
                ? await RaisedAsync(connection, cancellationToken) ? await FindAsync(connection, id, cancellationToken) : null
                : null,
            cancellationToken);
        await SettleAsync(isRemoval: false, added?.Id % FoldEvery == 0, cancellationToken);
        return added ?? await FindDocumentAsync(document.Document.Sha256, cancellationToken) ?? throw new LibraryException($"{document.Document.Name} was removed while it was being added. Add it again.");
    }

    public async Task<bool> ReplaceAsync(long documentId, IndexedDocument document, CancellationToken cancellationToken)
    {
        var packed = Pack(document);
        var replaced = await _database.WriteAsync(
            async connection => await DocumentWriter.ReplaceAsync(connection, documentId, document, packed, cancellationToken) && await RaisedAsync(connection, cancellationToken), cancellationToken);
        await SettleAsync(replaced, replaced, cancellationToken);
        return replaced;
    }

    public Task<bool> AddFactsAsync(long documentId, IReadOnlyList<FactRecord> facts, CancellationToken cancellationToken) => _database.WriteAsync(
        async connection => await DocumentWriter.AddFactsAsync(connection, documentId, facts, cancellationToken) && await RaisedAsync(connection, cancellationToken), cancellationToken, isRepeatable: false);

    public async Task<bool> RemoveAsync(long documentId, CancellationToken cancellationToken)
    {
        // Done again because nobody knew whether it was kept, it finds nothing any more.
        var removed = false;
        await _database.WriteAsync(
            async connection => removed |= await DocumentWriter.RemoveAsync(connection, documentId, cancellationToken) && await RaisedAsync(connection, cancellationToken), cancellationToken);
        if (removed)
        {
            await SettleAsync(isRemoval: true, isFolding: true, cancellationToken);
        }

        return removed;
    }

    public Task<IReadOnlyList<DocumentRecord>> DocumentsAsync(CancellationToken cancellationToken) =>
        ReadAsync<DocumentRecord>(connection => DocumentTable.SelectAsync(connection, "ORDER BY id", cancellationToken), cancellationToken);

    public Task<DocumentRecord?> FindDocumentAsync(string sha256, CancellationToken cancellationToken) => _database.ReadAsync(
        async connection => (await DocumentTable.SelectAsync(connection, "WHERE sha256 = @sha ORDER BY id LIMIT 1", cancellationToken, ("sha", sha256))).FirstOrDefault(), cancellationToken);

    public Task<IReadOnlyList<CompanyRecord>> CompaniesAsync(CancellationToken cancellationToken) =>
        ReadAsync<CompanyRecord>(connection => CompanyTable.SelectAsync(connection, new IdRange(long.MinValue, long.MaxValue), cancellationToken), cancellationToken);

    public Task<PageRecord?> PageAsync(long documentId, int page, CancellationToken cancellationToken) => _database.ReadAsync(
        async connection => (await connection.ListAsync(
            reader =>
            {
                var (text, boxes) = PageCodec.Unpack(reader.GetFieldValue<byte[]>(4), withBoxes: true);
                return new PageRecord(documentId, page, reader.GetInt32(0), (float)reader.GetDouble(1), (float)reader.GetDouble(2), reader.Word<TextQuality>(3), text) { Boxes = boxes };
            },
            "SELECT start, width, height, quality, content FROM pages WHERE document_id = @document AND number = @number",
            cancellationToken, ("document", documentId), ("number", page))).SingleOrDefault(),
        cancellationToken);

    public Task<IReadOnlyList<PageRecord>> PagesAsync(long documentId, CancellationToken cancellationToken) => ReadAsync<PageRecord>(
        connection => connection.ListAsync(
            reader => new PageRecord(documentId, reader.GetInt32(0), reader.GetInt32(1), (float)reader.GetDouble(2), (float)reader.GetDouble(3), reader.Word<TextQuality>(4), ""),
            "SELECT number, start, width, height, quality FROM pages WHERE document_id = @document ORDER BY number",
            cancellationToken, ("document", documentId)),
        cancellationToken);

    public Task<IReadOnlyDictionary<long, int>> FactCountsAsync(CancellationToken cancellationToken) => _database.ReadAsync<IReadOnlyDictionary<long, int>>(
        async connection => (await connection.ListAsync(reader => (Document: reader.GetInt64(0), Count: (int)reader.GetInt64(1)), "SELECT document_id, count(*) FROM facts GROUP BY document_id", cancellationToken))
            .ToDictionary(entry => entry.Document, entry => entry.Count),
        cancellationToken);

    public Task<IReadOnlyList<FactRecord>> FactsAsync(FactQuery query, CancellationToken cancellationToken) =>
        ReadAsync<FactRecord>(connection => RecordTables.FactsAsync(connection, query, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<CompanyDossier>> DossiersAsync(IdRange companies, IReadOnlyCollection<string> concepts, CancellationToken cancellationToken) =>
        _database.ReadTogetherAsync<IReadOnlyList<CompanyDossier>>(async connection => await DossierTables.SelectAsync(connection, companies, concepts, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<StatementRecord>> StatementsAsync(string topic, long? companyId, long? documentId, CancellationToken cancellationToken) =>
        ReadAsync<StatementRecord>(connection => RecordTables.StatementsAsync(connection, topic, companyId, documentId, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<ScoredId>> FindPassagesAsync(PassageQuery query, CancellationToken cancellationToken) =>
        ReadAsync<ScoredId>(connection => _search.FindAsync(connection, query, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<ScoredId>> FindRowsAsync(PassageQuery query, CancellationToken cancellationToken) =>
        ReadAsync<ScoredId>(connection => RowSearch.FindAsync(connection, query, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<PassageRecord>> PassagesAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken) =>
        ReadAsync<PassageRecord>(connection => RecordTables.PassagesAsync(connection, ids, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<PassageText>> PassageTextsAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken) =>
        ReadAsync<PassageText>(connection => PassageTexts.SelectAsync(connection, ids, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<RowRecord>> RowsAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken) =>
        ReadAsync<RowRecord>(connection => RecordTables.RowsAsync(connection, ids, cancellationToken), cancellationToken);

    public Task<(IReadOnlyDictionary<string, long> Frequencies, long Passages)> FrequenciesAsync(IReadOnlyCollection<string> tokens, CancellationToken cancellationToken) =>
        _database.ReadAsync(connection => TokenTable.FrequenciesAsync(connection, tokens, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<long>> PassagesWithoutVectorAsync(string model, int limit, CancellationToken cancellationToken) =>
        ReadAsync<long>(connection => VectorTable.MissingAsync(connection, model, limit, cancellationToken), cancellationToken);

    public Task AddVectorsAsync(string model, IReadOnlyList<PassageVector> vectors, CancellationToken cancellationToken) =>
        _database.WriteAsync(connection => VectorTable.InsertAsync(connection, model, vectors, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<PassageVector>> VectorsAsync(string model, CancellationToken cancellationToken) =>
        ReadAsync<PassageVector>(connection => VectorTable.SelectAsync(connection, model, cancellationToken), cancellationToken);

    public Task<bool> RanksVectorsAsync(string model, CancellationToken cancellationToken) =>
        _database.ReadAsync(connection => VectorColumn.HasAllAsync(connection, model, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<PassageVector>> NearestVectorsAsync(string model, float[] asked, IReadOnlyList<IdRange>? passages, int limit, CancellationToken cancellationToken) =>
        ReadAsync<PassageVector>(connection => VectorColumn.NearestAsync(connection, model, asked, passages, limit, cancellationToken), cancellationToken);

    public Task<Correction> AppendAsync(Correction correction, CancellationToken cancellationToken) => _database.WriteAsync(
        async connection =>
        {
            var appended = await CorrectionTable.InsertAsync(connection, correction, cancellationToken);
            await RaisedAsync(connection, cancellationToken);
            return appended;
        },
        cancellationToken, isRepeatable: false);

    public Task<IReadOnlyList<Correction>> CorrectionsAsync(long? companyId, CancellationToken cancellationToken) =>
        ReadAsync<Correction>(connection => CorrectionTable.SelectAsync(connection, companyId, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<Conversation>> ConversationsAsync(string owner, CancellationToken cancellationToken) =>
        ReadAsync<Conversation>(connection => ConversationTable.SelectAsync(connection, owner, cancellationToken), cancellationToken);

    public Task<Conversation?> FindConversationAsync(string id, CancellationToken cancellationToken) =>
        _database.ReadAsync(connection => ConversationTable.FindAsync(connection, id, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<ConversationTurn>> TurnsAsync(string conversationId, CancellationToken cancellationToken) =>
        ReadAsync<ConversationTurn>(connection => ConversationTable.TurnsAsync(connection, conversationId, cancellationToken), cancellationToken);

    public Task SaveAsync(Conversation conversation, ConversationTurn? turn, CancellationToken cancellationToken) => _database.WriteAsync(
        async connection =>
        {
            await ConversationTable.SaveAsync(connection, conversation, turn, cancellationToken);
            return true;
        },
        cancellationToken);

    public Task<bool> RemoveConversationAsync(string conversationId, CancellationToken cancellationToken) =>
        _database.WriteAsync(async connection => await connection.RunAsync("DELETE FROM conversations WHERE id = @id", cancellationToken, ("id", conversationId)) > 0, cancellationToken);

    public Task RemoveTurnsAsync(string conversationId, int from, CancellationToken cancellationToken) =>
        _database.WriteAsync(connection => connection.RunAsync("DELETE FROM turns WHERE conversation_id = @id AND number >= @from", cancellationToken, ("id", conversationId), ("from", from)), cancellationToken);

    public Task<bool> RateAsync(TurnFeedback feedback, CancellationToken cancellationToken) =>
        _database.WriteAsync(connection => FeedbackTable.SaveAsync(connection, feedback, cancellationToken), cancellationToken);

    public Task<bool> RemoveRatingAsync(string conversationId, int number, CancellationToken cancellationToken) => _database.WriteAsync(
        async connection => await connection.RunAsync("DELETE FROM feedback WHERE conversation_id = @id AND number = @number", cancellationToken, ("id", conversationId), ("number", number)) > 0, cancellationToken);

    public Task<IReadOnlyList<TurnFeedback>> FeedbackAsync(string conversationId, CancellationToken cancellationToken) =>
        ReadAsync<TurnFeedback>(connection => FeedbackTable.SelectAsync(connection, conversationId, cancellationToken), cancellationToken);

    public Task<long> VersionAsync(CancellationToken cancellationToken) =>
        _database.ReadAsync(connection => connection.ScalarAsync("SELECT sum(number)::bigint FROM version", cancellationToken), cancellationToken);

    public Task<IReadOnlyList<LibraryDamage>> CheckAsync(CancellationToken cancellationToken) =>
        _database.ReadTogetherAsync<IReadOnlyList<LibraryDamage>>(async connection => await StoreCheck.RunAsync(connection, cancellationToken), cancellationToken);

    public ILibraryTables Tables => new PostgresTables(_database);

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private Task<IReadOnlyList<T>> ReadAsync<T>(Func<NpgsqlConnection, Task<List<T>>> work, CancellationToken cancellationToken) =>
        _database.ReadAsync<IReadOnlyList<T>>(async connection => await work(connection), cancellationToken);

    /// <summary>What need not be in the document's own transaction: until it is done questions take longer. After a removal it must be done; otherwise the next writer does what could not be done now.</summary>
    private async Task SettleAsync(bool isRemoval, bool isFolding, CancellationToken cancellationToken)
    {
        try
        {
            await _database.ReadAsync(
                async connection =>
                {
                    await TokenIndexWriter.SettleAsync(connection, cancellationToken);
                    if (isFolding)
                    {
                        await TokenTable.FoldAsync(connection, isRemoval, cancellationToken);
                    }

                    return true;
                },
                cancellationToken);
        }
        catch (LibraryException) when (!isRemoval)
        {
            // The document is there and is found.
        }
    }

    private static async Task<DocumentRecord> FindAsync(NpgsqlConnection connection, long id, CancellationToken cancellationToken) =>
        (await DocumentTable.SelectAsync(connection, "WHERE id = @id", cancellationToken, ("id", id)))[0];

    /// <summary>To be called last: writers that meet in one row wait for each other only while they commit.</summary>
    private static async Task<bool> RaisedAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        await connection.RunAsync("UPDATE version SET number = number + 1 WHERE place = pg_backend_pid() % 16", cancellationToken) > 0;

    private static List<byte[]> Pack(IndexedDocument document) => [.. document.Pages.Select(page => PageCodec.Pack(page.Text, page.Boxes))];
}
