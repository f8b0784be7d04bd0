using System.Globalization;
using Microsoft.Data.Sqlite;

namespace LittleGiants.Assistant.Library.Sqlite;

/// <summary>Reads a damaged database row by row, each table by itself.</summary>
internal sealed class SqliteSalvage : ILibrarySalvage
{
    public SalvagedLibrary Read(string path)
    {
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        try
        {
            connection.Open();
        }
        catch (SqliteException)
        {
            return new SalvagedLibrary([], [], []);
        }

        var documents = Rows(connection, "SELECT id, sha256, name, source, added FROM documents ORDER BY id", reader => new SalvagedDocument(reader.GetInt64(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.Time(4)));
        var companies = Rows(connection, "SELECT id, key FROM companies", reader => (Id: reader.GetInt64(0), Key: reader.GetString(1))).DistinctBy(company => company.Id).ToDictionary(company => company.Id, company => company.Key);
        var corrections = Rows(connection, $"SELECT {StoredCorrection.Columns} FROM corrections ORDER BY id", StoredCorrection.Read)
            .Where(correction => companies.ContainsKey(correction.CompanyId)).Select(correction => (correction, companies[correction.CompanyId])).ToList();
        var links = Rows(connection, "SELECT conversation_id, number, document_id FROM turn_documents", reader => (Conversation: reader.GetString(0), Number: reader.GetInt32(1), Document: reader.GetInt64(2)))
            .ToLookup(link => (link.Conversation, link.Number), link => link.Document);
        var turns = Rows(
            connection,
            "SELECT conversation_id, number, question, answer, at FROM turns ORDER BY conversation_id, number",
            reader => (Conversation: reader.GetString(0), Turn: new ConversationTurn(reader.GetInt32(1), reader.GetString(2), reader.GetString(3), reader.Time(4), [.. links[(reader.GetString(0), reader.GetInt32(1))]])))
            .ToLookup(item => item.Conversation, item => item.Turn);
        var known = Rows(connection, $"SELECT {ConversationTable.Columns} FROM conversations", ConversationTable.Read);

        // A file that was damaged before it had owners has none to read.
        var conversations = (known.Count > 0 ? known : Rows(connection, "SELECT id, title, focus, created, updated, '' FROM conversations", ConversationTable.Read))
            .Select(conversation => (conversation, (IReadOnlyList<ConversationTurn>)[.. turns[conversation.Id]])).ToList();
        return new SalvagedLibrary(documents, corrections, conversations) { Feedback = Rows(connection, FeedbackTable.All, FeedbackTable.Read) };
    }

    public string Swap(string damaged, string made)
    {
        SqliteConnection.ClearAllPools();
        var kept = Path.Combine(Path.GetDirectoryName(damaged)!, string.Create(CultureInfo.InvariantCulture, $"library.damaged-{DateTime.UtcNow:yyyyMMddHHmmss}.db"));
        File.Move(damaged, kept, overwrite: true);

        // A log of the damaged file beside the new one would be taken for the new one's.
        foreach (var ending in new[] { "-wal", "-shm" })
        {
            File.Delete(damaged + ending);
        }

        File.Move(made, damaged);
        return kept;
    }

    /// <summary>The rows up to the first that cannot be read.</summary>
    private static List<T> Rows<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> map)
    {
        var rows = new List<T>();
        try
        {
            using var command = connection.Command(sql);
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                rows.Add(map(reader));
            }
        }
        catch (Exception exception) when (exception is SqliteException or FormatException or InvalidCastException or InvalidOperationException)
        {
            // What is damaged is lost; what stands before it is kept.
        }

        return rows;
    }
}
