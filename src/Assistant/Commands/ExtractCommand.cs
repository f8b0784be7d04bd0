using System.CommandLine;
using LittleGiants.Assistant.Output;
using LittleGiants.Assistant.Reading;
using LittleGiants.Extraction.Criteria;

namespace LittleGiants.Assistant.Commands;

/// <summary><c>assistant extract</c>: the company's facts with their evidence, and the verdict for each criterion.</summary>
internal static class ExtractCommand
{
    public static Command Create(AssistantServices services)
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Annual reports and articles (PDF, HTML, inline XBRL, DOCX, Markdown, text), or folders of them",
            Arity = ArgumentArity.OneOrMore,
        };
        var profile = SharedOptions.Profile();
        var language = SharedOptions.Language();
        var json = new Option<bool>("--json") { Description = "One JSON object with documents and failed" };
        var csv = new Option<bool>("--csv") { Description = "One row for each fact, for a spreadsheet" };
        var threads = SharedOptions.Threads(Environment.ProcessorCount);
        var command = new Command("extract", """
            Extracts a company's facts with page and quote, and judges them by a profile.

            Examples:
              assistant extract report.pdf
              assistant extract reports --profile miit-2022 --language nl
              assistant extract reports article.html --json > facts.json
              assistant extract reports --csv > facts.csv
            """) { paths, profile, language, json, csv, threads };
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(csv))
            {
                result.AddError("Choose one of --json and --csv.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (chosen, problem) = await ProfileChoice.FindAsync(parsed.GetValue(profile)!, null, cancellationToken);
            if (chosen is null)
            {
                await Console.Error.WriteLineAsync(problem);
                return ExitCodes.WrongUsage;
            }

            await using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
            var verdicts = services.Verdicts(parsed.GetValue(language)!);
            IExtractionOutput writer = parsed.GetValue(json) ? new ExtractionJson(output, verdicts)
                : parsed.GetValue(csv) ? new ExtractionCsv(output)
                : new ExtractionConsole(Terminal.Open(), Wording.For(parsed.GetValue(language)!), verdicts);
            return await RunAsync(services, parsed.GetValue(paths)!, chosen, writer, parsed.GetValue(threads), cancellationToken);
        });
        return command;
    }

    internal static async Task<int> RunAsync(
        AssistantServices services, string[] paths, CriteriaProfile profile, IExtractionOutput writer, int threads, CancellationToken cancellationToken)
    {
        var (files, failed) = DocumentFolder.Expand(paths);
        using var closing = writer as IDisposable;
        using var progress = ProgressLine.ForTerminal(files.Count);
        var (written, hasFailed, stopped) = (0, false, false);
        foreach (var folder in failed)
        {
            Show(new(folder.File, null, null, folder.Failure));
        }

        try
        {
            await foreach (var file in services.Extraction.ExtractAsync(files, profile, threads, progress, cancellationToken))
            {
                Show(file);
                written++;
            }
        }
        catch (OperationCanceledException)
        {
            stopped = true;
        }

        progress?.Clear();
        writer.Complete();
        if (stopped)
        {
            await Console.Error.WriteLineAsync($"Stopped after {written} of {files.Count} files; what was written is complete.");
            return ExitCodes.Cancelled;
        }

        return hasFailed ? ExitCodes.SomeFailed : ExitCodes.Done;

        void Show(Extracting.ExtractedFile file)
        {
            progress?.Clear();
            if (file.Failure is { } failure)
            {
                hasFailed = true;
                Messages.Report(file.File, failure);
            }

            writer.Write(file);
        }
    }
}
