using LittleGiants.Assistant.Chat;

namespace LittleGiants.Assistant.Web.Conversations;

/// <summary>A question and what came of it.</summary>
/// <param name="Answer">Null while it runs.</param>
internal sealed record TurnView(int Number, string Question, DateTimeOffset At, TurnStatus State, AnswerView? Answer, Thumb? Feedback)
{
    public static TurnView Of(int number, string question, DateTimeOffset at, KeptAnswer kept, Thumb? feedback) => new(
        number,
        question,
        at,
        kept.State switch
        {
            TurnState.Stopped => TurnStatus.Stopped,
            TurnState.Failed => TurnStatus.Failed,
            _ => TurnStatus.Done,
        },
        AnswerView.Of(kept),
        feedback);

    public static TurnView Of(ITurn turn) => new(turn.Number, turn.Question, turn.At, TurnStatus.Running, null, null);
}

internal enum TurnStatus
{
    Running,
    Done,
    Stopped,
    Failed,
}

internal enum Thumb
{
    Up,
    Down,
}
