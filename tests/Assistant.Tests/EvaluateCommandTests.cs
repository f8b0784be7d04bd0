using System.Text.Json;

namespace LittleGiants.Assistant.Tests;

public sealed class EvaluateCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Labels_are_compared_with_what_is_extracted_from_the_folder()
    {
        _folder.Write("in/sub/a.txt", "Nothing of interest is said here.");
        var labels = _folder.Write("labels.json", """[ { "file": "a.txt", "fiscal_year": 2024, "revenue": 12500000, "employees": null, "criteria": { "revenue": "unknown" } } ]""");

        var (exit, output, error) = AssistantProcess.Run("evaluate", labels, "--documents", _folder["in"], "--json");

        Assert.Equal((0, ""), (exit, error));
        using var json = JsonDocument.Parse(output);
        var fields = json.RootElement.GetProperty("fields").EnumerateArray().ToDictionary(item => item.GetProperty("concept").GetString()!);
        Assert.Equal(1, fields["revenue"].GetProperty("missing").GetInt32());
        Assert.Equal(1, fields["employees"].GetProperty("silent").GetInt32());
        Assert.Equal(1, json.RootElement.GetProperty("verdicts").GetProperty("right").GetInt32());
    }

    [Fact]
    public void A_document_that_is_not_there_is_named_and_counts_as_missing()
    {
        _folder.Write("in/a.txt", "Nothing of interest is said here.");
        var labels = _folder.Write("labels.json", """[ { "file": "other.pdf", "revenue": 1 } ]""");

        var (exit, output, error) = AssistantProcess.Run("evaluate", labels, "--documents", _folder["in"]);

        Assert.Equal(1, exit);
        Assert.Contains("other.pdf", error, StringComparison.Ordinal);
        Assert.Contains("missing: other.pdf revenue", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_labels_are_named_with_file_entry_and_what_to_write()
    {
        var labels = _folder.Write("labels.json", """
            [
              { "file": "a.pdf", "revenue": "12 million" },
              { "revenue": 5 },
              { "file": "b.pdf", "revenue_page": "nine", "revenue": 1, "criteria": { "revenue": "yes" }, "accept": { "revenue": 3 } },
              7
            ]
            """);

        var (exit, output, error) = AssistantProcess.Run("evaluate", labels, "--documents", _folder.Path);

        Assert.Equal((2, ""), (exit, output));
        foreach (var expected in new[]
        {
            "entry 1 (a.pdf): 'revenue' is \"12 million\"", "entry 2: It names no document", "entry 3 (b.pdf): 'revenue_page' is \"nine\"",
            "entry 3 (b.pdf): 'criteria.revenue' is \"yes\"", "entry 3 (b.pdf): 'accept.revenue' is a list", "entry 4: An object is expected",
        })
        {
            Assert.Contains(expected, error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("no JSON at all", "This is no JSON")]
    [InlineData("\"a text\"", "A list of labels is expected")]
    public void A_file_that_holds_no_labels_is_named(string text, string problem)
    {
        var labels = _folder.Write("labels.json", text);

        var (exit, _, error) = AssistantProcess.Run("evaluate", labels, "--documents", _folder.Path);

        Assert.Equal(2, exit);
        Assert.Contains(problem, error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_folder_or_label_file_is_wrong_usage()
    {
        var labels = _folder.Write("labels.json", "[]");

        Assert.Equal(2, AssistantProcess.Run("evaluate", labels, "--documents", _folder["none"]).Exit);
        Assert.Equal(2, AssistantProcess.Run("evaluate", _folder["none.json"], "--documents", _folder.Path).Exit);
    }
}
