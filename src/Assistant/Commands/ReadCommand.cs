using System.CommandLine;
using LittleGiants.Assistant.Output;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Commands;

/// <summary><c>assistant read</c>: what stands in a file, as text, as tables or as JSON.</summary>
internal static class ReadCommand
{
    public static Command Create(AssistantServices services)
    {
        var files = new Argument<string[]>("file")
        {
            Description = "PDF, HTML, inline XBRL, DOCX, Markdown or text files",
            Arity = ArgumentArity.OneOrMore,
        };
        var page = new Option<int[]>("--page") { Description = "Show only this page of the file, counted from 1 (may be repeated)", AllowMultipleArgumentsPerToken = false };
        var format = new Option<string>("--format") { Description = "text, tables or json", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "tables", "json");
        var json = new Option<bool>("--json") { Description = "Short for --format json" };
        var password = new Option<string?>("--password") { Description = "The password of an encrypted file" };
        var threads = SharedOptions.Threads(1);
        page.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int[]>() is { } pages && pages.Any(number => number < 1))
            {
                result.AddError("--page counts from 1.");
            }
        });

        var command = new Command("read", """
            Shows the text and tables of documents, with their places as JSON.

            Examples:
              assistant read report.pdf --page 4
              assistant read report.pdf --format tables
              assistant read report.pdf --json > report.json
            """) { files, page, format, json, password, threads };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            services,
            parsed.GetValue(files)!,
            new HashSet<int>(parsed.GetValue(page) ?? []),
            parsed.GetValue(json) ? "json" : parsed.GetValue(format)!,
            new ReadOptions { Password = parsed.GetValue(password) },
            parsed.GetValue(threads),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        AssistantServices services, string[] files, HashSet<int> pages, string format, ReadOptions options, int threads, CancellationToken cancellationToken)
    {
        await using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        IDocumentOutput writer = format switch
        {
            "json" => new JsonOutput(output, pages),
            "tables" => new TablesOutput(Terminal.Open(), pages, files.Length > 1),
            _ => new TextOutput(output, pages, files.Length > 1),
        };
        using var closing = writer as IDisposable;
        using var progress = ProgressLine.ForTerminal(files.Length);
        var failed = false;
        try
        {
            await foreach (var result in services.Files.ReadAsync(files, options, threads, progress, cancellationToken))
            {
                failed |= result.Failure is not null;
                progress?.Clear();
                writer.Write(result);
            }

            writer.Complete();
        }
        catch (OperationCanceledException)
        {
            progress?.Clear();
            await Console.Error.WriteLineAsync("Stopped.");
            return ExitCodes.Cancelled;
        }

        return failed ? ExitCodes.SomeFailed : ExitCodes.Done;
    }
}
