using System.Text.Json;
using LittleGiants.Assistant.Commands;
using LittleGiants.Assistant.Extracting;
using LittleGiants.Assistant.Output;
using LittleGiants.Extraction.Criteria;

namespace LittleGiants.Assistant.Tests;

public sealed class ExtractCommandTests : IDisposable
{
    private const string OwnProfile = """
        version: 1
        name: Mine
        edition: "1"
        basis: own rules
        criteria:
          - id: size
            title: Size
            source: own
            confidence: high
            rule: { fact: employees, op: ge, value: 10 }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData]
    [InlineData("x", "--json", "--csv")]
    [InlineData("x", "--language", "it")]
    [InlineData("x", "--threads", "0")]
    [InlineData("x", "--profile", "no-such-profile")]
    public void Wrong_usage_exits_with_2_and_prints_no_output(params string[] arguments)
    {
        var (exit, output, error) = AssistantProcess.Run(["extract", .. arguments]);

        Assert.Equal(2, exit);
        Assert.Equal("", output);
        Assert.NotEqual("", error);
    }

    [Fact]
    public void Files_and_folders_give_documents_in_order_and_what_failed()
    {
        _folder.Write("in/b.txt", "The company employs 120 people.");
        _folder.Write("in/a.txt", "Revenue rose to 12.5 million euro in 2024.");
        var single = _folder.Write("c.txt", "A third one.");

        var (exit, output, error) = AssistantProcess.Run("extract", _folder["in"], single, _folder["none.pdf"], "--json");

        Assert.Equal(1, exit);
        using var json = JsonDocument.Parse(output);
        Assert.Equal([_folder["in/a.txt"], _folder["in/b.txt"], single], json.RootElement.GetProperty("documents").EnumerateArray().Select(item => item.GetProperty("file").GetString()));
        var failed = Assert.Single(json.RootElement.GetProperty("failed").EnumerateArray());
        Assert.Equal("notFound", failed.GetProperty("code").GetString());
        Assert.Contains("none.pdf", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_of_ones_own_is_taken_by_its_path()
    {
        var document = _folder.Write("a.txt", "The company employs 120 people.");
        var profile = _folder.Write("mine.yaml", OwnProfile);

        var (exit, output, _) = AssistantProcess.Run("extract", document, "--profile", profile, "--json");

        Assert.Equal(0, exit);
        using var json = JsonDocument.Parse(output);
        var assessment = json.RootElement.GetProperty("documents")[0].GetProperty("assessment");
        Assert.Equal("mine", assessment.GetProperty("profile").GetString());
        Assert.Equal("size", Assert.Single(assessment.GetProperty("criteria").EnumerateArray()).GetProperty("id").GetString());
    }

    [Fact]
    public void A_wrong_profile_is_named_with_file_line_and_key()
    {
        var document = _folder.Write("a.txt", "The company employs 120 people.");
        var profile = _folder.Write("mine.yaml", OwnProfile.Replace("op: ge", "op: about", StringComparison.Ordinal));

        var (exit, output, error) = AssistantProcess.Run("extract", document, "--profile", profile, "--json");

        Assert.Equal((2, ""), (exit, output));
        Assert.Contains("mine.yaml, line 10", error, StringComparison.Ordinal);
        Assert.Contains("'about'", error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_language_of_the_output_is_chosen_and_pipes_have_no_colours()
    {
        var document = _folder.Write("a.txt", "The company employs 120 people.");

        var (exit, output, _) = AssistantProcess.Run("extract", document, "--language", "nl");

        Assert.Equal(0, exit);
        Assert.Contains(Wording.For("nl")[Phrase.Criterion], output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
    }

    [Fact]
    public async Task Stopping_leaves_what_was_written_whole()
    {
        var files = Enumerable.Range(0, 20).Select(number => _folder.Write($"{number:00}.txt", "The company employs 120 people.")).ToArray();
        using var source = new CancellationTokenSource();
        var output = new StoppingOutput(source, after: 3);

        var exit = await ExtractCommand.RunAsync(new AssistantServices(), files, CriteriaProfile.Find(CriteriaProfile.DefaultId)!, output, threads: 1, source.Token);

        Assert.Equal(130, exit);
        Assert.Equal(files[..3], output.Written);
        Assert.True(output.IsComplete);
    }

    private sealed class StoppingOutput(CancellationTokenSource source, int after) : IExtractionOutput
    {
        public List<string> Written { get; } = [];

        public bool IsComplete { get; private set; }

        public void Write(ExtractedFile file)
        {
            Written.Add(file.File);
            if (Written.Count == after)
            {
                source.Cancel();
            }
        }

        public void Complete() => IsComplete = true;
    }
}
