using System.CommandLine;
using LittleGiants.Assistant.Output;

namespace LittleGiants.Assistant.Commands;

/// <summary><c>assistant list</c>: the documents of the library.</summary>
internal static class ListCommand
{
    public static Command Create()
    {
        var library = SharedOptions.Library();
        var json = SharedOptions.Json("One JSON object with documents");
        var command = new Command("list", """
            Lists the documents of the library, company by company.

            Examples:
              assistant list
              assistant list --json
            """) { library, json };
        command.SetAction((parsed, cancellationToken) => LibraryVerb.RunAsync(async () =>
        {
            await using var opened = await AssistantServices.OpenExistingLibraryAsync(SharedOptions.Location(parsed.GetValue(library)), cancellationToken);
            var documents = await opened.DocumentsAsync(cancellationToken);
            var companies = await opened.CompaniesAsync(cancellationToken);
            if (parsed.GetValue(json))
            {
                DocumentsOutput.WriteJson(documents, companies);
            }
            else
            {
                new DocumentsOutput(Terminal.Open(), Wording.For("en")).Write(documents, companies);
            }

            return ExitCodes.Done;
        }));
        return command;
    }
}
