using System.CommandLine;
using LittleGiants.Assistant.Correcting;

namespace LittleGiants.Assistant.Commands;

/// <summary><c>assistant labels</c>: the analyst's corrections as labels for <c>evaluate</c>.</summary>
internal static class LabelsCommand
{
    public static Command Create()
    {
        var file = new Option<string?>("--output", "-o") { Description = "The file to write; without it standard output" };
        var library = SharedOptions.Library();
        var command = new Command("labels", """
            Writes the corrections that stand as labels of the reports they speak of, in the form of docs/labels.md.

            Examples:
              assistant labels -o labels.json
              assistant evaluate labels.json --documents reports
            """) { file, library };
        command.SetAction((parsed, cancellationToken) => LibraryVerb.RunAsync(async () =>
        {
            await using var opened = await AssistantServices.OpenExistingLibraryAsync(SharedOptions.Location(parsed.GetValue(library)), cancellationToken);
            var labels = new CorrectionLabels(opened);
            if (parsed.GetValue(file) is not { } path)
            {
                await using var output = new BufferedStream(Console.OpenStandardOutput());
                await labels.WriteAsync(output, cancellationToken);
                return ExitCodes.Done;
            }

            using var whole = new MemoryStream();
            var count = await labels.WriteAsync(whole, cancellationToken);
            await File.WriteAllBytesAsync(path, whole.ToArray(), cancellationToken);
            await Console.Error.WriteLineAsync(FormattableString.Invariant($"{count} labels: {path}"));
            return ExitCodes.Done;
        }));
        return command;
    }
}
