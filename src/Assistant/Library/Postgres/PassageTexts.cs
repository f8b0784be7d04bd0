using Npgsql;

namespace LittleGiants.Assistant.Library.Postgres;

/// <summary>Reads the texts of passages: each page on which one stands is unpacked once, without its boxes.</summary>
internal static class PassageTexts
{
    public static async Task<List<PassageText>> SelectAsync(NpgsqlConnection connection, IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        var passages = await RecordTables.PassagesAsync(connection, ids, cancellationToken);
        var wanted = passages.Select(passage => (passage.DocumentId, passage.Page)).Distinct().ToList();
        var pages = (await connection.ListAsync(
            reader => (Key: (reader.GetInt64(0), reader.GetInt32(1)), Start: reader.GetInt32(2), PageCodec.Unpack(reader.GetFieldValue<byte[]>(3), withBoxes: false).Text),
            "SELECT document_id, number, start, content FROM pages JOIN unnest(@documents, @pages) AS wanted(document, page) ON document_id = document AND number = page",
            cancellationToken, ("documents", wanted.Select(page => page.DocumentId).ToArray()), ("pages", wanted.Select(page => page.Page).ToArray()))).ToDictionary(page => page.Key);
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
