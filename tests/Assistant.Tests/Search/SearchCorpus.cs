using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Sqlite;
using LittleGiants.Assistant.Search;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;

namespace LittleGiants.Assistant.Tests.Search;

/// <summary>A library of invented documents.</summary>
internal sealed class SearchCorpus : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ILibrary Library { get; private set; } = null!;

    public SearchService Search { get; private set; } = null!;

    public static async Task<SearchCorpus> OpenAsync()
    {
        var corpus = new SearchCorpus();
        corpus.Library = await SqliteLibrary.OpenAsync(corpus._folder["library.db"], default);
        corpus.Search = new SearchService(corpus.Library, ConceptCatalog.Default);
        return corpus;
    }

    /// <param name="pages">Each page's passages: heading and text; a text with tabs is a table.</param>
    public async Task<DocumentRecord> AddAsync(string file, string? company, int? year, (string Heading, string Text)[][] pages, Func<CompanyIdentity, CompanyIdentity>? identity = null, Func<DocumentRecord, DocumentRecord>? record = null)
    {
        var passages = new List<IndexedPassage>();
        var records = new List<PageRecord>();
        var start = 0;
        for (var i = 0; i < pages.Length; i++)
        {
            var text = string.Join('\n', pages[i].Select(passage => passage.Text));
            var at = start;
            foreach (var (heading, part) in pages[i])
            {
                var labels = string.Join(' ', part.Split('\n').Select(row => row.Split('\t')[0]));
                var isTable = part.Contains('\t', StringComparison.Ordinal);
                passages.Add(new IndexedPassage(i + 1, new TextSpan(at, at + part.Length), isTable, heading, Tokenizer.Of(heading), isTable ? Tokenizer.Of(labels) : "", Tokenizer.Of(part)));
                at += part.Length + 1;
            }

            records.Add(new PageRecord(0, i + 1, start, 0, 0, TextQuality.TextLayer, text));
            start += text.Length;
        }

        var document = new DocumentRecord
        {
            Sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(file))),
            Name = file,
            Source = file,
            MediaType = "application/pdf",
            Kind = DocumentKind.AnnualReport,
            Language = "en",
            FiscalYear = year,
            PageCount = pages.Length,
            Stamp = "1",
        };
        var named = company is null ? null : new CompanyIdentity(company);
        return await Library.AddAsync(
            new IndexedDocument(record?.Invoke(document) ?? document, records) { Company = named is null ? null : identity?.Invoke(named) ?? named, Passages = passages },
            default);
    }

    /// <summary>A document of one page that says little.</summary>
    public Task<DocumentRecord> AddAsync(string file, string? company, int? year, Func<CompanyIdentity, CompanyIdentity>? identity = null, Func<DocumentRecord, DocumentRecord>? record = null) =>
        AddAsync(file, company, year, [[("Overview", $"Overview of the business and its results. {company} is a company.")]], identity, record);

    public async ValueTask DisposeAsync()
    {
        await Library.DisposeAsync();
        _folder.Dispose();
    }
}
