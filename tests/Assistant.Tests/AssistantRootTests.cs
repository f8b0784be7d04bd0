using LittleGiants.Assistant.Commands;

namespace LittleGiants.Assistant.Tests;

public sealed class AssistantRootTests
{
    [Fact]
    public void Every_verb_has_examples_that_it_can_parse()
    {
        var root = AssistantRoot.Create(new AssistantServices());
        Assert.All(root.Subcommands, verb => Assert.Contains("Examples:\n", verb.Description!.ReplaceLineEndings("\n"), StringComparison.Ordinal));
        var examples = root.Subcommands.SelectMany(verb => verb.Description!.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("assistant ", StringComparison.Ordinal)));
        Assert.All(examples.Select(example => example.Split(" > ")[0].Split(" | ")[0].Split(" >> ")[0]), example => Assert.Equal((example, ""), (example, string.Join(' ', root.Parse(Directories(example["assistant ".Length..])).Errors.Select(error => error.Message)))));
    }

    [Theory]
    [InlineData("bash", "complete -o default -F")]
    [InlineData("zsh", "compdef")]
    [InlineData("fish", "complete -c assistant")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public void Each_shell_has_its_script(string shell, string part) => Assert.Contains(part, CompletionCommand.Script(shell), StringComparison.Ordinal);

    [Theory]
    [InlineData("assistant comple", "completion")]
    [InlineData("assistant screen --profile miit-20", "miit-2022")]
    [InlineData("assistant show Harrow", "Harrowfield Sensors plc")]
    [InlineData("assistant screen --wh", "--where")]
    public void A_line_is_completed_from_verbs_options_profiles_and_the_library(string line, string expected)
    {
        using var folder = new TemporaryFolder();
        var environment = new Dictionary<string, string> { ["LITTLE_GIANTS_LIBRARY"] = folder["library"] };
        if (line.Contains("Harrow", StringComparison.Ordinal))
        {
            AssistantProcess.RunWith(environment, "add", Samples.PathOf(Samples.English));
        }

        var (exit, output, error) = AssistantProcess.RunWith(environment, FormattableString.Invariant($"[suggest:{line.Length}]"), line);
        Assert.Equal((0, ""), (exit, error));
        Assert.Contains(expected, output.ReplaceLineEndings("\n").Split('\n'));
    }

    /// <summary>A folder that an example watches is there.</summary>
    private static string Directories(string example) => example.Replace("inbox", ".", StringComparison.Ordinal);
}
