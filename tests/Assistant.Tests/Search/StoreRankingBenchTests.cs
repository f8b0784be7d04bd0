using System.Text.Json;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Search;
using LittleGiants.Extraction.Readers;
using Xunit.Abstractions;

namespace LittleGiants.Assistant.Tests.Search;

/// <summary>Both stores rank alike: the same questions over the same real reports give the same first pages.</summary>
public sealed class StoreRankingBenchTests(ITestOutputHelper output) : IDisposable
{
    /// <summary>The smallest files: they are read in seconds.</summary>
    private const int Documents = 8;

    private const int Top = 5;
    private const double LeastSame = 0.95;

    /// <summary>Questions that found something: without them nothing is compared.</summary>
    private const int LeastAsked = 50;

    private static readonly AssistantServices Services = new();
    private readonly TemporaryFolder _folder = new();

    [BenchFact(OnPostgres = true)]
    public async Task The_first_pages_are_the_same_in_SQLite_and_in_PostgreSQL()
    {
        var folder = Path.Combine(BenchFolder.Path!, "financebench");
        await using var folderLibrary = await AssistantServices.OpenLibraryAsync(new LibraryLocation(_folder["library"]), default);
        await using var shared = await AssistantServices.OpenLibraryAsync(new LibraryLocation(_folder["shared"]) { ConnectionString = await PostgresServer.NewDatabaseAsync() }, default);
        var added = new Dictionary<string, (DocumentRecord InFolder, DocumentRecord Shared)>(StringComparer.Ordinal);
        foreach (var file in new DirectoryInfo(Path.Combine(folder, "pdfs")).EnumerateFiles("*.pdf").OrderBy(file => file.Length).Take(Documents).Select(file => file.FullName))
        {
            var indexed = Services.Indexer.Index(Services.Files.Read(file, new ReadOptions(), null, default).Document!, Path.GetFileName(file), file, DateTimeOffset.UnixEpoch, default);
            added[Path.GetFileNameWithoutExtension(file)] = (await folderLibrary.AddAsync(indexed, default), await shared.AddAsync(indexed, default));
        }

        int same = 0, asked = 0;
        var (one, other) = (Services.SearchOf(folderLibrary), Services.SearchOf(shared));
        foreach (var row in File.ReadLines(Path.Combine(folder, "dev.jsonl")).Select(line => JsonDocument.Parse(line).RootElement))
        {
            var question = row.GetProperty("question").GetString()!;
            if (added.TryGetValue(row.GetProperty("doc_name").GetString()!, out var document))
            {
                await CompareAsync(SearchScope.Everything, SearchScope.Everything);
            }
            else
            {
                // What a report does not answer has its first pages all the same.
                document = added.Values.ElementAt(asked % added.Count);
            }

            await CompareAsync(SearchScope.Of(document.InFolder.Id), SearchScope.Of(document.Shared.Id));

            async Task CompareAsync(SearchScope inFolder, SearchScope inShared)
            {
                var (first, second) = (await PagesAsync(one, question, inFolder), await PagesAsync(other, question, inShared));
                if (first.Count + second.Count == 0)
                {
                    return;
                }

                asked++;
                if (first.SequenceEqual(second))
                {
                    same++;
                }
                else
                {
                    output.WriteLine($"{question}\n  SQLite: {string.Join(", ", first)}\n  PostgreSQL: {string.Join(", ", second)}");
                }
            }
        }

        output.WriteLine($"{same} of {asked} alike");
        Assert.InRange(asked, LeastAsked, int.MaxValue);
        Assert.InRange((double)same / asked, LeastSame, 1);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<List<(string, int)>> PagesAsync(SearchService search, string question, SearchScope scope) =>
        [.. (await search.SearchAsync(question, scope, Top, default)).Pages.Select(page => (page.Document.Name, page.Page))];
}
