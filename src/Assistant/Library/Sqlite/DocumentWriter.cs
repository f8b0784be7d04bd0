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
        using var insert = connection.Command("INSERT INTO pages (document_id, number, start, width, height, quality, content) VALUES (@document, @number, @start, @width, @height, @quality, @content)");
        for (var i = 0; i < pages.Count; i++)
        {
            var page = pages[i];
            Run(insert, ("@document", id), ("@number", page.Number), ("@start", page.Start), ("@width", page.Width), ("@height", page.Height), ("@quality", page.Quality.ToString()), ("@content", packed[i]));
        }
    }

    private static IdRange WritePassages(SqliteConnection connection, long id, IReadOnlyList<IndexedPassage> passages)
    {
        var first = connection.Scalar("SELECT coalesce(max(last_passage), 0) FROM documents") + 1;
        var next = first;
        using var insert = connection.Command("INSERT INTO passages (id, document_id, page, start, end, is_table, heading) VALUES (@id, @document, @page, @start, @end, @table, @heading)");
        using var index = connection.Command("INSERT INTO passage_index (rowid, heading, label, body) VALUES (@id, @heading, @label, @body)");
        foreach (var passage in passages)
        {
            Run(insert, ("@id", next), ("@document", id), ("@page", passage.Page), ("@start", passage.Span.Start), ("@end", passage.Span.End), ("@table", passage.IsTable), ("@heading", passage.Heading));
            Run(index, ("@id", next), ("@heading", passage.HeadingTokens), ("@label", passage.LabelTokens), ("@body", passage.BodyTokens));
            next++;
        }

        return new IdRange(first, next - 1);
    }

    private static IdRange WriteRows(SqliteConnection connection, long id, IReadOnlyList<IndexedRow> rows)
    {
        var first = connection.Scalar("SELECT coalesce(max(last_row), 0) FROM documents") + 1;
        var next = first;
        using var insert = connection.Command("INSERT INTO rows (id, document_id, page, start, end, data) VALUES (@id, @document, @page, @start, @end, @data)");
        using var index = connection.Command("INSERT INTO row_index (rowid, label, context) VALUES (@id, @label, @context)");
        foreach (var (row, label, context) in rows)
        {
            Run(insert, ("@id", next), ("@document", id), ("@page", row.Page), ("@start", row.Span.Start), ("@end", row.Span.End), ("@data", JsonSerializer.Serialize(row, LibraryJson.Compact.RowRecord)));
            Run(index, ("@id", next), ("@label", label), ("@context", context));
            next++;
        }

        return new IdRange(first, next - 1);
    }

    private static void WriteFacts(SqliteConnection connection, long id, long? company, IReadOnlyList<FactRecord> facts, int first = 0)
    {
        using var insert = connection.Command(
            "INSERT INTO facts (document_id, position, company_id, concept, fiscal_year, scope, value, unit, data) VALUES (@document, @position, @company, @concept, @year, @scope, @value, @unit, @data)");
        for (var i = 0; i < facts.Count; i++)
        {
            var fact = facts[i].Fact;
            Run(insert, ("@document", id), ("@position", first + i), ("@company", company), ("@concept", fact.Concept), ("@year", fact.Period.FiscalYear), ("@scope", fact.Scope),
                ("@value", (double?)fact.Quantity?.Value), ("@unit", Extracting.UnitNames.Of(fact)), ("@data", JsonSerializer.Serialize(facts[i], LibraryJson.Compact.FactRecord)));
        }
    }

    private static void WriteStatements(SqliteConnection connection, long id, long? company, IReadOnlyList<StatementRecord> statements)
    {
        using var insert = connection.Command("INSERT INTO statements (document_id, company_id, topic, data) VALUES (@document, @company, @topic, @data)");
        foreach (var statement in statements)
        {
            Run(insert, ("@document", id), ("@company", company), ("@topic", statement.Topic), ("@data", JsonSerializer.Serialize(statement, LibraryJson.Compact.StatementRecord)));
        }
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (command.Parameters.Count == 0)
        {
            foreach (var (name, value) in parameters)
            {
                command.Parameters.AddWithValue(name, value ?? DBNull.Value);
            }

            command.Prepare();
        }
        else
        {
            for (var i = 0; i < parameters.Length; i++)
            {
                command.Parameters[i].Value = parameters[i].Value ?? DBNull.Value;
            }
        }

        command.ExecuteNonQuery();
    }
}
