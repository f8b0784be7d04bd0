using LittleGiants.Assistant.Briefings;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Sqlite;
using LittleGiants.Assistant.Models;
using LittleGiants.Assistant.Prompts;
using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Tests.Briefings;

/// <summary>A library of the invented reports and news of samples/, and briefings from it.</summary>
public sealed class BriefingLibrary : IAsyncLifetime, IDisposable
{
    public const string English = "Harrowfield";
    public const string Dutch = "Waterwijk";
    public const string Chinese = "岚屿精密";
    public const string ChineseNews = "启沅传感";
    public const string GermanNews = "Tannhoff";

    private readonly AssistantServices _services = new();
    private readonly TemporaryFolder _folder = new();

    internal ILibrary Library { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Library = await SqliteLibrary.OpenAsync(_folder["library.db"], default);
        var preparation = _services.Preparation(new ReadOptions());
        foreach (var path in Directory.EnumerateFiles(Samples.Folder).Where(path => Path.GetExtension(path) is ".pdf" or ".html").Order(StringComparer.Ordinal))
        {
            Assert.Null(preparation.Prepare(new DocumentSource(Path.GetFileName(path), await File.ReadAllBytesAsync(path)), Path.GetFileName(path), null, out var indexed, default));
            await Library.AddAsync(indexed!, default);
        }
    }

    public async Task DisposeAsync() => await Library.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    internal Task<Briefing> WriteAsync(string language, params string[] companies) => WriteWithAsync(language, null, null, null, companies);

    internal async Task<Briefing> WriteWithAsync(string language, string? topic, ModelServices? models, PromptLibrary? prompts, params string[] companies)
    {
        var known = await Library.CompaniesAsync(default);
        var writer = new BriefingWriter(Library, _services.SearchOf(Library), _services.Quantities, _services.Verdicts, prompts ?? PromptLibrary.Load(), models);
        var request = new BriefingRequest([.. companies.Select(name => LibraryLookup.Companies(known, name).Single())], CriteriaProfile.Find(CriteriaProfile.DefaultId)!) { Language = language, Topic = topic };
        return await writer.WriteAsync(request, default);
    }
}
