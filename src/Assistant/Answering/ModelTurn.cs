using System.Globalization;
using System.Text;
using LittleGiants.Assistant.Answering.Checking;
using LittleGiants.Assistant.Answering.Tools;
using LittleGiants.Assistant.Models;
using Microsoft.Extensions.AI;
using ToolStep = LittleGiants.Assistant.Models.ToolStep;

namespace LittleGiants.Assistant.Answering;

/// <summary>One turn of a configured model: the prompt, the tools, the loop. What fails ends in a problem that says so; what was written until then is kept as cut.</summary>
internal sealed class ModelTurn(Turn turn, ModelServices models, IChatClient model)
{
    /// <summary>Messages before the question that the model is shown.</summary>
    private const int MaxHistory = 12;

    /// <summary>Documents that the prompt lists; of more, the model asks the tool.</summary>
    private const int MaxListed = 30;

    /// <summary>Characters of a step's arguments, and of its outcome.</summary>
    private const int MaxOutcome = 160;

    /// <param name="onText">Hears all text as it comes, also what is said before a tool call and is no part of the answer.</param>
    /// <returns>An empty text with a problem when the model gave no answer.</returns>
    public async Task<TurnText> RunAsync(IReadOnlyList<ChatMessage> history, Action<string>? onText, Action<TurnStep>? onStep, CancellationToken cancellationToken)
    {
        var prompt = models.Prompts["answer_question"];
        List<ChatMessage> messages = [.. prompt.Render(("language", EnglishName.Of(turn.Question.Language)), ("focus", FocusText()), ("library", await LibraryTextAsync(cancellationToken))), .. history.TakeLast(MaxHistory), new ChatMessage(ChatRole.User, turn.Question.Text)];
        var options = prompt.Settings.Clone();
        using var tools = new AnalystTools(turn);
        options.Tools = [.. tools.All];
        using var loop = models.WithTools(model, step => Hear(step, onStep));
        var text = new StringBuilder();
        try
        {
            await foreach (var update in loop.GetStreamingResponseAsync(messages, options, cancellationToken))
            {
                if (update.Role == ChatRole.Tool)
                {
                    text.Clear(); // what came before a tool call is thinking aloud
                    continue;
                }

                text.Append(update.Text);
                if (update.Text.Length > 0)
                {
                    onText?.Invoke(update.Text);
                }

                if (text.Length > CitationChecker.MaxLength)
                {
                    return new TurnText(SpokenText.Of(text.ToString()), string.Create(CultureInfo.InvariantCulture, $"The answer was longer than {CitationChecker.MaxLength} characters and was cut.")) { IsCut = true };
                }
            }
        }
        catch (ModelFailureException failed)
        {
            return new TurnText(SpokenText.Of(text.ToString()), failed.Failure.Message) { IsCut = true };
        }

        var answer = SpokenText.Of(text.ToString());
        return answer.Length == 0 ? new TurnText("", $"The model {models.Options} gave an empty answer.")
            : turn.Steps.Count == 0 ? new TurnText(answer, "The model looked nothing up for this answer.")
            : new TurnText(answer);
    }

    private string FocusText() => string.Join(", ", turn.Question.Companies.Select(company => company.Name)
        .Concat(turn.Question.Year is { } year ? [string.Create(CultureInfo.InvariantCulture, $"fiscal year {year}")] : [])
        .Append($"criteria {turn.Profile.Id} ({turn.Profile.Name})"));

    /// <summary>Empty for a library that is too large to list.</summary>
    private async Task<string> LibraryTextAsync(CancellationToken cancellationToken)
    {
        var documents = await turn.Library.DocumentsAsync(cancellationToken);
        var companies = (await turn.Library.CompaniesAsync(cancellationToken)).ToDictionary(company => company.Id, company => company.Name);
        return documents.Count > MaxListed ? "" : string.Join('\n', documents.Select(document => string.Create(
            CultureInfo.InvariantCulture,
            $"{document.Name}: {(document.CompanyId is { } id ? companies.GetValueOrDefault(id) : "no company")}, {document.Kind}, {document.FiscalYear?.ToString(CultureInfo.InvariantCulture) ?? "no year"}, {document.PageCount} pages, {document.Language}")));
    }

    private void Hear(ToolStep step, Action<TurnStep>? onStep)
    {
        if (step.Stage is ToolStepStage.Started)
        {
            return;
        }

        var heard = new TurnStep(step.Tool, Short(string.Join(", ", step.Arguments.Values)), Short(step.Result?.ToString() ?? ""));
        turn.Steps.Add(heard);
        onStep?.Invoke(heard);
    }

    private static string Short(string text) => text.Length > MaxOutcome ? text[..MaxOutcome] + "…" : text;
}
