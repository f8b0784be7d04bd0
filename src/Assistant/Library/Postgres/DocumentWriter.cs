using System.Text.Json;
using LittleGiants.Assistant.Library.Copying;
using Npgsql;
using NpgsqlTypes;

namespace LittleGiants.Assistant.Library.Postgres;

/// <summary>Writes one document inside the caller's transaction, and takes it out again.</summary>
internal static class DocumentWriter
{
    /// <summary>The advisory lock under which ids that follow each other are taken; held for a moment, not for a transaction.</summary>
    private const long IdLock = 0x4C47_0003;

    /// <param name="packed">The pages' contents, made before the transaction: locks are held for shorter.</param>
    /// <returns>Null when the same content is there already.</returns>
    public static async Task<long?> WriteAsync(NpgsqlConnection connection, IndexedDocument indexed, IReadOnlyList<byte[]> packed, CancellationToken cancellationToken)
    {
        if (await DocumentTable.InsertAsync(connection, indexed.Document with { CompanyId = null }, cancellationToken) is not { } id)
        {
            return null;
        }

        await WritePagesAsync(connection, id, indexed.Pages, packed, cancellationToken);
        var counts = new TokenCounts();
        var passages = await WritePassagesAsync(connection, id, indexed.Passages, counts, cancellationToken);
        var rows = await WriteRowsAsync(connection, id, indexed.Rows, counts, cancellationToken);
        await TokenTable.AddAsync(connection, counts, cancellationToken);

        // Companies last: from here on another writer may wait for them.
        long? company = indexed.Company is { } identity ? await CompanyTable.FindOrAddAsync(connection, identity, cancellationToken) : null;
        if (company is { } owner)
        {
            await CompanyTable.AddAliasesAsync(connection, owner, id, indexed.Company!, cancellationToken);
        }

        foreach (var other in indexed.OtherCompanies)
        {
            await CompanyTable.AddAliasesAsync(connection, await CompanyTable.FindOrAddAsync(connection, other, cancellationToken), id, other, cancellationToken);
        }

        await DocumentTable.SetRangesAsync(connection, id, company, passages, rows, cancellationToken);
        await WriteFactsAsync(connection, id, company, indexed.Facts, 0, cancellationToken);
        await WriteStatementsAsync(connection, id, company, indexed.Statements, cancellationToken);
        if (company is not null)
        {
            await DocumentEditions.SupersedeAsync(connection, company.Value, indexed.Document, cancellationToken);
        }

        await CompanyTable.RenameAsync(connection, await CompanyTable.OfDocumentAsync(connection, id, cancellationToken), cancellationToken);
        return id;
    }

    /// <summary>Writes a document anew under its id and day of adding: what stands on it keeps standing. False when there is none.</summary>
    public static async Task<bool> ReplaceAsync(NpgsqlConnection connection, long id, IndexedDocument indexed, IReadOnlyList<byte[]> packed, CancellationToken cancellationToken)
    {
        if (await LockedAsync(connection, id, cancellationToken) is not var (old, companies))
        {
            return false;
        }

        var links = await connection.ListAsync(reader => (Conversation: reader.GetString(0), Number: reader.GetInt32(1)), "SELECT conversation_id, number FROM turn_documents WHERE document_id = @id", cancellationToken, ("id", id));
        await ForgetAsync(connection, old, cancellationToken);
        if (await WriteAsync(connection, indexed with { Document = indexed.Document with { Id = id, Added = old.Added } }, packed, cancellationToken) is null)
        {
            throw new LibraryException($"{old.Name} cannot be written anew: its content is there as another document.");
        }

        await connection.RunAsync(
            "INSERT INTO turn_documents (conversation_id, number, document_id) SELECT conversation, number, @id FROM unnest(@conversations, @numbers) AS linked(conversation, number)", cancellationToken,
            ("id", id), ("conversations", links.Select(link => link.Conversation).ToArray()), ("numbers", links.Select(link => link.Number).ToArray()));
        await CompanyTable.RemoveForgottenAsync(connection, companies, cancellationToken);
        return true;
    }

    public static async Task<bool> AddFactsAsync(NpgsqlConnection connection, long id, IReadOnlyList<FactRecord> facts, CancellationToken cancellationToken)
    {
        if (await LockedAsync(connection, id, cancellationToken) is not var (document, _))
        {
            return false;
        }

        var known = facts.Select(fact => fact.Fact.Concept).ToHashSet();
        var first = (int)await connection.ScalarAsync("SELECT coalesce(max(position), -1) + 1 FROM facts WHERE document_id = @id", cancellationToken, ("id", id));
        await WriteFactsAsync(connection, id, document.CompanyId, facts, first, cancellationToken);
        await DocumentTable.SetAbsentAsync(connection, id, [.. document.Absent.Where(absence => !known.Contains(absence.Concept))], cancellationToken);
        return true;
    }

    public static async Task<bool> RemoveAsync(NpgsqlConnection connection, long id, CancellationToken cancellationToken)
    {
        if (await LockedAsync(connection, id, cancellationToken) is not var (document, companies))
        {
            return false;
        }

        // Answers that stand on it first: their links go with the document.
        await connection.RunAsync("DELETE FROM turns WHERE (conversation_id, number) IN (SELECT conversation_id, number FROM turn_documents WHERE document_id = @id)", cancellationToken, ("id", id));
        await connection.RunAsync("DELETE FROM conversations WHERE NOT EXISTS (SELECT 1 FROM turns WHERE conversation_id = conversations.id)", cancellationToken);
        await ForgetAsync(connection, document, cancellationToken);
        await CompanyTable.RemoveForgottenAsync(connection, companies, cancellationToken);
        await CompanyTable.RenameAsync(connection, companies, cancellationToken);
        if (document.CompanyId is { } company)
        {
            await DocumentEditions.SupersedeAsync(connection, company, document, cancellationToken);
        }

        return true;
    }

    /// <summary>So that nobody else writes or removes it, or adds to its companies. Companies come first, as with every writer: two that lock crosswise would wait for each other.</summary>
    private static async Task<(DocumentRecord Document, List<long> Companies)?> LockedAsync(NpgsqlConnection connection, long id, CancellationToken cancellationToken)
    {
        var companies = await CompanyTable.OfDocumentAsync(connection, id, cancellationToken);
        await CompanyTable.LockAsync(connection, companies, cancellationToken);
        return await DocumentTable.SelectAsync(connection, "WHERE id = @id FOR UPDATE", cancellationToken, ("id", id)) is [var document] ? (document, companies) : null;
    }

    /// <summary>Takes a document out with all that hangs on it.</summary>
    private static async Task ForgetAsync(NpgsqlConnection connection, DocumentRecord document, CancellationToken cancellationToken)
    {
        await TokenTable.SubtractAsync(connection, document.Passages, document.Rows, cancellationToken);
        await connection.RunAsync("DELETE FROM passage_index WHERE id BETWEEN @first AND @last", cancellationToken, ("first", document.Passages.First), ("last", document.Passages.Last));
        await connection.RunAsync("DELETE FROM row_index WHERE id BETWEEN @first AND @last", cancellationToken, ("first", document.Rows.First), ("last", document.Rows.Last));
        await connection.RunAsync("DELETE FROM documents WHERE id = @id", cancellationToken, ("id", document.Id));
    }

    private static Task WritePagesAsync(NpgsqlConnection connection, long id, IReadOnlyList<PageRecord> pages, IReadOnlyList<byte[]> packed, CancellationToken cancellationToken) => connection.CopyAsync(
        "pages", "document_id, number, start, width, height, quality, content",
        Enumerable.Range(0, pages.Count),
        async (copy, i) =>
        {
            var page = pages[i];
            await copy.WriteAsync(id, NpgsqlDbType.Bigint, cancellationToken);
            await copy.WriteAsync(page.Number, NpgsqlDbType.Integer, cancellationToken);
            await copy.WriteAsync(page.Start, NpgsqlDbType.Integer, cancellationToken);
            await copy.WriteAsync((double)page.Width, NpgsqlDbType.Double, cancellationToken);
            await copy.WriteAsync((double)page.Height, NpgsqlDbType.Double, cancellationToken);
            await copy.WriteAsync(page.Quality.ToString(), NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync(packed[i], NpgsqlDbType.Bytea, cancellationToken);
        },
        cancellationToken);

    private static async Task<IdRange> WritePassagesAsync(NpgsqlConnection connection, long id, IReadOnlyList<IndexedPassage> passages, TokenCounts counts, CancellationToken cancellationToken)
    {
        var range = await TakeIdsAsync(connection, "passage_ids", passages.Count, cancellationToken);
        await connection.CopyAsync(
            "passages", "id, document_id, page, start, \"end\", is_table, heading",
            passages.Select((passage, place) => (passage, range.First + place)),
            async (copy, item) =>
            {
                var (passage, number) = item;
                await copy.WriteAsync(number, NpgsqlDbType.Bigint, cancellationToken);
                await copy.WriteAsync(id, NpgsqlDbType.Bigint, cancellationToken);
                await copy.WriteAsync(passage.Page, NpgsqlDbType.Integer, cancellationToken);
                await copy.WriteAsync(passage.Span.Start, NpgsqlDbType.Integer, cancellationToken);
                await copy.WriteAsync(passage.Span.End, NpgsqlDbType.Integer, cancellationToken);
                await copy.WriteAsync(passage.IsTable, NpgsqlDbType.Boolean, cancellationToken);
                await copy.WriteAsync(KeptText.Of(passage.Heading), NpgsqlDbType.Text, cancellationToken);
            },
            cancellationToken);
        await TokenIndexWriter.WritePassagesAsync(connection, range.First, passages.Select(passage => new PassageTokens(passage.HeadingTokens, passage.LabelTokens, passage.BodyTokens)), counts, cancellationToken);
        return range;
    }

    private static async Task<IdRange> WriteRowsAsync(NpgsqlConnection connection, long id, IReadOnlyList<IndexedRow> rows, TokenCounts counts, CancellationToken cancellationToken)
    {
        var range = await TakeIdsAsync(connection, "row_ids", rows.Count, cancellationToken);
        await connection.CopyAsync(
            "rows", "id, document_id, page, start, \"end\", data",
            rows.Select((row, place) => (row.Row, range.First + place)),
            async (copy, item) =>
            {
                var (row, number) = item;
                await copy.WriteAsync(number, NpgsqlDbType.Bigint, cancellationToken);
                await copy.WriteAsync(id, NpgsqlDbType.Bigint, cancellationToken);
                await copy.WriteAsync(row.Page, NpgsqlDbType.Integer, cancellationToken);
                await copy.WriteAsync(row.Span.Start, NpgsqlDbType.Integer, cancellationToken);
                await copy.WriteAsync(row.Span.End, NpgsqlDbType.Integer, cancellationToken);
                await copy.WriteAsync(JsonSerializer.Serialize(row, LibraryJson.Compact.RowRecord), NpgsqlDbType.Text, cancellationToken);
            },
            cancellationToken);
        await TokenIndexWriter.WriteRowsAsync(connection, id, range.First, rows.Select(row => new RowTokens(row.LabelTokens, row.ContextTokens)), counts, cancellationToken);
        return range;
    }

    private static Task WriteFactsAsync(NpgsqlConnection connection, long id, long? company, IReadOnlyList<FactRecord> facts, int first, CancellationToken cancellationToken) => connection.CopyAsync(
        "facts", "document_id, position, company_id, concept, fiscal_year, scope, value, unit, data",
        facts.Select((fact, place) => (fact, first + place)),
        async (copy, item) =>
        {
            var (record, position) = item;
            var fact = record.Fact;
            await copy.WriteAsync(id, NpgsqlDbType.Bigint, cancellationToken);
            await copy.WriteAsync(position, NpgsqlDbType.Integer, cancellationToken);
            await copy.WriteAsync(company, NpgsqlDbType.Bigint, cancellationToken);
            await copy.WriteAsync(fact.Concept, NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync(fact.Period.FiscalYear, NpgsqlDbType.Integer, cancellationToken);
            await copy.WriteAsync(fact.Scope.ToString(), NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync((double?)fact.Quantity?.Value, NpgsqlDbType.Double, cancellationToken);
            await copy.WriteAsync(Extracting.UnitNames.Of(fact), NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync(JsonSerializer.Serialize(record, LibraryJson.Compact.FactRecord), NpgsqlDbType.Text, cancellationToken);
        },
        cancellationToken);

    private static Task WriteStatementsAsync(NpgsqlConnection connection, long id, long? company, IReadOnlyList<StatementRecord> statements, CancellationToken cancellationToken) => connection.CopyAsync(
        "statements", "document_id, company_id, topic, data",
        statements,
        async (copy, statement) =>
        {
            await copy.WriteAsync(id, NpgsqlDbType.Bigint, cancellationToken);
            await copy.WriteAsync(company, NpgsqlDbType.Bigint, cancellationToken);
            await copy.WriteAsync(statement.Topic, NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync(JsonSerializer.Serialize(statement, LibraryJson.Compact.StatementRecord), NpgsqlDbType.Text, cancellationToken);
        },
        cancellationToken);

    /// <summary>Numbers that follow each other, whoever else takes some.</summary>
    private static async Task<IdRange> TakeIdsAsync(NpgsqlConnection connection, string sequence, int count, CancellationToken cancellationToken)
    {
        if (count == 0)
        {
            return new IdRange(0, -1);
        }

        await connection.RunAsync("SELECT pg_advisory_lock(@lock)", cancellationToken, ("lock", IdLock));
        var last = await connection.ScalarAsync($"SELECT setval('{sequence}', nextval('{sequence}') + @more)", cancellationToken, ("more", count - 1));
        await connection.RunAsync("SELECT pg_advisory_unlock(@lock)", cancellationToken, ("lock", IdLock));
        return new IdRange(last - count + 1, last);
    }
}
