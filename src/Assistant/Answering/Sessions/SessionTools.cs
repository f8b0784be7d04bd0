using LittleGiants.Assistant.Answering.Tools;
using Microsoft.Extensions.AI;

namespace LittleGiants.Assistant.Answering.Sessions;

/// <summary>The tools that read, for callers that know nothing of our answers.</summary>
internal static class SessionTools
{
    /// <param name="refuse">Tells the caller why a call could not be followed.</param>
    public static IReadOnlyList<AIFunction> Of(AnalystSession session, Func<string, object?> refuse)
    {
        using var shapes = new AnalystTools(session.NewTurn());
        return [.. shapes.Reading.Select(shape => new SessionTool(shape, session, refuse)), EvidenceTool.Of(session)];
    }
}
