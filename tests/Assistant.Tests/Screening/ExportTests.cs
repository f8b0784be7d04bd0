using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using LittleGiants.Assistant.Exporting;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Sqlite;

namespace LittleGiants.Assistant.Tests.Screening;

public sealed class ExportTests(SampleLibrary samples) : IClassFixture<SampleLibrary>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_exported_and_imported_exports_the_same_facts_and_is_in_order()
    {
        var lines = await LinesAsync(samples.Library);
        await using var other = await SqliteLibrary.OpenAsync(_folder["library.db"], default);
        var report = await new FactImport(other).RunAsync(AsAsync(lines), default);
        Assert.Equal((5, lines.Count(IsFact), 0), (report.Documents, report.Facts, report.Known));
        Assert.Equal(lines.Where(IsFact), (await LinesAsync(other)).Where(IsFact));
        Assert.All(await other.DocumentsAsync(default), document => Assert.True(document.IsFactsOnly));
        Assert.Empty(await other.CheckAsync(default));
        Assert.Equal(new ImportReport(0, 0, 5, 0), await new FactImport(other).RunAsync(AsAsync(lines), default));
    }

    [Fact]
    public async Task Corrections_come_along_once_with_what_they_undo()
    {
        await using var source = await SqliteLibrary.OpenAsync(_folder["source.db"], default);
        await new FactImport(source).RunAsync(AsAsync(await LinesAsync(samples.Library)), default);
        var company = (await source.CompaniesAsync(default))[0];
        var set = await source.AppendAsync(new Correction(company.Id, "revenue", 2024, CorrectionActions.Set, "why", "Ann", DateTimeOffset.UnixEpoch) { Value = 5, Unit = "EUR" }, default);
        await source.AppendAsync(new Correction(company.Id, "revenue", 2024, CorrectionActions.Undo, "no", "Ann", DateTimeOffset.UnixEpoch.AddDays(1)) { Undoes = set.Id }, default);
        await using var other = await SqliteLibrary.OpenAsync(_folder["other.db"], default);
        var lines = await LinesAsync(source);
        Assert.Equal(2, (await new FactImport(other).RunAsync(AsAsync(lines), default)).Corrections);
        Assert.Equal(0, (await new FactImport(other).RunAsync(AsAsync(lines), default)).Corrections);
        Assert.Empty(AnalystWord.Standing(await other.CorrectionsAsync(null, default)));
    }

    [Fact]
    public async Task A_line_that_is_none_of_an_export_is_named()
    {
        await using var other = await SqliteLibrary.OpenAsync(_folder["library.db"], default);
        var error = await Assert.ThrowsAsync<LibraryException>(() => new FactImport(other).RunAsync(AsAsync(["""{"kind":"export","version":1}""", "{}"]), default));
        Assert.StartsWith("Line 2 is none of an export", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_workbook_of_all_facts_is_valid()
    {
        using var stream = new MemoryStream();
        var facts = new List<ExportedFact>();
        await foreach (var (document, company, records) in new FactExport(samples.Library).DocumentsAsync(default))
        {
            facts.AddRange(records.Select(record => new ExportedFact(document, company?.Name, record)));
        }

        ExportTables.WriteWorkbook(stream, facts, []);
        using var workbook = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(workbook).Select(error => error.Description));
    }

    private static bool IsFact(string line) => line.StartsWith("""{"kind":"fact",""", StringComparison.Ordinal);

    private static async Task<List<string>> LinesAsync(ILibrary library)
    {
        using var stream = new MemoryStream();
        await ExportLines.WriteAsync(stream, new FactExport(library), default);
        return [.. Encoding.UTF8.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static async IAsyncEnumerable<string> AsAsync(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            yield return line;
        }

        await Task.CompletedTask;
    }
}
