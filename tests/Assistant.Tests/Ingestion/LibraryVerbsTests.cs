using System.Text.Json;
using System.Text.RegularExpressions;
using LittleGiants.Assistant.Tests.Ingestion.Download;

namespace LittleGiants.Assistant.Tests.Ingestion;

public sealed partial class LibraryVerbsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Library => _folder["library"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Added_samples_are_listed_and_shown()
    {
        var added = Run("add", Samples.Folder, "--threads", "1");
        Assert.Equal((0, "5 added; 18 pages"), (added.Exit, added.Output.TrimEnd().Split('\n')[^1].Split(" in ")[0]));
        var shown = new[] { Run("list"), Run("show", "岚屿精密传动股份有限公司"), Run("show", "waterwijk-jaarverslag-2024") };
        Snapshot.Matches("library.txt", Plain(string.Join('\n', shown.Select(run => run.Output))), SnapshotsHere);
        using var list = JsonDocument.Parse(Run("list", "--json").Output);
        Assert.Equal(5, list.RootElement.GetProperty("documents").GetArrayLength());
        using var company = JsonDocument.Parse(Run("show", "harrowfield", "--json").Output);
        var revenue = company.RootElement.GetProperty("company").GetProperty("facts").EnumerateArray().First(fact => fact.GetProperty("concept").GetString() == "revenue");
        Assert.Equal((2024, 61_842_000m, 4), (revenue.GetProperty("fiscalYear").GetInt32(), revenue.GetProperty("value").GetDecimal(), revenue.GetProperty("evidence")[0].GetProperty("page").GetInt32()));
        using var document = JsonDocument.Parse(Run("show", Samples.English, "--json").Output);
        Assert.True(document.RootElement.GetProperty("document").GetProperty("facts").GetArrayLength() > 10);
    }

    [Fact]
    public void The_same_content_is_added_once_and_a_corrected_edition_takes_the_place_of_the_first()
    {
        var copy = _folder["copy.pdf"];
        File.Copy(Samples.PathOf(Samples.Chinese), copy);
        Assert.Equal(0, Run("add", Samples.PathOf(Samples.Chinese)).Exit);
        Assert.Contains($"copy.pdf: already in the library, as {Samples.Chinese}", Run("add", copy).Output, StringComparison.Ordinal);
        var corrected = Run("add", Batch.WriteCorrected(_folder.Path, Samples.Chinese));
        Assert.Contains($"; it takes the place of {Samples.Chinese}", corrected.Output, StringComparison.Ordinal);
        Assert.Contains($"{Samples.Chinese} (superseded by 2)", Run("list").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_is_told_and_leaves_nothing()
    {
        var bad = _folder.Write("bad.pdf", "%PDF-1.4 nothing");
        var result = Run("add", bad, _folder["missing.pdf"], Samples.PathOf(Samples.English), "--json");
        Assert.Equal(1, result.Exit);
        using var json = JsonDocument.Parse(result.Output);
        Assert.Equal(["damaged", "notFound"], json.RootElement.GetProperty("failed").EnumerateArray().Select(item => item.GetProperty("code").GetString()).Order(StringComparer.Ordinal));
        Assert.Single(Directory.GetFiles(Path.Combine(Library, "files"), "*", SearchOption.AllDirectories));
        Assert.Equal(0, Run("verify").Exit);
        Assert.Equal("0 added", Run("add", "--resume").Output.Trim());
    }

    [Fact]
    public void A_removed_document_is_gone_with_its_original()
    {
        Run("add", Samples.PathOf(Samples.English), Samples.PathOf(Samples.Dutch));
        Assert.Equal(1, Run("remove", "waterwijk-jaarverslag-2024").Exit);
        Assert.Contains("removed", Run("remove", "waterwijk-jaarverslag-2024", "--yes").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Waterwijk", Run("list").Output, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(Path.Combine(Library, "files"), "*", SearchOption.AllDirectories));
        Assert.Equal(2, Run("show", "Waterwijk").Exit);
        Assert.Equal(0, Run("verify").Exit);
    }

    [Fact]
    public async Task Two_processes_may_add_at_once()
    {
        var batch = _folder["batch"];
        Batch.Write(batch, variants: 1);
        var other = Task.Run(() => Run("add", batch));
        var own = Run("add", Samples.Folder, batch);
        Assert.Equal((0, 0), (own.Exit, (await other).Exit));
        using var list = JsonDocument.Parse(Run("list", "--json").Output);
        Assert.Equal(Directory.GetFiles(batch).Length, list.RootElement.GetProperty("documents").GetArrayLength());
        Assert.Equal(0, Run("verify").Exit);
    }

    [Fact]
    public void An_address_is_fetched_only_where_it_is_allowed()
    {
        var content = File.ReadAllBytes(Samples.PathOf(Samples.English));
        using var server = new LoopbackServer((path, stream, cancellationToken) => stream.WriteAsync(LoopbackServer.Answer("200 OK", "Content-Type: text/plain\r\nContent-Disposition: attachment; filename=\"../../report.pdf\"\r\n", content), cancellationToken).AsTask());
        var refused = Run("add", server.Address + "/x");
        Assert.Equal(1, refused.Exit);
        Assert.Contains("(privateAddress)", refused.Error, StringComparison.Ordinal);
        Assert.Contains("report.pdf: added (Harrowfield", Run("add", server.Address + "/x", "--allow-private").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_that_are_meant_are_listed_and_no_library_is_made_by_looking()
    {
        Assert.Equal(2, Run("list").Exit);
        Assert.False(Directory.Exists(Library));
        Run("add", Samples.PathOf("news-tannhoff-laser.html"));
        var copy = _folder.Write("other/news-tannhoff-laser.html", File.ReadAllText(Samples.PathOf("news-tannhoff-laser.html")) + "<!-- 2 -->");
        Run("add", copy);
        var several = Run("remove", "news-tannhoff-laser", "--yes");
        Assert.Equal(2, several.Exit);
        Assert.Contains("\n  2  news-tannhoff-laser.html", several.Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(2, AssistantProcess.Run("add").Exit);
    }

    private static string SnapshotsHere => Path.Combine(Samples.Folder, "..", "tests", "Assistant.Tests", "x.cs");

    private (int Exit, string Output, string Error) Run(params string[] arguments) => AssistantProcess.Run([.. arguments, "--library", Library]);

    /// <summary>Without the day and the place of this run.</summary>
    private static string Plain(string output) => Day().Replace(output, "2025-01-02").Replace(Samples.Folder + Path.DirectorySeparatorChar, "samples/", StringComparison.Ordinal);

    [GeneratedRegex(@"20\d\d-\d\d-\d\d(?=  | from)")]
    private static partial Regex Day();
}
