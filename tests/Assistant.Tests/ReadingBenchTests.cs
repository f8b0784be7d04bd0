using System.Text.Json;
using Xunit.Abstractions;

namespace LittleGiants.Assistant.Tests;

/// <summary>Floors a little under what was reached on the real reports, so that nothing slips back.</summary>
[Collection(BenchCollection.Name)]
public sealed class ReadingBenchTests(BenchReading reading, ITestOutputHelper output) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reading-bench-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [BenchFact(PopplerComparison.Program)]
    public void Every_report_opens_and_its_numbers_Han_characters_and_boxes_are_where_poppler_finds_them()
    {
        var poppler = reading.Poppler;
        foreach (var line in poppler.Lines)
        {
            output.WriteLine(line);
        }

        output.WriteLine(FormattableString.Invariant($"all: {poppler.Pages} pages, numbers {poppler.Numbers:0.00000}, Han {poppler.Han:0.00000}, boxes {poppler.Boxes:0.00000}"));
        Assert.Empty(poppler.Unread);
        Assert.InRange(poppler.Numbers, 0.9998, 1);
        Assert.InRange(poppler.Han, 0.9999, 1);
        Assert.InRange(poppler.Boxes, 0.988, 1);
    }

    [BenchFact("python3")]
    public void Articles_are_read_without_what_surrounds_them()
    {
        var scored = ScoreArticles();

        var text = scored.RootElement.GetProperty("text");
        Assert.InRange(text.GetProperty("f1").GetDouble(), 0.972, 1);
        Assert.InRange(text.GetProperty("accuracy").GetDouble(), 0.46, 1);
        var meta = scored.RootElement.GetProperty("meta");
        AssertAtLeast(meta, "readability", "title", 0.96);
        AssertAtLeast(meta, "trafilatura", "title", 0.89);
        AssertAtLeast(meta, "readability", "author", 0.83);
        AssertAtLeast(meta, "readability", "date", 0.89);
        AssertAtLeast(meta, "trafilatura", "date", 0.91);
        AssertAtLeast(meta, "trafilatura", "author", 0.68);
    }

    private JsonDocument ScoreArticles()
    {
        var read = Path.Combine(_folder, "read.json");
        var scores = Path.Combine(_folder, "scores.json");
        File.WriteAllText(read, BenchFolder.Run(BenchFolder.Executable, ["read", .. BenchFolder.Files("*.html", "articles/pages", "articles/meta_pages"), "--json"]));
        output.WriteLine(BenchFolder.Run("python3", Path.Combine(BenchFolder.Path!, "articles", "score.py"), read, "--product", "--json", scores));
        return JsonDocument.Parse(File.ReadAllText(scores));
    }

    private static void AssertAtLeast(JsonElement meta, string source, string field, double floor) =>
        Assert.InRange(meta.GetProperty(source).GetProperty(field).GetProperty("accuracy").GetDouble(), floor, 1);
}
