using System.CommandLine;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Output;
using LittleGiants.Assistant.Search;

namespace LittleGiants.Assistant.Commands;

/// <summary><c>assistant search</c>: the pages of the library that answer a question, or each question of a file.</summary>
internal static class SearchCommand
{
    private const int Most = 1000;

    public static Command Create(AssistantServices services)
    {
        var question = new Argument<string?>("question") { Description = "What is looked for, in any of the languages", Arity = ArgumentArity.ZeroOrOne };
        var queries = new Option<string?>("--queries") { Description = "A file of JSON lines: id, question and optionally document (a file's name without its ending)" };
        var document = new Option<string?>("--document") { Description = "Look in this document only: a file's name, with or without its ending" };
        var top = new Option<int>("--top") { Description = "How many pages come back", DefaultValueFactory = _ => 10 };
        top.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > Most)
            {
                result.AddError($"--top takes a number from 1 to {Most}.");
            }
        });
        var library = SharedOptions.Library();
        var language = SharedOptions.Language();
        var json = new Option<bool>("--json") { Description = "JSON on standard output; for --queries one line for each question" };
        var command = new Command("search", """
            Finds the pages of the library that answer a question.

            Examples:
              assistant search "capital expenditure of Harrowfield in 2024"
              assistant search 研发投入 --document lanyu-annual-report-2024 --top 5
              assistant search --queries questions.jsonl --json
            """) { question, queries, document, top, library, language, json };
        command.Validators.Add(result =>
        {
            if (result.GetValue(question) is null == result.GetValue(queries) is null)
            {
                result.AddError("Give a question, or a file of questions with --queries.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            try
            {
                await using var store = await AssistantServices.OpenLibraryAsync(SharedOptions.Location(parsed.GetValue(library)), cancellationToken);
                var search = services.SearchOf(store);
                return parsed.GetValue(queries) is { } file
                    ? await QueryFile.RunAsync(search, store, file, parsed.GetValue(top), cancellationToken)
                    : await RunAsync(search, store, parsed.GetValue(question)!, parsed.GetValue(document), parsed.GetValue(top), parsed.GetValue(json), parsed.GetValue(language)!, cancellationToken);
            }
            catch (LibraryException exception)
            {
                await Console.Error.WriteLineAsync(exception.Message);
                return ExitCodes.SomeFailed;
            }
            catch (OperationCanceledException)
            {
                await Console.Error.WriteLineAsync("Stopped.");
                return ExitCodes.Cancelled;
            }
        });
        return command;
    }

    private static async Task<int> RunAsync(
        SearchService search, ILibrary library, string question, string? document, int top, bool json, string language, CancellationToken cancellationToken)
    {
        if (await QueryFile.ScopeAsync(library, document, cancellationToken) is not { } scope)
        {
            await Console.Error.WriteLineAsync($"{document}: There is no such document in the library.");
            return ExitCodes.SomeFailed;
        }

        var outcome = await search.SearchAsync(question, scope, top, cancellationToken);
        if (json)
        {
            await using var output = new BufferedStream(Console.OpenStandardOutput());
            SearchJson.Write(output, question, outcome);
        }
        else
        {
            new SearchConsole(Terminal.Open(), Wording.For(language)).Write(outcome);
        }

        return ExitCodes.Done;
    }
}
