using System.Text.Json;
using LittleGiants.Assistant.Web.Http;

namespace LittleGiants.Assistant.Web.Conversations;

/// <summary>What other processes know of a turn that one of them answers.</summary>
/// <param name="Number">-1 until its conversation has been read.</param>
internal sealed record SharedTurn(string Run, int Number, string Question, DateTimeOffset At)
{
    /// <summary>Where its events lie.</summary>
    public string Stream => StreamOf(Run);

    public static string StreamOf(string run) => "turn:" + run;

    public static SharedTurn Of(RunningTurn turn) => new(turn.Run, turn.Number, turn.Question, turn.At);

    public static SharedTurn Read(string body) => JsonSerializer.Deserialize<SharedTurn>(body, WebJson.Options)!;

    public string ToJson() => JsonSerializer.Serialize(this, WebJson.Options);
}
