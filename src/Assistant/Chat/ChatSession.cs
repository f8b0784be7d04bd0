using System.Text.Json;
using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Library;
using Microsoft.Extensions.AI;

namespace LittleGiants.Assistant.Chat;

/// <summary>One conversation: what was said, what it is about, and its place in the library. Console and web share it.</summary>
internal sealed class ChatSession
{
    private const int MaxTitle = 80;

    private readonly ILibrary _library;
    private readonly AnswerService _answers;
    private readonly TimeProvider _clock;
    private readonly List<ChatMessage> _history = [];
    private readonly List<(string Question, KeptAnswer Answer)> _turns = [];
    private Conversation _conversation;

    private ChatSession(ILibrary library, AnswerService answers, TimeProvider clock, Conversation conversation) =>
        (_library, _answers, _clock, _conversation) = (library, answers, clock, conversation);

    public string Id => _conversation.Id;

    public string Title => _conversation.Title;

    public Focus Focus { get; private set; } = Focus.None;

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<(string Question, KeptAnswer Answer)> Turns => _turns;

    public static ChatSession Begin(ILibrary library, AnswerService answers, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return new ChatSession(library, answers, clock, new Conversation(Guid.CreateVersion7(now).ToString("N"), "", "{}", now, now));
    }

    /// <summary>A conversation of the library goes on; null when there is none with this id.</summary>
    /// <param name="id">Or its beginning; null: the latest.</param>
    public static async Task<ChatSession?> ResumeAsync(ILibrary library, AnswerService answers, TimeProvider clock, string? id, CancellationToken cancellationToken)
    {
        var all = await library.ConversationsAsync(cancellationToken);
        if ((id is null ? all is [var latest, ..] ? latest : null : all.FirstOrDefault(item => item.Id.StartsWith(id, StringComparison.OrdinalIgnoreCase))) is not { } conversation)
        {
            return null;
        }

        var session = new ChatSession(library, answers, clock, conversation) { Focus = JsonSerializer.Deserialize(conversation.Focus, KeptJson.Readable.Focus) ?? Focus.None };
        foreach (var turn in await library.TurnsAsync(conversation.Id, cancellationToken))
        {
            if (KeptAnswer.FromJson(turn.Answer) is { } kept)
            {
                session.Remember(turn.Question, kept);
            }
        }

        return session;
    }

    /// <summary>Answers and keeps the turn. An answer that was stopped is not kept.</summary>
    public async Task<Answer> AskAsync(AnswerRequest request, Action<string>? onText, Action<TurnStep>? onStep, CancellationToken cancellationToken)
    {
        var answer = await _answers.AnswerAsync(request, Focus, _history, onText, onStep, cancellationToken);
        var kept = KeptAnswer.Of(answer);
        Remember(request.Question, kept);
        Focus = answer.Focus;
        var now = _clock.GetUtcNow();
        _conversation = _conversation with
        {
            Title = _conversation.Title.Length > 0 ? _conversation.Title : request.Question.Length > MaxTitle ? request.Question[..MaxTitle] + "…" : request.Question,
            Focus = JsonSerializer.Serialize(Focus, KeptJson.Readable.Focus),
            Updated = now,
        };
        var documents = answer.Citations.SelectMany(entry => entry.Sources).Select(source => source.Document!.Id).Distinct().ToList();
        await _library.SaveAsync(_conversation, new ConversationTurn(_turns.Count, request.Question, kept.ToJson(), now, documents), CancellationToken.None);
        return answer;
    }

    /// <summary>What the next questions are about.</summary>
    public void FocusOn(CompanyRecord company) => Focus = Focus with { Companies = [company.Id], Document = null };

    private void Remember(string question, KeptAnswer answer)
    {
        _turns.Add((question, answer));
        _history.Add(new ChatMessage(ChatRole.User, question));
        _history.Add(new ChatMessage(ChatRole.Assistant, answer.Text));
    }
}
