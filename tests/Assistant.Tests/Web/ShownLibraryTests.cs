using System.Text.Json;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Sharing;
using LittleGiants.Assistant.Library.Sqlite;
using LittleGiants.Assistant.Tests.Screening;
using LittleGiants.Assistant.Web.Documents;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Tests.Web;

public sealed class ShownLibraryTests
{
    [Fact]
    public async Task What_is_hidden_is_missing_as_if_it_were_removed_and_comes_back_whole()
    {
        using var folder = new TemporaryFolder();
        await using var whole = await SqliteLibrary.OpenAsync(folder["library.db"], default);
        var report = Indexed(Samples.Dutch);
        await whole.AddAsync(report, default);
        var next = await whole.AddAsync(Edition(report, 'a'), default);
        var last = await whole.AddAsync(Edition(report, 'b'), default);
        var english = await whole.AddAsync(Indexed(Samples.English), default);
        await using var state = new LocalState(new LibraryLocation(folder["state"]), TimeProvider.System);
        var hidden = new HiddenDocuments(state, TimeProvider.System);
        var shown = new ShownLibrary(whole, hidden);
        var (before, version) = (await ContentAsync(shown), await shown.VersionAsync(default));
        Assert.Equal(await ContentAsync(whole), before);

        await hidden.HideAsync(last.Id, TimeSpan.FromMinutes(5), default);
        await hidden.HideAsync(english.Id, TimeSpan.FromMinutes(5), default);
        Assert.NotEqual(version, await shown.VersionAsync(default));
        Assert.Equal([next.Id, null], (await shown.DocumentsAsync(default)).Select(document => document.SupersededBy));
        var without = await ContentAsync(shown);

        await hidden.ShowAsync(last.Id, isHeld: false, default);
        await hidden.ShowAsync(english.Id, isHeld: false, default);
        Assert.Equal(before, await ContentAsync(shown));

        await whole.RemoveAsync(last.Id, default);
        await whole.RemoveAsync(english.Id, default);
        Assert.Equal(await ContentAsync(whole), without);
    }

    [Fact]
    public void Every_question_to_the_library_has_its_own_answer_here()
    {
        var members = typeof(ShownLibrary).GetInterfaceMap(typeof(ILibrary));
        Assert.Empty(members.TargetMethods.Where(method => method.DeclaringType != typeof(ShownLibrary)).Select(method => method.Name));
    }

    private static IndexedDocument Indexed(string sample) =>
        SampleLibrary.Services.Indexer.Index(SampleLibrary.Services.Files.Read(Samples.PathOf(sample), new ReadOptions(), null, default).Document!, sample, sample, DateTimeOffset.UnixEpoch, default);

    private static IndexedDocument Edition(IndexedDocument report, char sign) =>
        report with { Document = report.Document with { Sha256 = new string(sign, 64), Source = $"{sign}.pdf", IsCorrected = true } };

    /// <summary>All that reads of a library can give, each search with room for one candidate only.</summary>
    private static async Task<string> ContentAsync(ILibrary library)
    {
        var documents = await library.DocumentsAsync(default);
        List<object> content = [documents, await library.CompaniesAsync(default), await library.FactCountsAsync(default), await library.FactsAsync(new FactQuery { Concepts = ["revenue"] }, default)];
        foreach (var dossier in await library.DossiersAsync(new IdRange(1, 100), ["revenue", "employees"], default))
        {
            content.Add(dossier.Company.Name);
            content.Add(dossier.Documents);
            content.Add(dossier.Facts.Count);
        }

        foreach (var id in Enumerable.Range(1, 4))
        {
            content.Add(await library.PagesAsync(id, default));
            content.Add((await library.PageAsync(id, 1, default))?.Text ?? "");
            content.Add((await library.StatementsAsync("", null, id, default)).Count);
        }

        foreach (var only in new[] { null, documents })
        {
            var query = new PassageQuery([new QueryTerm("revenue", 1), new QueryTerm("omzet", 0.5)], only, 1);
            var (passages, rows) = (await library.FindPassagesAsync(query, default), await library.FindRowsAsync(query, default));
            content.Add(passages.Select(hit => hit.Id));
            content.Add((await library.PassagesAsync([.. passages.Select(hit => hit.Id)], default)).Select(passage => passage.DocumentId));
            content.Add((await library.RowsAsync([.. rows.Select(hit => hit.Id)], default)).Select(row => row.DocumentId));
        }

        return JsonSerializer.Serialize(content);
    }
}
