using System.Globalization;
using Microsoft.Extensions.AI;

namespace LittleGiants.Assistant.Models;

/// <summary>What servers leave out of tool calls and the loop needs.</summary>
internal static class ServerQuirks
{
    /// <summary>Gives a call without an id one of its own, so that its result finds it; a call whose arguments are no JSON object goes back with empty ones, which every server can read again.</summary>
    public static void Repair(IList<AIContent> contents)
    {
        for (var at = 0; at < contents.Count; at++)
        {
            if (contents[at] is not FunctionCallContent call)
            {
                continue;
            }

            if (string.IsNullOrEmpty(call.CallId))
            {
                contents[at] = call = new FunctionCallContent("call_" + Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture), call.Name, call.Arguments) { Exception = call.Exception };
            }

            call.Arguments ??= new Dictionary<string, object?>();
        }
    }
}
