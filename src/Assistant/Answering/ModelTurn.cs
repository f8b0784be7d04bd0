using LittleGiants.Assistant.Answering.Tools;
using LittleGiants.Assistant.Models;
using Microsoft.Extensions.AI;
using ToolStep = LittleGiants.Assistant.Models.ToolStep;

namespace LittleGiants.Assistant.Answering;

/// <summary>One turn of a configured model: the prompt, the tools, the loop. What fails ends in a sentence that says so, never in an unchecked answer.</summary>
internal sealed class ModelTurn(Turn turn, ModelServices models, IChatClient model)
{
    /// <summary>Messages before the question that the model is shown.</summary>
    private const int MaxHistory = 12;

    private const int MaxOutcome = 160;

    public async Task<(string Text, string? Problem)> RunAsync(IReadOnlyList<ChatMessage> history, Action<string>? onText, Action<TurnStep>? onStep, CancellationToken cancellationToken)
    {
        var prompt = models.Prompts["answer_question"];
        var language = Extraction.Languages.Language.Find(turn.Question.Language)?.Tag ?? "en";
        var focus = string.Join(", ", turn.Question.Companies.Select(company => company.Name));
        List<ChatMessage> messages = [.. prompt.Render(("language", EnglishNames[language]), ("focus", focus)), .. history.TakeLast(MaxHistory), new ChatMessage(ChatRole.User, turn.Question.Text)];
        var options = prompt.Settings.Clone();
        options.Tools = [.. new AnalystTools(turn).All()];
        using var loop = models.WithTools(model, Hear);
        var text = "";
        try
        {
            var last = "";
            await foreach (var update in loop.GetStreamingResponseAsync(messages, options, cancellationToken))
            {
                if (update.Role == ChatRole.Tool)
                {
                    continue;
                }

                // Text before a tool call is thinking aloud; the answer is the last message.
                if (update.MessageId != last && update.MessageId is { } id)
                {
                    (last, text) = (id, "");
                }

                text += update.Text;
                if (update.Text.Length > 0)
                {
                    onText?.Invoke(update.Text);
                }
            }

            return (text, null);
        }
        catch (ModelFailureException failure)
        {
            return (text, failure.Failure.Message);
        }

        void Hear(ToolStep step)
        {
            if (step.Stage is ToolStepStage.Started)
            {
                return;
            }

            var outcome = step.Result?.ToString() ?? "";
            var heard = new TurnStep(step.Tool, string.Join(", ", step.Arguments.Values), outcome.Length > MaxOutcome ? outcome[..MaxOutcome] + "…" : outcome);
            turn.Steps.Add(heard);
            onStep?.Invoke(heard);
        }
    }

    private static readonly Dictionary<string, string> EnglishNames = new() { ["en"] = "English", ["zh"] = "Chinese", ["nl"] = "Dutch", ["de"] = "German", ["fr"] = "French" };
}
