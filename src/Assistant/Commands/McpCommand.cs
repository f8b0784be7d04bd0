using System.CommandLine;
using LittleGiants.Assistant.Mcp;

namespace LittleGiants.Assistant.Commands;

/// <summary><c>assistant mcp</c>: the library's tools for other assistants, over standard input and output.</summary>
internal static class McpCommand
{
    public static Command Create(AssistantServices services)
    {
        var library = SharedOptions.Library();
        var profile = SharedOptions.Profile();
        var command = new Command("mcp", """
            Serves the library's read-only tools to another assistant by the Model Context Protocol, over standard input and output.
            It is started by that assistant and ends with it.

            An entry in its settings:
              "little-giants": { "command": "assistant", "args": ["mcp", "--library", "/path/to/library"] }

            Examples:
              assistant mcp
              assistant mcp --library reports-library --profile miit-2022
            """) { library, profile };
        command.SetAction((parsed, cancellationToken) => LibraryVerb.RunAsync(async () =>
        {
            var (chosen, problem) = await ProfileChoice.FindAsync(parsed.GetValue(profile)!, SharedOptions.Location(parsed.GetValue(library)), cancellationToken);
            if (chosen is null)
            {
                await Console.Error.WriteLineAsync(problem);
                return ExitCodes.WrongUsage;
            }

            Console.SetOut(Console.Error); // standard output belongs to the protocol
            await using var opened = await AssistantServices.OpenExistingLibraryAsync(SharedOptions.Location(parsed.GetValue(library)), cancellationToken);
            await AnalystServer.RunOnConsoleAsync(services.Session(opened, chosen), cancellationToken);
            return ExitCodes.Done;
        }));
        return command;
    }
}
