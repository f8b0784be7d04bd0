using System.CommandLine;
using LittleGiants.Assistant.Doctor;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Output;

namespace LittleGiants.Assistant.Commands;

/// <summary><c>assistant doctor</c>: whether what the program can use is there and works, and what to do where it does not.</summary>
internal static class DoctorCommand
{
    public static Command Create(AssistantServices services)
    {
        var library = SharedOptions.Library();
        var json = new Option<bool>("--json") { Description = "One JSON object" };
        var command = new Command("doctor", """
            Tries what is configured, the library, its originals and the language model, and says what to correct.

            Examples:
              assistant doctor
              assistant doctor --json
            """) { library, json };
        command.SetAction((parsed, cancellationToken) => LibraryVerb.RunAsync(() => RunAsync(services, SharedOptions.Location(parsed.GetValue(library)), parsed.GetValue(json), cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(AssistantServices services, LibraryLocation location, bool json, CancellationToken cancellationToken)
    {
        var console = new DoctorConsole(Console.Out);
        var findings = new List<(string Subject, DoctorFinding Finding)>();
        try
        {
            foreach (var check in services.DoctorChecks(location))
            {
                await foreach (var finding in check.RunAsync(cancellationToken))
                {
                    findings.Add((check.Subject, finding));
                    if (!json)
                    {
                        console.Write(check.Subject, finding);
                    }
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCodes.Cancelled;
        }

        if (json)
        {
            using var output = new BufferedStream(Console.OpenStandardOutput());
            DoctorJson.Write(output, findings);
        }

        return findings.Exists(item => item.Finding.Outcome == DoctorOutcome.Failed) ? ExitCodes.SomeFailed : ExitCodes.Done;
    }
}
