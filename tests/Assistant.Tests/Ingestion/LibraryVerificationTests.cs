using LittleGiants.Assistant.Library.Files;
using LittleGiants.Assistant.Library.Sqlite;
using Microsoft.Data.Sqlite;

namespace LittleGiants.Assistant.Tests.Ingestion;

public sealed class LibraryVerificationTests : IClassFixture<AddedSamples>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public LibraryVerificationTests(AddedSamples samples) => samples.CopyTo(Library);

    private string Library => _folder["library"];

    private string Database => Path.Combine(Library, "library.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Lost_pages_lost_index_entries_and_old_stamps_are_read_again()
    {
        var whole = LibraryDump.Of(Database);
        Execute("DELETE FROM pages WHERE document_id = 1 AND number = 2", "UPDATE documents SET stamp = '0' WHERE id = 2");
        Assert.Equal(1, Run("verify").Exit);
        var repaired = Run("verify", "--repair");
        Assert.Equal(0, repaired.Exit);
        Assert.Contains("2 found and repaired.", repaired.Output, StringComparison.Ordinal);
        Assert.Equal(whole, LibraryDump.Of(Database));
        Execute("DELETE FROM passage_index WHERE rowid = (SELECT first_passage FROM documents WHERE id = 2)");
        Assert.Contains("missing from the index", Run("verify", "--repair").Output, StringComparison.Ordinal);
        Assert.Equal(whole, LibraryDump.Of(Database));
        Assert.Equal("The library is in order.", Run("verify").Output.Trim());
    }

    [Fact]
    public async Task Stray_files_are_removed_and_lost_originals_are_copied_again()
    {
        var files = new FolderFileStore(Path.Combine(Library, "files"));
        var original = Directory.GetFiles(Path.Combine(Library, "files"), "*", SearchOption.AllDirectories)[0];
        File.WriteAllText(original, "damaged");
        File.WriteAllText(Path.Combine(Library, "files", "half.part"), "x");
        Assert.Equal(1, Run("verify").Exit);
        Assert.Equal(0, Run("verify", "--repair").Exit);
        Assert.Equal(2, (await files.AllAsync(default)).Count);
        Assert.Equal(0, Run("verify").Exit);
    }

    [Fact]
    public async Task A_damaged_database_is_made_anew_with_the_analysts_words()
    {
        var whole = LibraryDump.Of(Database);
        Execute(
            "INSERT INTO corrections (company_id, concept, fiscal_year, action, value, unit, note, author, at) SELECT company_id, 'revenue', 2024, 'set', '5', 'EUR', 'n', 'me', '2025-01-01T00:00:00Z' FROM documents WHERE id = 2",
            "INSERT INTO conversations VALUES ('c', 'Title', '{}', '2025-01-01T00:00:00Z', '2025-01-01T00:00:00Z', 'ann')",
            "INSERT INTO turns VALUES ('c', 1, 'Q', 'A', '2025-01-01T00:00:00Z')",
            "INSERT INTO turn_documents VALUES ('c', 1, 2)",
            "INSERT INTO feedback VALUES ('c', 1, 'down', 'no', 'ann', '2025-01-01T00:00:00Z')");

        // An index that begins on a table's page contradicts the table; what else stands in the file can be read.
        Execute("PRAGMA writable_schema = ON", "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'pages') WHERE name = 'rows_by_document'");
        Assert.Equal(1, Run("verify").Exit);
        var repaired = Run("verify", "--repair");
        Assert.True(repaired.Exit == 0, repaired.Output + repaired.Error);
        Assert.Contains("made anew with 2 documents, 1 corrections and 1 conversations", repaired.Output, StringComparison.Ordinal);
        Assert.Equal(whole, LibraryDump.Of(Database));
        Assert.Equal("The library is in order.", Run("verify").Output.Trim());
        Assert.Contains("(set by the analyst)", Run("show", "Waterwijk").Output, StringComparison.Ordinal);
        await using var library = await SqliteLibrary.OpenAsync(Database, default);
        Assert.Equal("c", Assert.Single(await library.ConversationsAsync("ann", default)).Id);
        Assert.Equal("no", Assert.Single(await library.FeedbackAsync("c", default)).Note);
    }

    [Fact]
    public void A_file_that_is_no_database_any_more_is_made_anew_from_the_originals()
    {
        File.WriteAllText(Database, new string('x', 8192));
        foreach (var ending in new[] { "-wal", "-shm" })
        {
            File.Delete(Database + ending);
        }

        Assert.Equal(2, Run("list").Exit);
        Assert.Equal(1, Run("verify").Exit);
        Assert.Equal(0, Run("verify", "--repair").Exit);
        Assert.Contains("2 documents", Run("list").Output, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(Library, "library.damaged-*.db"));
    }

    private (int Exit, string Output, string Error) Run(params string[] arguments) => AssistantProcess.Run([.. arguments, "--library", Library]);

    private void Execute(params string[] statements)
    {
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Database, Pooling = false }.ToString());
        connection.Open();
        foreach (var sql in statements)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }
}
