using Microsoft.Data.Sqlite;

namespace LittleGiants.Assistant.Library.Sqlite;

/// <summary>The table <c>feedback</c>.</summary>
internal static class FeedbackTable
{
    public const string All = "SELECT conversation_id, number, thumb, note, author, at FROM feedback";

    public static List<TurnFeedback> Select(SqliteConnection connection, string conversationId) =>
        connection.List(Read, All + " WHERE conversation_id = @id ORDER BY number", ("@id", conversationId));

    public static bool Save(SqliteConnection connection, TurnFeedback feedback) => connection.Run(
        """
        INSERT OR REPLACE INTO feedback (conversation_id, number, thumb, note, author, at)
        SELECT conversation_id, number, @thumb, @note, @author, @at FROM turns WHERE conversation_id = @id AND number = @number
        """,
        ("@id", feedback.ConversationId), ("@number", feedback.Number), ("@thumb", feedback.Thumb), ("@note", feedback.Note), ("@author", feedback.Author), ("@at", feedback.At)) > 0;

    public static TurnFeedback Read(SqliteDataReader reader) =>
        new(reader.GetString(0), reader.GetInt32(1), reader.GetString(2), reader.Text(3), reader.GetString(4), reader.Time(5));
}
