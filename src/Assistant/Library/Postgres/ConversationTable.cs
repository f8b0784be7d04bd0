using Npgsql;

namespace LittleGiants.Assistant.Library.Postgres;

/// <summary>The tables <c>conversations</c>, <c>turns</c> and <c>turn_documents</c>.</summary>
internal static class ConversationTable
{
    private const string Counted = "id, title, focus, created, updated, owner, (SELECT count(*) FROM turns WHERE conversation_id = id)";

    public static Task<List<Conversation>> SelectAsync(NpgsqlConnection connection, string owner, CancellationToken cancellationToken) =>
        connection.ListAsync(Read, $"SELECT {Counted} FROM conversations WHERE owner = @owner ORDER BY updated DESC, id", cancellationToken, ("owner", owner));

    public static async Task<Conversation?> FindAsync(NpgsqlConnection connection, string id, CancellationToken cancellationToken) =>
        (await connection.ListAsync(Read, $"SELECT {Counted} FROM conversations WHERE id = @id", cancellationToken, ("id", id))).SingleOrDefault();

    public static async Task<List<ConversationTurn>> TurnsAsync(NpgsqlConnection connection, string conversationId, CancellationToken cancellationToken) => await connection.ListAsync(
        reader => new ConversationTurn(reader.GetInt32(0), reader.GetString(1), reader.GetString(2), reader.Time(3), reader.GetFieldValue<long[]>(4)),
        """
        SELECT number, question, answer, at, ARRAY(SELECT document_id FROM turn_documents WHERE conversation_id = @id AND number = turns.number ORDER BY document_id)
        FROM turns WHERE conversation_id = @id ORDER BY number
        """,
        cancellationToken, ("id", conversationId));

    public static async Task SaveAsync(NpgsqlConnection connection, Conversation conversation, ConversationTurn? turn, CancellationToken cancellationToken)
    {
        await connection.RunAsync(
            """
            INSERT INTO conversations (id, title, focus, created, updated, owner) VALUES (@id, @title, @focus, @created, @updated, @owner)
            ON CONFLICT (id) DO UPDATE SET title = excluded.title, focus = excluded.focus, updated = excluded.updated
            """,
            cancellationToken,
            ("id", conversation.Id), ("title", conversation.Title), ("focus", conversation.Focus), ("created", conversation.Created), ("updated", conversation.Updated),
            ("owner", conversation.Owner));
        if (turn is null)
        {
            return;
        }

        // What hung on the turn before hangs on another answer now.
        await connection.RunAsync("DELETE FROM turns WHERE conversation_id = @id AND number = @number", cancellationToken, ("id", conversation.Id), ("number", turn.Number));
        await connection.RunAsync(
            "INSERT INTO turns (conversation_id, number, question, answer, at) VALUES (@id, @number, @question, @answer, @at)", cancellationToken,
            ("id", conversation.Id), ("number", turn.Number), ("question", turn.Question), ("answer", turn.Answer), ("at", turn.At));
        await connection.RunAsync(
            "INSERT INTO turn_documents (conversation_id, number, document_id) SELECT @id, @number, unnest(@documents)", cancellationToken,
            ("id", conversation.Id), ("number", turn.Number), ("documents", turn.Documents.Distinct().ToArray()));
    }

    private static Conversation Read(NpgsqlDataReader reader) =>
        new(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.Time(3), reader.Time(4)) { Owner = reader.GetString(5), TurnCount = (int)reader.GetInt64(6) };
}
