using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LittleGiants.Assistant;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Sqlite;
using LittleGiants.Assistant.Search;
using LittleGiants.Extraction.Readers;
using LittleGiants.Extraction.Readers.Ocr;

namespace LittleGiants.Benchmarks;

/// <summary>Time of questions to a library, with and without a company, and how it grows with the library.</summary>
internal static class LibrarySearch
{
    private const int Rounds = 3;

    private static readonly string[] Topics =
    [
        "total assets", "capital expenditure", "What drove the change of gross margin?", "legal proceedings", "number of employees", "restructuring liability",
        "effective tax rate", "operating cash flow ratio", "shareholder proposal on emissions", "revolving credit agreement", "derivatives with the highest notional amount",
        "expected benefit payments to retirees", "研发投入", "Wie viele Mitarbeiter gibt es?", "chiffre d'affaires par secteur",
    ];

    public static async Task<int> RunAsync(string folder, string[] copies)
    {
        var services = new AssistantServices();
        var indexed = new List<IndexedDocument>();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (services.Files.Read(file, new ReadOptions { Ocr = new OcrOptions { Enabled = false } }, null, default).Document is { } document)
            {
                indexed.Add(services.Indexer.Index(document, Path.GetFileName(file), file, DateTimeOffset.UnixEpoch, default));
            }
        }

        var temporary = Directory.CreateTempSubdirectory("search-benchmark-");
        try
        {
            await using var library = await SqliteLibrary.OpenAsync(Path.Combine(temporary.FullName, "library.db"), default);
            var made = 0;
            foreach (var times in copies.Length > 0 ? copies.Select(count => int.Parse(count, CultureInfo.InvariantCulture)) : [1, 4, 16])
            {
                for (; made < times; made++)
                {
                    foreach (var document in indexed)
                    {
                        await library.AddAsync(made == 0 ? document : Copy(document, made), default);
                    }
                }

                await MeasureAsync(services.SearchOf(library), library, times);
            }
        }
        finally
        {
            temporary.Delete(recursive: true);
        }

        return 0;
    }

    private static async Task MeasureAsync(SearchService search, SqliteLibrary library, int copies)
    {
        var (_, passages) = await library.FrequenciesAsync([], default);
        var companies = (await library.CompaniesAsync(default)).Take(Topics.Length).Select(company => company.Name).ToList();
        foreach (var (name, questions) in new[] { ("all documents", Topics), ("one company", [.. companies.Select((company, at) => $"{Topics[at]} of {company}")]) })
        {
            var times = new List<double>();
            for (var round = 0; round <= Rounds; round++)
            {
                foreach (var question in questions)
                {
                    var watch = Stopwatch.StartNew();
                    await search.SearchAsync(question, SearchScope.Everything, 10, default);
                    if (round > 0)
                    {
                        times.Add(watch.Elapsed.TotalMilliseconds);
                    }
                }
            }

            times.Sort();
            Console.WriteLine(FormattableString.Invariant($"{copies,3} × ({passages} passages), {name}: p50 {times[times.Count / 2]:0} ms, p95 {times[times.Count * 95 / 100]:0} ms"));
        }
    }

    private static IndexedDocument Copy(IndexedDocument document, int number)
    {
        var suffix = string.Create(CultureInfo.InvariantCulture, $"Copy{number}");
        return document with
        {
            Document = document.Document with
            {
                Name = $"{suffix}-{document.Document.Name}",
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document.Document.Sha256 + suffix))),
            },
            Company = document.Company is { } company ? company with { Name = $"{suffix} {company.Name}", Aliases = [], Registration = null, Ticker = null } : null,
        };
    }
}
