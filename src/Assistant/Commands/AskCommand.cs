using System.CommandLine;
using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Chat;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Output;

namespace LittleGiants.Assistant.Commands;

/// <summary><c>assistant ask</c>: one question, or a file of them, answered from the library.</summary>
internal static class AskCommand
{
    public static Command Create(AssistantServices services)
    {
        var question = new Argument<string?>("question") { Description = "The question, in English, Chinese, Dutch, German or French", Arity = ArgumentArity.ZeroOrOne };
        var questions = new Option<FileInfo?>("--questions") { Description = "A file with one question a line: {\"id\", \"question\", \"kind\"?, \"document\"?, \"company\"?}" };
        var company = new Option<string?>("--company") { Description = "The company asked about, when the question does not name it" };
        var document = new Option<string?>("--document") { Description = "Only this document: its name, its name without ending, or its id" };
        var year = new Option<int?>("--year") { Description = "The fiscal year, when the question does not name it" };
        var profile = SharedOptions.Profile();
        var builtIn = new Option<bool>("--built-in") { Description = "Answer without a language model, also when one is configured" };
        var library = SharedOptions.Library();
        Completions.OfferCompanies(company, library);
        var json = SharedOptions.Json("One JSON object a line: value, unit, answer, references, supported");
        var command = new Command("ask", """
            Answers a question from the documents of the library, with page and quote for every number.

            Examples:
              assistant ask "What was the revenue of Harrowfield Sensors in 2024?"
              assistant ask "阑宇公司有多少研发人员？"
              assistant ask "Does it meet the criteria?" --company Harrowfield
              assistant ask --questions questions.jsonl --json > answers.jsonl
            """) { question, questions, company, document, year, profile, builtIn, library, json };
        command.Validators.Add(result =>
        {
            if ((result.GetValue(question) is null) == (result.GetValue(questions) is null))
            {
                result.AddError("Give a question, or a file of them with --questions.");
            }
        });
        command.SetAction((parsed, cancellationToken) => LibraryVerb.RunAsync(async () =>
        {
            var (chosen, problem) = await ProfileChoice.FindAsync(parsed.GetValue(profile)!, SharedOptions.Location(parsed.GetValue(library)), cancellationToken);
            if (chosen is null)
            {
                await Console.Error.WriteLineAsync(problem);
                return ExitCodes.WrongUsage;
            }

            await using var opened = await AssistantServices.OpenExistingLibraryAsync(SharedOptions.Location(parsed.GetValue(library)), cancellationToken);
            var answers = services.Answers(opened, !parsed.GetValue(builtIn));
            if (parsed.GetValue(questions) is { } file)
            {
                return await RunAsync(answers, file, parsed.GetValue(json), cancellationToken);
            }

            var request = new AnswerRequest(parsed.GetValue(question)!) { Company = parsed.GetValue(company), Document = parsed.GetValue(document), Year = parsed.GetValue(year), Profile = chosen };
            if (await UnknownAsync(opened, request, cancellationToken) is { } unknown)
            {
                await Console.Error.WriteLineAsync(unknown);
                return ExitCodes.WrongUsage;
            }

            var answer = await answers.AnswerAsync(request, Focus.None, [], AnswerListener.None, cancellationToken);
            if (parsed.GetValue(json))
            {
                await using var output = Console.OpenStandardOutput();
                AnswerJson.Write(output, null, answer);
            }
            else
            {
                new AnswerConsole(Terminal.Open()).Write(answer);
            }

            return answer.Problem is null ? ExitCodes.Done : ExitCodes.SomeFailed;
        }));
        return command;
    }

    private static async Task<int> RunAsync(AnswerService answers, FileInfo file, bool isJson, CancellationToken cancellationToken)
    {
        if (!file.Exists)
        {
            await Console.Error.WriteLineAsync($"{file}: there is no such file.");
            return ExitCodes.WrongUsage;
        }

        var hasFailed = false;
        await using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        var console = isJson ? null : new AnswerConsole(Terminal.Open());
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(file.FullName, cancellationToken))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (QuestionLine.Parse(line, out var problem) is not { } question)
            {
                hasFailed = true;
                await Console.Error.WriteLineAsync(FormattableString.Invariant($"{file}, line {number}: {problem}"));
                continue;
            }

            var answer = await answers.AnswerAsync(question.Request(), Focus.None, [], AnswerListener.None, cancellationToken);
            hasFailed |= answer.Problem is not null;
            if (console is null)
            {
                AnswerJson.Write(output, question.Id, answer);
            }
            else
            {
                console.Write(answer);
            }
        }

        return hasFailed ? ExitCodes.SomeFailed : ExitCodes.Done;
    }

    private static async Task<string?> UnknownAsync(ILibrary library, AnswerRequest request, CancellationToken cancellationToken) =>
        request.Document is { } name && !(await library.DocumentsAsync(cancellationToken)).Any(document => AnswerService.Names(document, name))
            ? $"The library has no document '{name}'; 'assistant list' shows them."
            : null;
}
