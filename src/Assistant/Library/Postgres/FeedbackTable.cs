using Npgsql;

namespace LittleGiants.Assistant.Library.Postgres;

/// <summary>The table <c>feedback</c>.</summary>
internal static class FeedbackTable
{
    public static Task<List<TurnFeedback>> SelectAsync(NpgsqlConnection connection, string conversationId, CancellationToken cancellationToken) => connection.ListAsync(
        reader => new TurnFeedback(reader.GetString(0), reader.GetInt32(1), reader.GetString(2), reader.Text(3), reader.GetString(4), reader.Time(5)),
        "SELECT conversation_id, number, thumb, note, author, at FROM feedback WHERE conversation_id = @id ORDER BY number", cancellationToken, ("id", conversationId));

    public static async Task<bool> SaveAsync(NpgsqlConnection connection, TurnFeedback feedback, CancellationToken cancellationToken) => await connection.RunAsync(
        """
        INSERT INTO feedback (conversation_id, number, thumb, note, author, at)
        SELECT conversation_id, number, @thumb, @note::text, @author, @at FROM turns WHERE conversation_id = @id AND number = @number
        ON CONFLICT (conversation_id, number) DO UPDATE SET thumb = excluded.thumb, note = excluded.note, author = excluded.author, at = excluded.at
        """,
        cancellationToken,
        ("id", feedback.ConversationId), ("number", feedback.Number), ("thumb", feedback.Thumb), ("note", feedback.Note), ("author", feedback.Author), ("at", feedback.At)) > 0;
}
