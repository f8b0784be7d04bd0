using Microsoft.Data.Sqlite;

namespace LittleGiants.Assistant.Library.Sqlite;

/// <summary>The tables <c>conversations</c>, <c>turns</c> and <c>turn_documents</c>.</summary>
internal static class ConversationTable
{
    public const string Columns = "id, title, focus, created, updated, owner";
    private const string Counted = Columns + ", (SELECT count(*) FROM turns WHERE conversation_id = id)";

    public static List<Conversation> Select(SqliteConnection connection, string owner) =>
        connection.List(Read, $"SELECT {Counted} FROM conversations WHERE owner = @owner ORDER BY updated DESC, id", ("@owner", owner));

    public static Conversation? Find(SqliteConnection connection, string id) =>
        connection.List(Read, $"SELECT {Counted} FROM conversations WHERE id = @id", ("@id", id)).SingleOrDefault();

    public static Conversation Read(SqliteDataReader reader) =>
        new(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.Time(3), reader.Time(4)) { Owner = reader.GetString(5), TurnCount = reader.FieldCount > 6 ? reader.GetInt32(6) : 0 };

    public static List<ConversationTurn> Turns(SqliteConnection connection, string conversationId)
    {
        var documents = connection.List(
            reader => (Number: reader.GetInt32(0), Document: reader.GetInt64(1)),
            "SELECT number, document_id FROM turn_documents WHERE conversation_id = @id ORDER BY number, document_id",
            ("@id", conversationId)).ToLookup(item => item.Number, item => item.Document);
        return connection.List(
            reader => new ConversationTurn(reader.GetInt32(0), reader.GetString(1), reader.GetString(2), reader.Time(3), [.. documents[reader.GetInt32(0)]]),
            "SELECT number, question, answer, at FROM turns WHERE conversation_id = @id ORDER BY number",
            ("@id", conversationId));
    }

    public static void Save(SqliteConnection connection, Conversation conversation, ConversationTurn? turn)
    {
        connection.Run(
            """
            INSERT INTO conversations (id, title, focus, created, updated, owner) VALUES (@id, @title, @focus, @created, @updated, @owner)
            ON CONFLICT (id) DO UPDATE SET title = excluded.title, focus = excluded.focus, updated = excluded.updated
            """,
            ("@id", conversation.Id), ("@title", conversation.Title), ("@focus", conversation.Focus), ("@created", conversation.Created), ("@updated", conversation.Updated),
            ("@owner", conversation.Owner));
        if (turn is null)
        {
            return;
        }

        connection.Run(
            "INSERT OR REPLACE INTO turns (conversation_id, number, question, answer, at) VALUES (@id, @number, @question, @answer, @at)",
            ("@id", conversation.Id), ("@number", turn.Number), ("@question", turn.Question), ("@answer", turn.Answer), ("@at", turn.At));
        foreach (var document in turn.Documents.Distinct())
        {
            connection.Run("INSERT INTO turn_documents (conversation_id, number, document_id) VALUES (@id, @number, @document)", ("@id", conversation.Id), ("@number", turn.Number), ("@document", document));
        }
    }
}
