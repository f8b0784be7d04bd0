using LittleGiants.Assistant.Library.Copying;
using LittleGiants.Extraction.Documents;
using Microsoft.Data.Sqlite;

namespace LittleGiants.Assistant.Library.Sqlite;

/// <summary>A library in one SQLite file. Several processes may use it at once; one writes at a time.</summary>
internal sealed class SqliteLibrary : ILibrary
{
    /// <summary>The weights of label and context in BM25.</summary>
    private const string RowWeights = "3.0, 0.7";

    private readonly SqliteDatabase _database;

    private SqliteLibrary(SqliteDatabase database) => _database = database;

    /// <exception cref="LibraryException">The file is no library, or a newer program's.</exception>
    public static async Task<SqliteLibrary> OpenAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LibraryException($"The library's folder cannot be made: {exception.Message}", exception);
        }

        return new SqliteLibrary(await SqliteDatabase.OpenAsync(path, cancellationToken));
    }

    public Task<DocumentRecord> AddAsync(IndexedDocument document, CancellationToken cancellationToken)
    {
        var packed = Pack(document);
        return _database.WriteAsync(
            connection =>
            {
                if (DocumentTable.Select(connection, "WHERE sha256 = @sha", ("@sha", document.Document.Sha256)) is [var known])
                {
                    return known;
                }

                Raise(connection);
                return DocumentTable.Select(connection, "WHERE id = @id", ("@id", DocumentWriter.Write(connection, document, packed)))[0];
            },
            cancellationToken);
    }

    public async Task<bool> ReplaceAsync(long documentId, IndexedDocument document, CancellationToken cancellationToken)
    {
        var packed = Pack(document);
        var replaced = await _database.WriteAsync(connection => DocumentWriter.Replace(connection, documentId, document, packed) && Raise(connection), cancellationToken);
        if (replaced)
        {
            await _database.TruncateLogAsync(cancellationToken);
        }

        return replaced;
    }

    public Task<bool> AddFactsAsync(long documentId, IReadOnlyList<FactRecord> facts, CancellationToken cancellationToken) =>
        _database.WriteAsync(connection => DocumentWriter.AddFacts(connection, documentId, facts) && Raise(connection), cancellationToken);

    public async Task<bool> RemoveAsync(long documentId, CancellationToken cancellationToken)
    {
        var removed = await _database.WriteAsync(connection => DocumentWriter.Remove(connection, documentId) && Raise(connection), cancellationToken);
        if (removed)
        {
            await _database.TruncateLogAsync(cancellationToken);
        }

        return removed;
    }

    public Task<IReadOnlyList<DocumentRecord>> DocumentsAsync(CancellationToken cancellationToken) =>
        _database.ReadAsync<IReadOnlyList<DocumentRecord>>(connection => DocumentTable.Select(connection, "ORDER BY id"), cancellationToken);

    public Task<DocumentRecord?> FindDocumentAsync(string sha256, CancellationToken cancellationToken) =>
        _database.ReadAsync(connection => DocumentTable.Select(connection, "WHERE sha256 = @sha", ("@sha", sha256)).SingleOrDefault(), cancellationToken);

    public Task<IReadOnlyList<CompanyRecord>> CompaniesAsync(CancellationToken cancellationToken) =>
        _database.ReadAsync<IReadOnlyList<CompanyRecord>>(CompanyTable.Select, cancellationToken);

    public Task<PageRecord?> PageAsync(long documentId, int page, CancellationToken cancellationToken) => _database.ReadAsync(
        connection => connection.List(
            reader =>
            {
                var (text, boxes) = PageCodec.Unpack((byte[])reader.GetValue(4), withBoxes: true);
                return new PageRecord(documentId, page, reader.GetInt32(0), reader.GetFloat(1), reader.GetFloat(2), reader.Word<TextQuality>(3), text) { Boxes = boxes };
            },
            "SELECT start, width, height, quality, content FROM pages WHERE document_id = @document AND number = @number",
            ("@document", documentId), ("@number", page)).SingleOrDefault(),
        cancellationToken);

    public Task<IReadOnlyList<PageRecord>> PagesAsync(long documentId, CancellationToken cancellationToken) => _database.ReadAsync<IReadOnlyList<PageRecord>>(
        connection => connection.List(
            reader => new PageRecord(documentId, reader.GetInt32(0), reader.GetInt32(1), reader.GetFloat(2), reader.GetFloat(3), reader.Word<TextQuality>(4), ""),
            "SELECT number, start, width, height, quality FROM pages WHERE document_id = @document ORDER BY number",
            ("@document", documentId)),
        cancellationToken);

    public Task<IReadOnlyDictionary<long, int>> FactCountsAsync(CancellationToken cancellationToken) => _database.ReadAsync<IReadOnlyDictionary<long, int>>(
        connection => connection.List(reader => (Document: reader.GetInt64(0), Count: reader.GetInt32(1)), "SELECT document_id, count(*) FROM facts GROUP BY document_id")
            .ToDictionary(entry => entry.Document, entry => entry.Count),
        cancellationToken);

    public Task<IReadOnlyList<FactRecord>> FactsAsync(FactQuery query, CancellationToken cancellationToken) =>
        _database.ReadAsync<IReadOnlyList<FactRecord>>(connection => RecordTables.Facts(connection, query), cancellationToken);

    public Task<IReadOnlyList<CompanyDossier>> DossiersAsync(IdRange companies, IReadOnlyCollection<string> concepts, CancellationToken cancellationToken) =>
        _database.ReadAsync<IReadOnlyList<CompanyDossier>>(connection => DossierTables.Select(connection, companies, concepts), cancellationToken);

    public Task<IReadOnlyList<StatementRecord>> StatementsAsync(string topic, long? companyId, long? documentId, CancellationToken cancellationToken) =>
        _database.ReadAsync<IReadOnlyList<StatementRecord>>(connection => RecordTables.Statements(connection, topic, companyId, documentId), cancellationToken);

    public Task<IReadOnlyList<ScoredId>> FindPassagesAsync(PassageQuery query, CancellationToken cancellationToken) =>
        _database.ReadAsync<IReadOnlyList<ScoredId>>(connection => PassageSearch.Find(connection, query, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<ScoredId>> FindRowsAsync(PassageQuery query, CancellationToken cancellationToken) =>
        _database.ReadAsync<IReadOnlyList<ScoredId>>(connection => TokenSearch.Find(connection, "row_index", RowWeights, query, document => document.Rows), cancellationToken);

    public Task<IReadOnlyList<PassageRecord>> PassagesAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken) =>
        _database.ReadAsync<IReadOnlyList<PassageRecord>>(connection => RecordTables.Passages(connection, ids), cancellationToken);

    public Task<IReadOnlyList<PassageText>> PassageTextsAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken) =>
        _database.ReadAsync<IReadOnlyList<PassageText>>(connection => PassageTexts.Select(connection, ids), cancellationToken);

    public Task<IReadOnlyList<RowRecord>> RowsAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken) =>
        _database.ReadAsync<IReadOnlyList<RowRecord>>(connection => RecordTables.Rows(connection, ids), cancellationToken);

    public Task<(IReadOnlyDictionary<string, long> Frequencies, long Passages)> FrequenciesAsync(IReadOnlyCollection<string> tokens, CancellationToken cancellationToken) =>
        _database.ReadAsync(connection => TokenSearch.Frequencies(connection, tokens), cancellationToken);

    public Task<IReadOnlyList<long>> PassagesWithoutVectorAsync(string model, int limit, CancellationToken cancellationToken) =>
        _database.ReadAsync<IReadOnlyList<long>>(connection => VectorTable.Missing(connection, model, limit), cancellationToken);

    public Task AddVectorsAsync(string model, IReadOnlyList<PassageVector> vectors, CancellationToken cancellationToken) =>
        _database.WriteAsync(connection => VectorTable.Insert(connection, model, vectors), cancellationToken);

    public Task<IReadOnlyList<PassageVector>> VectorsAsync(string model, CancellationToken cancellationToken) =>
        _database.ReadAsync<IReadOnlyList<PassageVector>>(connection => VectorTable.Select(connection, model), cancellationToken);

    public Task<Correction> AppendAsync(Correction correction, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            connection =>
            {
                Raise(connection);
                return CorrectionTable.Insert(connection, correction);
            },
            cancellationToken);

    public Task<IReadOnlyList<Correction>> CorrectionsAsync(long? companyId, CancellationToken cancellationToken) =>
        _database.ReadAsync<IReadOnlyList<Correction>>(connection => CorrectionTable.Select(connection, companyId), cancellationToken);

    public Task<IReadOnlyList<Conversation>> ConversationsAsync(string owner, CancellationToken cancellationToken) =>
        _database.ReadAsync<IReadOnlyList<Conversation>>(connection => ConversationTable.Select(connection, owner), cancellationToken);

    public Task<Conversation?> FindConversationAsync(string id, CancellationToken cancellationToken) =>
        _database.ReadAsync(connection => ConversationTable.Find(connection, id), cancellationToken);

    public Task<IReadOnlyList<ConversationTurn>> TurnsAsync(string conversationId, CancellationToken cancellationToken) =>
        _database.ReadAsync<IReadOnlyList<ConversationTurn>>(connection => ConversationTable.Turns(connection, conversationId), cancellationToken);

    public Task SaveAsync(Conversation conversation, ConversationTurn? turn, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            connection =>
            {
                ConversationTable.Save(connection, conversation, turn);
                return true;
            },
            cancellationToken);

    public Task<bool> RemoveConversationAsync(string conversationId, CancellationToken cancellationToken) =>
        _database.WriteAsync(connection => connection.Run("DELETE FROM conversations WHERE id = @id", ("@id", conversationId)) > 0, cancellationToken);

    public Task RemoveTurnsAsync(string conversationId, int from, CancellationToken cancellationToken) =>
        _database.WriteAsync(connection => connection.Run("DELETE FROM turns WHERE conversation_id = @id AND number >= @from", ("@id", conversationId), ("@from", from)), cancellationToken);

    public Task<bool> RateAsync(TurnFeedback feedback, CancellationToken cancellationToken) =>
        _database.WriteAsync(connection => FeedbackTable.Save(connection, feedback), cancellationToken);

    public Task<bool> RemoveRatingAsync(string conversationId, int number, CancellationToken cancellationToken) =>
        _database.WriteAsync(connection => connection.Run("DELETE FROM feedback WHERE conversation_id = @id AND number = @number", ("@id", conversationId), ("@number", number)) > 0, cancellationToken);

    public Task<IReadOnlyList<TurnFeedback>> FeedbackAsync(string conversationId, CancellationToken cancellationToken) =>
        _database.ReadAsync<IReadOnlyList<TurnFeedback>>(connection => FeedbackTable.Select(connection, conversationId), cancellationToken);

    public Task<long> VersionAsync(CancellationToken cancellationToken) => _database.ReadAsync(connection => connection.Scalar("SELECT number FROM version"), cancellationToken);

    public Task<IReadOnlyList<LibraryDamage>> CheckAsync(CancellationToken cancellationToken) =>
        _database.ReadAsync<IReadOnlyList<LibraryDamage>>(StoreCheck.Run, cancellationToken);

    public ILibraryTables Tables => new SqliteTables(_database);

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static bool Raise(SqliteConnection connection) => connection.Run("UPDATE version SET number = number + 1") > 0;

    private static List<byte[]> Pack(IndexedDocument document) => [.. document.Pages.Select(page => PageCodec.Pack(page.Text, page.Boxes))];
}
