using System.CommandLine;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Commands;

/// <summary><c>assistant completion</c>: the script that teaches a shell to complete verbs, options, companies and profiles.</summary>
internal static class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    public static Command Create()
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh, fish or pwsh" };
        shell.AcceptOnlyFromAmong(Shells);
        var command = new Command("completion", """
            Prints a script with which a shell completes verbs, options, profiles and the companies of the library.

            Examples:
              source <(assistant completion bash)
              assistant completion zsh >> ~/.zshrc
              assistant completion fish > ~/.config/fish/completions/assistant.fish
              assistant completion pwsh | Out-String | Invoke-Expression
            """) { shell };
        command.SetAction(parsed =>
        {
            Console.Out.Write(Script(parsed.GetValue(shell)!));
            return ExitCodes.Done;
        });
        return command;
    }

    public static string Script(string shell) => DataFile.Load(typeof(CompletionCommand).Assembly, "Commands/completions.yaml", version: 1, root => Shells.ToDictionary(name => name, name => root[name].Text))[shell];
}
