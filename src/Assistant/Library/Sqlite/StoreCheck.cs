using Microsoft.Data.Sqlite;

namespace LittleGiants.Assistant.Library.Sqlite;

/// <summary>Looks for damage in the database: broken pages of the file, gaps in a document, an index that lacks or outlives its rows.</summary>
internal static class StoreCheck
{
    public static List<LibraryDamage> Run(SqliteConnection connection)
    {
        var damages = new List<LibraryDamage>();
        foreach (var line in connection.List(reader => reader.GetString(0), "PRAGMA integrity_check(20)").Where(line => line != "ok"))
        {
            damages.Add(new LibraryDamage(null, $"The database file is damaged: {line}."));
        }

        foreach (var document in DocumentTable.Select(connection, "ORDER BY id"))
        {
            if (Problem(connection, document) is { } problem)
            {
                damages.Add(new LibraryDamage(document.Id, $"{document.Name}: {problem}"));
            }
        }

        Stray("passage_index", "passages", "passages");
        Stray("row_index", "rows", "rows of tables");
        return damages;

        void Stray(string index, string table, string what)
        {
            if (connection.Scalar($"SELECT count(*) FROM {index} WHERE rowid NOT IN (SELECT id FROM {table})") is > 0 and var stray)
            {
                damages.Add(new LibraryDamage(null, FormattableString.Invariant($"The index holds {stray} {what} of no document.")));
            }
        }
    }

    private static string? Problem(SqliteConnection connection, DocumentRecord document)
    {
        if (document.IsFactsOnly)
        {
            return null;
        }

        var end = 0;
        var pages = 0;
        foreach (var (number, start, content) in connection.List(reader => (reader.GetInt32(0), reader.GetInt32(1), (byte[])reader.GetValue(2)), "SELECT number, start, content FROM pages WHERE document_id = @id ORDER BY number", ("@id", document.Id)))
        {
            try
            {
                var (text, _) = PageCodec.Unpack(content, withBoxes: true);
                if (start != end)
                {
                    return FormattableString.Invariant($"page {number} does not begin where the page before ends.");
                }

                end = start + text.Length;
                pages++;
            }
            catch (InvalidDataException)
            {
                return FormattableString.Invariant($"page {number} cannot be read.");
            }
        }

        var passages = (Expected: document.Passages.Last - document.Passages.First + 1, Kept: connection.Scalar("SELECT count(*) FROM passages WHERE document_id = @id", ("@id", document.Id)), Indexed: Count("passage_index", document.Passages));
        var rows = (Expected: document.Rows.Last - document.Rows.First + 1, Kept: connection.Scalar("SELECT count(*) FROM rows WHERE document_id = @id", ("@id", document.Id)), Indexed: Count("row_index", document.Rows));
        return pages != document.PageCount ? FormattableString.Invariant($"{pages} of {document.PageCount} pages are there.")
            : passages.Kept != passages.Expected || passages.Indexed != passages.Expected ? "passages are missing from the index."
            : rows.Kept != rows.Expected || rows.Indexed != rows.Expected ? "rows of tables are missing from the index."
            : null;

        long Count(string index, IdRange range) => range.Last < range.First ? 0 : connection.Scalar($"SELECT count(*) FROM {index} WHERE rowid BETWEEN @first AND @last", ("@first", range.First), ("@last", range.Last));
    }
}
