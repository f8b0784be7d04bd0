using System.Globalization;
using System.Text;
using System.Text.Json;
using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Library;
using Microsoft.Extensions.AI;

namespace LittleGiants.Assistant.Chat;

/// <summary>One conversation: what was said, what it is about, and its place in the library. Console and web share it.</summary>
internal sealed class ChatSession
{
    private const int MaxTitle = 80;

    /// <summary>Characters kept of an answer that never came to its end.</summary>
    private const int MaxBroken = 24_000;

    private const string StoppedHere = "The answer was stopped here.";

    private readonly ILibrary _library;
    private readonly TimeProvider _clock;
    private readonly List<ChatMessage> _history = [];
    private readonly List<(int Number, string Question, KeptAnswer Answer)> _turns = [];
    private Conversation _conversation;

    private ChatSession(ILibrary library, TimeProvider clock, Conversation conversation) => (_library, _clock, _conversation) = (library, clock, conversation);

    public string Id => _conversation.Id;

    public string Title => _conversation.Title;

    public Focus Focus { get; private set; } = Focus.None;

    /// <summary>Asked before a turn is kept: no when another process has ended it meanwhile.</summary>
    public Func<bool> MayKeep { get; set; } = () => true;

    /// <summary>Oldest first; those that were stopped or failed too.</summary>
    public IReadOnlyList<(int Number, string Question, KeptAnswer Answer)> Turns => _turns;

    /// <summary>The number that the next turn will have. Turns that were removed leave gaps.</summary>
    public int NextNumber { get; private set; }

    public static ChatSession Begin(ILibrary library, TimeProvider clock, string owner = Conversation.LocalOwner) => new(library, clock, NewConversation(clock, owner));

    public static Conversation NewConversation(TimeProvider clock, string owner)
    {
        var now = clock.GetUtcNow();
        return new Conversation(Guid.CreateVersion7(now).ToString("N"), "", "{}", now, now) { Owner = owner };
    }

    /// <summary>A conversation at this machine goes on; null when there is none with this id.</summary>
    /// <param name="id">Or its beginning; null: the latest.</param>
    public static async Task<ChatSession?> ResumeAsync(ILibrary library, TimeProvider clock, string? id, CancellationToken cancellationToken)
    {
        var all = await library.ConversationsAsync(Conversation.LocalOwner, cancellationToken);
        var conversation = id is null ? all is [var latest, ..] ? latest : null : all.FirstOrDefault(item => item.Id.StartsWith(id, StringComparison.OrdinalIgnoreCase));
        return conversation is null ? null : await ResumeAsync(library, clock, conversation, cancellationToken);
    }

    public static async Task<ChatSession> ResumeAsync(ILibrary library, TimeProvider clock, Conversation conversation, CancellationToken cancellationToken)
    {
        var session = new ChatSession(library, clock, conversation) { Focus = FocusIn(conversation.Focus) };
        foreach (var turn in await library.TurnsAsync(conversation.Id, cancellationToken))
        {
            if (KeptAnswer.FromJson(turn.Answer) is { } kept)
            {
                session.Remember(turn.Number, turn.Question, kept);
            }

            // The place of one that cannot be read is taken too.
            session.NextNumber = turn.Number + 1;
        }

        return session;
    }

    /// <inheritdoc cref="AskAsync(AnswerService, AnswerRequest, AnswerListener, TimeSpan, CancellationToken)"/>
    public Task<Answer> AskAsync(AnswerService answers, AnswerRequest request, AnswerListener listener, CancellationToken cancellationToken) =>
        AskAsync(answers, request, listener, Timeout.InfiniteTimeSpan, cancellationToken);

    /// <summary>Answers and keeps the turn. An answer that was stopped or took too long is kept as far as it came; a model never hears of it.</summary>
    /// <exception cref="TimeoutException">It took longer than <paramref name="longest"/>; the message says what to do.</exception>
    public async Task<Answer> AskAsync(AnswerService answers, AnswerRequest request, AnswerListener listener, TimeSpan longest, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(longest);
        var (filters, text, steps) = (KeptFilters.None, new StringBuilder(), new List<TurnStep>());
        var marks = new StreamedText();
        try
        {
            var answer = await answers.AnswerAsync(request, Focus, _history, new AnswerListener { OnUnderstood = Understood, OnText = Text, OnStep = Step }, limit.Token);
            Focus = answer.Focus;
            var documents = answer.Citations.SelectMany(entry => entry.Sources).Select(source => source.Document!.Id).Distinct().ToList();
            await KeepAsync(request.Question, KeptAnswer.Of(answer), documents);
            return answer;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await KeepAsync(request.Question, KeptAnswer.Broken(TurnState.Stopped, text.ToString(), StoppedHere, filters, steps), []);
            throw;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            var problem = string.Create(CultureInfo.InvariantCulture, $"The answer took longer than {longest.TotalMinutes:0.#} minutes and was given up. Ask again, ask something narrower, or ask without the language model.");
            await KeepAsync(request.Question, KeptAnswer.Broken(TurnState.Failed, text.ToString(), problem, filters, steps), []);
            throw new TimeoutException(problem);
        }

        void Understood(AnswerFilters understood)
        {
            filters = KeptFilters.Of(understood);
            listener.OnUnderstood?.Invoke(understood);
        }

        void Text(string part)
        {
            if (text.Length < MaxBroken)
            {
                text.Append(marks.Add(part));
            }

            listener.OnText?.Invoke(part);
        }

        void Step(TurnStep step)
        {
            steps.Add(step);
            text.Clear(); // what came before a tool call is thinking aloud
            listener.OnStep?.Invoke(step);
        }
    }

    /// <summary>Keeps a turn that failed, with why.</summary>
    /// <param name="text">What had been written of it, unchecked.</param>
    public Task KeepFailureAsync(string question, string problem, string text = "") => KeepAsync(question, KeptAnswer.Broken(TurnState.Failed, text, problem, KeptFilters.None, []), []);

    /// <summary>Keeps a turn that was stopped before it began.</summary>
    public Task KeepStopAsync(string question) => KeepAsync(question, KeptAnswer.Broken(TurnState.Stopped, "", StoppedHere, KeptFilters.None, []), []);

    /// <summary>A turn and all after it are gone, and the talk is about what it was about before.</summary>
    public async Task ForgetAsync(int from, CancellationToken cancellationToken)
    {
        await _library.RemoveTurnsAsync(Id, from, cancellationToken);
        var left = _turns.Where(turn => turn.Number < from).ToList();
        var next = Math.Min(NextNumber, from);
        _turns.Clear();
        _history.Clear();
        foreach (var (number, question, answer) in left)
        {
            Remember(number, question, answer);
        }

        NextNumber = next;
        Focus = left.FindLast(turn => turn.Answer.State == TurnState.Done).Answer?.Focus ?? Focus.None;
        await SaveAsync(null);
    }

    /// <summary>What the next questions are about.</summary>
    public void FocusOn(CompanyRecord company) => Focus = Focus with { Companies = [company.Id], Document = null };

    private async Task KeepAsync(string question, KeptAnswer kept, IReadOnlyList<long> documents)
    {
        if (!MayKeep())
        {
            return;
        }

        var turn = new ConversationTurn(NextNumber, question, kept.ToJson(), _clock.GetUtcNow(), documents);
        Remember(turn.Number, question, kept);
        await SaveAsync(turn);
    }

    private async Task SaveAsync(ConversationTurn? turn)
    {
        _conversation = _conversation with
        {
            Title = _conversation.Title.Length > 0 || turn is null ? _conversation.Title : turn.Question.Length > MaxTitle ? turn.Question[..MaxTitle] + "…" : turn.Question,
            Focus = JsonSerializer.Serialize(Focus, KeptJson.Readable.Focus),
            Updated = _clock.GetUtcNow(),
        };
        await _library.SaveAsync(_conversation, turn, CancellationToken.None);
    }

    /// <summary>A conversation in which nothing was said yet is about nothing.</summary>
    private static Focus FocusIn(string json) => JsonSerializer.Deserialize(json, KeptJson.Readable.Focus) is { Companies: not null } focus ? focus : Focus.None;

    private void Remember(int number, string question, KeptAnswer answer)
    {
        _turns.Add((number, question, answer));
        NextNumber = number + 1;
        if (answer.State == TurnState.Done)
        {
            _history.Add(new ChatMessage(ChatRole.User, question));
            _history.Add(new ChatMessage(ChatRole.Assistant, answer.Text));
        }
    }
}
