using System.CommandLine;
using LittleGiants.Assistant.Ingestion.Verification;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Output;

namespace LittleGiants.Assistant.Commands;

/// <summary><c>assistant verify</c>: finds what is damaged, missing, left over or outdated in the library, and repairs it.</summary>
internal static class VerifyCommand
{
    public static Command Create(AssistantServices services)
    {
        var library = SharedOptions.Library();
        var repair = new Option<bool>("--repair") { Description = "Repair what is found: read originals again, remove what belongs to nothing, make a damaged database anew" };
        var json = SharedOptions.Json("One JSON object with findings");
        var command = new Command("verify", """
            Checks database, index, originals and queue of the library. Exit code 1: something is wrong and was not repaired.

            Examples:
              assistant verify
              assistant verify --repair
            """) { library, repair, json };
        command.SetAction((parsed, cancellationToken) => LibraryVerb.RunAsync(() => RunAsync(
            services, SharedOptions.Location(parsed.GetValue(library)), parsed.GetValue(repair), parsed.GetValue(json), cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(AssistantServices services, LibraryLocation location, bool repair, bool asJson, CancellationToken cancellationToken)
    {
        if (location.ConnectionString is null && !File.Exists(location.Database))
        {
            await using var missing = await AssistantServices.OpenExistingLibraryAsync(location, cancellationToken);
        }

        var verification = services.VerificationOf(location);
        var findings = await verification.RunAsync(repair, () => Console.Error.WriteLine(LibraryVerb.Waiting), cancellationToken);
        if (asJson)
        {
            DocumentJson.Print(json =>
            {
                json.WriteStartArray("findings");
                foreach (var finding in findings)
                {
                    json.WriteStartObject();
                    json.WriteWord("problem", finding.Problem);
                    json.WriteString("message", finding.Message);
                    if (finding.DocumentId is { } document)
                    {
                        json.WriteNumber("document", document);
                    }

                    json.WriteString("repair", finding.Repair);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            });
        }
        else
        {
            foreach (var finding in findings)
            {
                Console.WriteLine(SafeText.Line(finding.Repair is { } done ? $"{finding.Message} → {done}" : finding.Message));
            }

            Console.WriteLine(Summary(findings, repair));
        }

        return findings.Any(finding => finding.Repair is null) ? ExitCodes.SomeFailed : ExitCodes.Done;
    }

    private static string Summary(IReadOnlyList<VerifyFinding> findings, bool repair)
    {
        var left = findings.Count(finding => finding.Repair is null);
        return findings.Count == 0 ? "The library is in order."
            : left == 0 ? FormattableString.Invariant($"{findings.Count} found and repaired.")
            : repair ? FormattableString.Invariant($"{findings.Count} found, {left} not repaired: add those documents again.")
            : FormattableString.Invariant($"{findings.Count} found; 'assistant verify --repair' repairs them.");
    }
}
