using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace LittleGiants.Assistant.Library.Sqlite;

/// <summary>Reads the texts of passages: each page on which one stands is unpacked once, without its boxes.</summary>
internal static class PassageTexts
{
    public static List<PassageText> Select(SqliteConnection connection, IReadOnlyList<long> ids)
    {
        var passages = RecordTables.Passages(connection, ids);
        var pages = connection.List(
            reader => (Key: (reader.GetInt64(0), reader.GetInt32(1)), Start: reader.GetInt32(2), PageCodec.Unpack((byte[])reader.GetValue(3), withBoxes: false).Text),
            """
            SELECT document_id, number, start, content FROM pages
            WHERE (document_id, number) IN (SELECT document_id, page FROM passages WHERE id IN (SELECT value FROM json_each(@ids)))
            """,
            ("@ids", JsonSerializer.Serialize(ids))).ToDictionary(page => page.Key);
        return
        [
            .. passages.Where(passage => pages.ContainsKey((passage.DocumentId, passage.Page))).Select(passage =>
            {
                var page = pages[(passage.DocumentId, passage.Page)];
                var start = Math.Clamp(passage.Span.Start - page.Start, 0, page.Text.Length);
                return new PassageText(passage, page.Text[start..Math.Clamp(passage.Span.End - page.Start, start, page.Text.Length)]);
            }),
        ];
    }
}
