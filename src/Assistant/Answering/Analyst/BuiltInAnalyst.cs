using System.Runtime.CompilerServices;
using LittleGiants.Assistant.Answering.Analyst.Plays;
using LittleGiants.Assistant.Answering.Questions;
using Microsoft.Extensions.AI;

namespace LittleGiants.Assistant.Answering.Analyst;

/// <summary>The analyst that needs no model: offline, deterministic, in the language of the question. It plans from the question and writes from templates.</summary>
/// <remarks>A chat client like any other, for one turn: what it may read is the turn, and its answer goes through the same check as a model's.</remarks>
internal sealed class BuiltInAnalyst(Turn turn) : IChatClient
{
    private static readonly Dictionary<Intent, IPlay> Plays = new()
    {
        [Intent.Value] = new ValuePlay(),
        [Intent.Change] = new ChangePlay(),
        [Intent.Compare] = new ComparePlay(),
        [Intent.Event] = new EventPlay(),
        [Intent.Officer] = new OfficerPlay(),
        [Intent.Verdict] = new VerdictPlay(),
        [Intent.Why] = new WhyPlay(),
        [Intent.Missing] = new MissingPlay(),
        [Intent.Programme] = new ProgrammePlay(),
        [Intent.List] = new ListPlay(),
        [Intent.Screen] = new ScreenPlay(),
        [Intent.Summary] = new SummaryPlay(),
        [Intent.Open] = new OpenPlay(),
    };

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        new(new ChatMessage(ChatRole.Assistant, await WholeAsync(cancellationToken)));

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        yield return new ChatResponseUpdate(ChatRole.Assistant, await WholeAsync(cancellationToken));
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }

    /// <summary>Of a question for several things each part by itself, then what was not understood of it.</summary>
    private async Task<string> WholeAsync(CancellationToken cancellationToken)
    {
        if (turn.Question.Parts.Count == 0)
        {
            return await AnswerAsync(turn, cancellationToken);
        }

        var answers = new List<string>();
        foreach (var question in turn.Question.Parts)
        {
            var part = turn.Of(question);
            answers.Add(await AnswerAsync(part, cancellationToken));
            turn.Take(part);

            // Several values are no single one that a machine could read.
            turn.Given = turn.Question.Parts.Count == 1 ? part.Given : AnswerValue.None;
        }

        answers.AddRange(turn.Question.Open.Select(words => turn.Wording.Ended(turn.Wording.Say(AnswerPhrase.NotUnderstood, words))));
        return string.Join('\n', answers);
    }

    private static async Task<string> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        var question = turn.Question;
        var companies = await turn.Library.CompaniesAsync(cancellationToken);
        if ((await turn.Library.DocumentsAsync(cancellationToken)).Count == 0 && question.Intent != Intent.Programme)
        {
            return turn.Wording[AnswerPhrase.EmptyLibrary];
        }

        // A value, a verdict, an office: of whom?
        var needsCompany = question.Intent is Intent.Value or Intent.Change or Intent.Verdict or Intent.Missing or Intent.Officer or Intent.Event;
        if (needsCompany && question is { Companies.Count: 0, Unknown.Count: 0 })
        {
            if (question.Kind != AnswerKind.Text || question.Intent is Intent.Event or Intent.Officer || (question.Intent == Intent.Value && question.Line is null))
            {
                return await Plays[Intent.Open].PlayAsync(turn, cancellationToken);
            }

            var names = string.Join(", ", companies.Take(6).Select(company => company.Name));
            return turn.Wording.Ended(turn.Wording.Say(AnswerPhrase.WhichCompany, names));
        }

        // "What was the restructuring charge?" names a row of a statement, though it speaks of an event.
        var row = question is { Intent: Intent.Event, Kind: AnswerKind.Text } && !QuestionCues.For(question.Language).YesNo.Begins(question.WithoutNames) ? await OpenPlay.RowAsync(turn, cancellationToken) : null;
        var answer = row ?? await Plays[question.Intent].PlayAsync(turn, cancellationToken);
        return question is { Misspelt: { } written, Companies: [var meant, ..] }
            ? $"{turn.Wording.Ended(turn.Wording.Say(AnswerPhrase.ReadAs, written, meant.Name))}{turn.Wording.Gap}{answer}"
            : answer;
    }
}
