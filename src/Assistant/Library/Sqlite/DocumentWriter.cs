using System.Text.Json;
using LittleGiants.Extraction.Facts;
using Microsoft.Data.Sqlite;

namespace LittleGiants.Assistant.Library.Sqlite;

/// <summary>Writes one document inside the caller's transaction, and takes it out again.</summary>
internal static class DocumentWriter
{
    /// <param name="packed">The pages' contents, made before the transaction: others may write meanwhile.</param>
    public static long Write(SqliteConnection connection, IndexedDocument indexed, IReadOnlyList<byte[]> packed)
    {
        long? company = indexed.Company is { } identity ? CompanyTable.FindOrAdd(connection, identity) : null;
        var id = DocumentTable.Insert(connection, indexed.Document with { CompanyId = company });
        if (company is { } owner)
        {
            CompanyTable.AddAliases(connection, owner, id, indexed.Company!);
        }

        foreach (var other in indexed.OtherCompanies)
        {
            CompanyTable.AddAliases(connection, CompanyTable.FindOrAdd(connection, other), id, other);
        }

        WritePages(connection, id, indexed.Pages, packed);
        var passages = WritePassages(connection, id, indexed.Passages);
        var rows = WriteRows(connection, id, indexed.Rows);
        DocumentTable.SetRanges(connection, id, passages, rows);
        WriteFacts(connection, id, company, indexed.Facts);
        WriteStatements(connection, id, company, indexed.Statements);
        if (company is not null)
        {
            Supersede(connection, company.Value, indexed.Document);
        }

        CompanyTable.Rename(connection, id);
        return id;
    }

    /// <summary>Writes a document anew under its id and day of adding: what stands on it keeps standing. False when there is none.</summary>
    public static bool Replace(SqliteConnection connection, long id, IndexedDocument indexed, IReadOnlyList<byte[]> packed)
    {
        if (DocumentTable.Select(connection, "WHERE id = @id", ("@id", id)) is not [var old])
        {
            return false;
        }

        var links = connection.List(reader => (Conversation: reader.GetString(0), Number: reader.GetInt64(1)), "SELECT conversation_id, number FROM turn_documents WHERE document_id = @id", ("@id", id));
        Forget(connection, old);
        Write(connection, indexed with { Document = indexed.Document with { Id = id, Added = old.Added } }, packed);
        foreach (var (conversation, number) in links)
        {
            connection.Run("INSERT INTO turn_documents (conversation_id, number, document_id) VALUES (@conversation, @number, @document)", ("@conversation", conversation), ("@number", number), ("@document", id));
        }

        CompanyTable.RemoveForgotten(connection);
        return true;
    }

    public static bool AddFacts(SqliteConnection connection, long id, IReadOnlyList<FactRecord> facts)
    {
        if (DocumentTable.Select(connection, "WHERE id = @id", ("@id", id)) is not [var document])
        {
            return false;
        }

        var known = facts.Select(fact => fact.Fact.Concept).ToHashSet();
        WriteFacts(connection, id, document.CompanyId, facts, (int)connection.Scalar($"SELECT coalesce(max(position), -1) + 1 FROM facts WHERE document_id = {id}"));
        DocumentTable.SetAbsent(connection, id, [.. document.Absent.Where(absence => !known.Contains(absence.Concept))]);
        return true;
    }

    public static bool Remove(SqliteConnection connection, long id)
    {
        if (DocumentTable.Select(connection, "WHERE id = @id", ("@id", id)) is not [var document])
        {
            return false;
        }

        // Answers that stand on it first: their links go with the document.
        connection.Run("DELETE FROM turns WHERE (conversation_id, number) IN (SELECT conversation_id, number FROM turn_documents WHERE document_id = @id)", ("@id", id));
        connection.Run("DELETE FROM conversations WHERE NOT EXISTS (SELECT 1 FROM turns WHERE conversation_id = conversations.id)");
        var companies = connection.List(reader => reader.GetInt64(0), "SELECT DISTINCT company_id FROM aliases WHERE document_id = @id", ("@id", id));
        Forget(connection, document);
        CompanyTable.RemoveForgotten(connection);
        foreach (var named in companies)
        {
            CompanyTable.RenameCompany(connection, named);
        }

        if (document.CompanyId is { } company)
        {
            Supersede(connection, company, document);
        }

        // Tombstones keep their tokens until segments are merged.
        connection.Run("INSERT INTO passage_index(passage_index) VALUES('optimize')");
        connection.Run("INSERT INTO row_index(row_index) VALUES('optimize')");
        return true;
    }

    /// <summary>Takes a document out with all that hangs on it; the ids of its passages and rows stay unused until others need them.</summary>
    private static void Forget(SqliteConnection connection, DocumentRecord document)
    {
        connection.Run("DELETE FROM passage_index WHERE rowid BETWEEN @first AND @last", ("@first", document.Passages.First), ("@last", document.Passages.Last));
        connection.Run("DELETE FROM row_index WHERE rowid BETWEEN @first AND @last", ("@first", document.Rows.First), ("@last", document.Rows.Last));
        connection.Run("UPDATE documents SET company_id = NULL WHERE id = @id", ("@id", document.Id));
        connection.Run("DELETE FROM documents WHERE id = @id", ("@id", document.Id));
    }

    /// <summary>
    /// The latest corrected edition of a company's document for a year replaces the others; without one, none is replaced. A file that changed where it lies replaces
    /// what it was before, when it is still the same company's document of the same kind and year.
    /// </summary>
    private static void Supersede(SqliteConnection connection, long company, DocumentRecord document)
    {
        const string Same = "company_id = @company AND kind = @kind AND fiscal_year IS @year AND is_interim = @interim AND language IS @language";
        const string There = Same + " AND source = @source";
        (string, object?)[] parameters = [("@company", company), ("@kind", document.Kind), ("@year", document.FiscalYear), ("@interim", document.IsInterim), ("@language", document.Language)];
        (string, object?)[] place = [.. parameters, ("@source", document.Source)];
        connection.Run($"UPDATE documents SET superseded_by = NULL WHERE {There}", place);
        if (document.Kind is DocumentKind.AnnualReport or DocumentKind.OtherFiling && document.FiscalYear is not null)
        {
            connection.Run($"UPDATE documents SET superseded_by = NULL WHERE {Same} AND superseded_by NOT IN (SELECT id FROM documents later WHERE later.source = documents.source)", parameters);
            connection.Run(
                $"UPDATE documents SET superseded_by = (SELECT max(id) FROM documents WHERE {Same} AND is_corrected) WHERE {Same} AND superseded_by IS NULL AND id IS NOT (SELECT max(id) FROM documents WHERE {Same} AND is_corrected)",
                parameters);
        }

        connection.Run($"UPDATE documents SET superseded_by = (SELECT max(id) FROM documents WHERE {There}) WHERE {There} AND superseded_by IS NULL AND id < (SELECT max(id) FROM documents WHERE {There})", place);
    }

    private static void WritePages(SqliteConnection connection, long id, IReadOnlyList<PageRecord> pages, IReadOnlyList<byte[]> packed)
    {
        using var insert = new InsertStatement(connection, "pages", "document_id", "number", "start", "width", "height", "quality", "content");
        for (var i = 0; i < pages.Count; i++)
        {
            var page = pages[i];
            insert.Add(id).Add(page.Number).Add(page.Start).Add((double)page.Width).Add((double)page.Height).Add(page.Quality.ToString()).AddBlob(packed[i]).Run();
        }
    }

    private static IdRange WritePassages(SqliteConnection connection, long id, IReadOnlyList<IndexedPassage> passages)
    {
        var first = connection.Scalar("SELECT coalesce(max(last_passage), 0) FROM documents") + 1;
        var next = first;
        using var insert = new InsertStatement(connection, "passages", "id", "document_id", "page", "start", "end", "is_table", "heading");
        using var index = new InsertStatement(connection, "passage_index", "rowid", "heading", "label", "body");
        foreach (var passage in passages)
        {
            insert.Add(next).Add(id).Add(passage.Page).Add(passage.Span.Start).Add(passage.Span.End).Add(passage.IsTable ? 1 : 0).Add(passage.Heading).Run();
            index.Add(next).Add(passage.HeadingTokens).Add(passage.LabelTokens).Add(passage.BodyTokens).Run();
            next++;
        }

        return new IdRange(first, next - 1);
    }

    private static IdRange WriteRows(SqliteConnection connection, long id, IReadOnlyList<IndexedRow> rows)
    {
        var first = connection.Scalar("SELECT coalesce(max(last_row), 0) FROM documents") + 1;
        var next = first;
        using var insert = new InsertStatement(connection, "rows", "id", "document_id", "page", "start", "end", "data");
        using var index = new InsertStatement(connection, "row_index", "rowid", "label", "context");
        foreach (var (row, label, context) in rows)
        {
            insert.Add(next).Add(id).Add(row.Page).Add(row.Span.Start).Add(row.Span.End).AddText(JsonSerializer.SerializeToUtf8Bytes(row, LibraryJson.Compact.RowRecord)).Run();
            index.Add(next).Add(label).Add(context).Run();
            next++;
        }

        return new IdRange(first, next - 1);
    }

    private static void WriteFacts(SqliteConnection connection, long id, long? company, IReadOnlyList<FactRecord> facts, int first = 0)
    {
        using var insert = new InsertStatement(connection, "facts", "document_id", "position", "company_id", "concept", "fiscal_year", "scope", "value", "unit", "data");
        for (var i = 0; i < facts.Count; i++)
        {
            var fact = facts[i].Fact;
            insert.Add(id).Add(first + i).Add(company).Add(fact.Concept).Add((long?)fact.Period.FiscalYear).Add((int)fact.Scope).Add((double?)fact.Quantity?.Value)
                .Add(Extracting.UnitNames.Of(fact)).AddText(JsonSerializer.SerializeToUtf8Bytes(facts[i], LibraryJson.Compact.FactRecord)).Run();
        }
    }

    private static void WriteStatements(SqliteConnection connection, long id, long? company, IReadOnlyList<StatementRecord> statements)
    {
        using var insert = new InsertStatement(connection, "statements", "document_id", "company_id", "topic", "data");
        foreach (var statement in statements)
        {
            insert.Add(id).Add(company).Add(statement.Topic).AddText(JsonSerializer.SerializeToUtf8Bytes(statement, LibraryJson.Compact.StatementRecord)).Run();
        }
    }
}
