using LittleGiants.Assistant.Chat;
using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Web.Conversations;

/// <summary>A question and what came of it.</summary>
/// <param name="Answer">Null while it runs.</param>
/// <param name="FeedbackNote">What the user said to the thumb.</param>
internal sealed record TurnView(int Number, string Question, DateTimeOffset At, TurnStatus State, AnswerView? Answer, Thumb? Feedback, string? FeedbackNote)
{
    public static TurnView Of(int number, string question, DateTimeOffset at, KeptAnswer kept, TurnFeedback? feedback) => new(
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
        feedback is null ? null : feedback.Thumb == TurnFeedback.Up ? Thumb.Up : Thumb.Down,
        feedback?.Note);

    public static TurnView Of(ITurn turn) => new(turn.Number, turn.Question, turn.At, TurnStatus.Running, null, null, null);
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
