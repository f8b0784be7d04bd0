using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace LittleGiants.Assistant.Tests;

/// <summary>Floors a little under what was reached on the real reports, so that nothing slips back.</summary>
public sealed partial class ReadingBenchTests(ITestOutputHelper output) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reading-bench-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [BenchFact("python3", "pdftotext")]
    public void Every_report_opens_and_its_numbers_Han_characters_and_boxes_are_where_poppler_finds_them()
    {
        var pdfs = BenchFolder.Files("*.pdf", "erc/pdfs", "financebench/pdfs", "facts-intl/docs");

        var report = BenchFolder.Run("python3", [Path.Combine(BenchFolder.Path!, "oracle_read.py"), BenchFolder.Executable, .. pdfs]);

        output.WriteLine(report);
        var total = Totals().Match(report);
        Assert.True(total.Success, report);
        Assert.Equal("0", total.Groups["unread"].Value);
        Assert.InRange(Number(total, "numbers"), 0.9995, 1);
        Assert.InRange(Number(total, "han"), 0.9999, 1);
        Assert.InRange(Number(total, "boxes"), 0.988, 1);
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

    private static double Number(Match match, string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^all: files \d+ unread (?<unread>\d+) pages \d+ numbers (?<numbers>[\d.]+) Han (?<han>[\d.]+) boxes (?<boxes>[\d.]+)", RegexOptions.Multiline)]
    private static partial Regex Totals();
}
