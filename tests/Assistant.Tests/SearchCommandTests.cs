using System.Text.Json;
using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Tests;

public sealed class SearchCommandTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public async Task InitializeAsync()
    {
        var services = new AssistantServices();
        await using var library = await AssistantServices.OpenLibraryAsync(new LibraryLocation(_folder.Path), default);
        foreach (var name in new[] { Samples.English, Samples.Chinese })
        {
            var read = services.Files.Read(Samples.PathOf(name), new ReadOptions(), null, default);
            await library.AddAsync(services.Indexer.Index(read.Document!, name, name, DateTimeOffset.UnixEpoch, default), default);
        }
    }

    public Task DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return Task.CompletedTask;
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_line_of_a_batch_has_its_line_of_pages()
    {
        var stem = Path.GetFileNameWithoutExtension(Samples.Chinese);
        var queries = _folder.Write("queries.jsonl", $$"""
            {"id": "a", "question": "What is the revenue of Harrowfield Sensors in 2024?"}

            {"id": "b", "question": "number of employees", "document": "{{stem}}"}
            """);
        var (exit, output, error) = AssistantProcess.Run("search", "--queries", queries, "--top", "3", "--json", "--library", _folder.Path);
        Assert.Equal((0, ""), (exit, error));
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["a", "b"], lines.Select(line => line.GetProperty("id").GetString()));
        foreach (var (line, document) in lines.Zip([Path.GetFileNameWithoutExtension(Samples.English), stem]))
        {
            var pages = line.GetProperty("pages").EnumerateArray().ToList();
            Assert.InRange(pages.Count, 1, 3);
            Assert.All(pages, page =>
            {
                Assert.Equal((2, document), (page.GetArrayLength(), page[0].GetString()));
                Assert.InRange(page[1].GetInt32(), 1, 20);
            });
        }
    }

    [Fact]
    public void A_bad_line_fails_by_itself()
    {
        var queries = _folder.Write("queries.jsonl", """
            {"id": "a"}
            {"id": "b", "question": "revenue", "document": "nowhere"}
            {"id": "c", "question": "revenue"}
            """);
        var (exit, output, error) = AssistantProcess.Run("search", "--queries", queries, "--json", "--library", _folder.Path);
        Assert.Equal(1, exit);
        Assert.Equal(2, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("line 1", error, StringComparison.Ordinal);
        Assert.Contains("'nowhere'", error, StringComparison.Ordinal);
    }

    [Fact]
    public void People_see_document_page_and_passage()
    {
        var (exit, output, _) = AssistantProcess.Run("search", "How many employees does Harrowfield have?", "--top", "2", "--library", _folder.Path);
        Assert.Equal(0, exit);
        Assert.StartsWith($"1. {Samples.English}, p. ", output, StringComparison.Ordinal);
        Assert.Contains("employees", output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void One_question_as_JSON_tells_what_is_marked()
    {
        var (_, output, _) = AssistantProcess.Run("search", "研发费用", "--document", Samples.Chinese, "--json", "--library", _folder.Path);
        var page = JsonDocument.Parse(output).RootElement.GetProperty("pages")[0];
        var snippet = page.GetProperty("snippet").GetString()!;
        var mark = page.GetProperty("marks")[0];
        Assert.InRange(mark.GetProperty("end").GetInt32(), mark.GetProperty("start").GetInt32() + 1, snippet.Length);
    }

    [Theory]
    [InlineData("search")]
    [InlineData("search", "revenue", "--queries", "file.jsonl")]
    [InlineData("search", "revenue", "--top", "0")]
    public void Wrong_usage_is_told(params string[] arguments) => Assert.Equal(2, AssistantProcess.Run(arguments).Exit);

    [Fact]
    public void A_company_that_is_not_there_is_told()
    {
        var (exit, output, _) = AssistantProcess.Run("search", "What is the revenue of Quillfeather Systems Ltd?", "--library", _folder.Path);
        Assert.Equal(0, exit);
        Assert.Contains("no document of Quillfeather Systems Ltd", output, StringComparison.Ordinal);
    }
}
