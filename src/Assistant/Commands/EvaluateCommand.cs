using System.CommandLine;
using LittleGiants.Assistant.Evaluation;
using LittleGiants.Assistant.Extracting;
using LittleGiants.Assistant.Output;
using LittleGiants.Assistant.Reading;
using LittleGiants.Extraction.Criteria;

namespace LittleGiants.Assistant.Commands;

/// <summary><c>assistant evaluate</c>: how well the extraction does on documents that someone has read by hand.</summary>
internal static class EvaluateCommand
{
    public static Command Create(AssistantServices services)
    {
        var labels = new Argument<string[]>("labels") { Description = "JSON files with the right answers; docs/labels.md tells their form", Arity = ArgumentArity.OneOrMore };
        var documents = new Option<string[]>("--documents") { Description = "The folder in which the labelled documents lie (may be repeated)", Required = true };
        var profile = SharedOptions.Profile();
        var json = new Option<bool>("--json") { Description = "One JSON object with fields, total, verdicts and misses" };
        var threads = SharedOptions.Threads(Environment.ProcessorCount);
        var command = new Command("evaluate", """
            Extracts labelled documents and counts, for each field, what is right, wrong, missing, rightly silent or invented.

            Examples:
              assistant evaluate labels.json --documents reports
              assistant evaluate 2023.json 2024.json --documents archive --json
            """) { labels, documents, profile, json, threads };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (all, problems) = ReadLabels(parsed.GetValue(labels)!);
            problems.AddRange(parsed.GetValue(documents)!.Where(folder => !Directory.Exists(folder)).Select(folder => $"{folder}: There is no such folder."));
            var (chosen, wrongProfile) = await ProfileChoice.FindAsync(parsed.GetValue(profile)!, null, cancellationToken);
            if (wrongProfile is not null)
            {
                problems.Add(wrongProfile);
            }

            if (problems.Count > 0 || chosen is null)
            {
                problems.ForEach(Console.Error.WriteLine);
                return ExitCodes.WrongUsage;
            }

            return await RunAsync(services, all, parsed.GetValue(documents)!, chosen, parsed.GetValue(json), parsed.GetValue(threads), cancellationToken);
        });
        return command;
    }

    private static (List<DocumentLabel> Labels, List<string> Problems) ReadLabels(string[] files)
    {
        var read = files.Select(LabelFile.Read).ToList();
        return ([.. read.SelectMany(file => file.Labels)], [.. read.SelectMany(file => file.Problems)]);
    }

    private static async Task<int> RunAsync(
        AssistantServices services, List<DocumentLabel> labels, string[] folders, CriteriaProfile profile, bool json, int threads, CancellationToken cancellationToken)
    {
        var byName = DocumentFolder.Expand(folders).Files
            .GroupBy(path => Path.GetFileName(path), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var labelled = labels.ToLookup(label => label.File, StringComparer.Ordinal);
        var files = labelled.Select(group => byName.GetValueOrDefault(group.Key)).OfType<string>().ToList();
        var scorer = new FactScorer();
        foreach (var missing in labelled.Where(group => !byName.ContainsKey(group.Key)))
        {
            await Console.Error.WriteLineAsync($"{missing.Key}: The labels name it, but it does not lie in {string.Join(", ", folders)}.");
            Score(missing, null);
        }

        using var progress = ProgressLine.ForTerminal(files.Count);
        try
        {
            await foreach (var file in services.Extraction.ExtractAsync(files, profile, threads, progress, cancellationToken))
            {
                progress?.Clear();
                if (file.Failure is { } failure)
                {
                    Messages.Report(file.File, failure);
                }

                Score(labelled[Path.GetFileName(file.File)], file);
            }
        }
        catch (OperationCanceledException)
        {
            progress?.Clear();
            await Console.Error.WriteLineAsync("Stopped.");
            return ExitCodes.Cancelled;
        }

        progress?.Clear();
        if (json)
        {
            await using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
            EvaluationJson.Write(output, scorer);
        }
        else
        {
            EvaluationConsole.Write(Terminal.Open(), scorer);
        }

        return scorer.Unread.Count > 0 ? ExitCodes.SomeFailed : ExitCodes.Done;

        void Score(IEnumerable<DocumentLabel> labelsOfFile, ExtractedFile? file)
        {
            foreach (var label in labelsOfFile)
            {
                scorer.Add(label, file);
            }
        }
    }
}
