using System.Text.RegularExpressions;
using LittleGiants.Assistant.Ingestion.Migration;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Files;
using LittleGiants.Assistant.Library.Postgres;
using LittleGiants.Assistant.Library.Sqlite;
using LittleGiants.Assistant.Search;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Tests.Ingestion;

public sealed partial class LibraryMigrationTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2025, 1, 2, 3, 4, 5, 678, TimeSpan.Zero);
    private static readonly AssistantServices Services = new();
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [PostgresFact]
    public async Task A_library_is_the_same_in_PostgreSQL_and_back()
    {
        var (source, files) = (new LibraryLocation(_folder["source"]), new LibraryLocation(_folder["source"]).Files);
        await using (var library = await SqliteLibrary.OpenAsync(source.Database, default))
        {
            await FillAsync(library, new FolderFileStore(files));
        }

        var shared = await PostgresServer.NewDatabaseAsync();
        await using var first = await SqliteLibrary.OpenAsync(source.Database, default);
        await using var second = await PostgresLibrary.OpenAsync(shared, default);
        await using var third = await SqliteLibrary.OpenAsync(_folder["back/library.db"], default);
        var there = await Migration(first, "source/files", second, "shared").RunAsync(default);
        Assert.Empty(there.Differences);
        Assert.Empty(there.MissingFiles);
        Assert.Equal(3, there.Files);
        Assert.All(there.Tables, table => Assert.NotEqual(0, table.Rows));
        var back = await Migration(second, "shared", third, "back/files").RunAsync(default);
        Assert.Empty(back.Differences);
        Assert.Equal(there.Tables, back.Tables);
        Assert.Equal(Dump(source.Database), Dump(_folder["back/library.db"]));
        foreach (var question in new[] { "What is the revenue of Harrowfield?", "employees", "净利润", "Hoeveel werknemers heeft Waterwijk?", "total assets" })
        {
            var expected = await PagesAsync(first, question);
            Assert.NotEmpty(expected);
            Assert.Equal(expected, await PagesAsync(second, question));
            Assert.Equal(expected, await PagesAsync(third, question));
        }

        // What is added to the copy finds its place behind what came along.
        var removed = (await second.DocumentsAsync(default))[1];
        await second.RemoveAsync(removed.Id, default);
        var added = await second.AddAsync(Indexed(Samples.Dutch), default);
        Assert.True(added.Id > removed.Id && added.Passages.First > removed.Passages.Last);
        Assert.Empty(await second.CheckAsync(default));
    }

    [PostgresFact]
    public async Task A_library_that_is_not_empty_is_not_written_over_and_a_copy_that_fails_leaves_nothing()
    {
        await using var source = await SqliteLibrary.OpenAsync(_folder["source/library.db"], default);
        await FillAsync(source, new FolderFileStore(_folder["source/files"]));
        var database = await PostgresServer.NewDatabaseAsync();
        await using var target = await PostgresLibrary.OpenAsync(database, default);
        await PostgresServer.ExecuteAsync(database, "ALTER TABLE turns ADD CHECK (question <> 'Q1')");
        await Assert.ThrowsAsync<LibraryException>(() => Migration(source, "source/files", target, "target").RunAsync(default));
        Assert.True(await target.Tables.IsEmptyAsync(default));
        await PostgresServer.ExecuteAsync(database, "ALTER TABLE turns DROP CONSTRAINT turns_question_check");
        Assert.Empty((await Migration(source, "source/files", target, "target").RunAsync(default)).Differences);
        var refused = await Assert.ThrowsAsync<LibraryException>(() => Migration(source, "source/files", target, "target").RunAsync(default));
        Assert.Contains("not empty", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_verb_copies_a_folder_and_says_that_both_hold_the_same()
    {
        await using (var library = await SqliteLibrary.OpenAsync(_folder["source/library.db"], default))
        {
            await FillAsync(library, new FolderFileStore(_folder["source/files"]));
        }

        var (exit, output, error) = AssistantProcess.Run("migrate", "--library", _folder["source"], "--to", _folder["copy"]);
        Assert.True(exit == ExitCodes.Done, error);
        Assert.EndsWith($"{_folder["copy"]} holds what {_folder["source"]} holds.\n", output, StringComparison.Ordinal);
        Assert.Equal(Dump(_folder["source/library.db"]), Dump(_folder["copy/library.db"]));

        // An original that is damaged is not passed on.
        var original = Directory.EnumerateFiles(_folder["source/files"], "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        await File.WriteAllTextAsync(original, "other");
        (exit, output, _) = AssistantProcess.Run("migrate", "--library", _folder["source"], "--to", _folder["second"], "--json");
        Assert.Equal(ExitCodes.SomeFailed, exit);
        Assert.Contains($"\"missingOriginals\":[\"{Path.GetFileName(original)}\"]", output, StringComparison.Ordinal);
    }

    private LibraryMigration Migration(ILibrary source, string sourceFiles, ILibrary target, string targetFiles) =>
        new(source, new FolderFileStore(_folder[sourceFiles]), target, new FolderFileStore(_folder[targetFiles]), _ => { });

    /// <summary>Without how often a token stands in the index: which cells are labels is not kept, so the copy's labels are the first cells.</summary>
    private static string Dump(string database) => TermCount().Replace(LibraryDump.Of(database), "$1");

    [GeneratedRegex(@"^([^|\n]+\|\d+)\|\d+$", RegexOptions.Multiline)]
    private static partial Regex TermCount();

    /// <summary>Something in every table; texts that not every store keeps as they are.</summary>
    private static async Task FillAsync(SqliteLibrary library, FolderFileStore files)
    {
        var added = new List<DocumentRecord>();
        foreach (var sample in new[] { Samples.English, Samples.Dutch, Samples.Chinese })
        {
            await files.AddAsync(await File.ReadAllBytesAsync(Samples.PathOf(sample)), default);
            added.Add(await library.AddAsync(Indexed(sample), default));
        }

        await library.ReplaceAsync(added[0].Id, Indexed(Samples.English), default);
        await library.AppendAsync(new Correction(added[0].CompanyId!.Value, "revenue", 2024, "set", "seen on page 4", "me", Now) { Value = 61_842_000.50m, Unit = "GBP" }, default);
        await library.SaveAsync(new Conversation("c1", "Half \ud83d and\0 none", "{}", Now, Now) { Owner = "ann" }, new ConversationTurn(1, "Q1", "A1", Now, [added[0].Id, added[2].Id]), default);
        await library.RateAsync(new TurnFeedback("c1", 1, TurnFeedback.Down, "净利润", "ann", Now), default);
        await library.AddVectorsAsync("m", [new PassageVector(added[1].Passages.First, [1, 0.5f])], default);
    }

    private static async Task<List<(string, int)>> PagesAsync(ILibrary library, string question) =>
        [.. (await Services.SearchOf(library).SearchAsync(question, SearchScope.Everything, 10, default)).Pages.Select(page => (page.Document.Name, page.Page))];

    private static IndexedDocument Indexed(string sample)
    {
        var path = Samples.PathOf(sample);
        return Services.Indexer.Index(Services.Files.Read(path, new ReadOptions(), null, default).Document!, sample, path, Now, default);
    }
}
