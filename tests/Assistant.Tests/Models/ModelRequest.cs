using System.Text.Json;

namespace LittleGiants.Assistant.Tests.Models;

/// <summary>What a <see cref="ScriptedModelServer"/> was asked.</summary>
internal sealed record ModelRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public JsonElement Json => JsonElement.Parse(Body);

    public bool IsStreamed => Body.Length > 0 && Json.TryGetProperty("stream", out var stream) && stream.ValueKind == JsonValueKind.True;

    /// <summary>Role and text of each message, a line each.</summary>
    public string Dialogue => string.Join('\n', Json.GetProperty("messages").EnumerateArray().Select(message =>
        $"{message.GetProperty("role").GetString()}: {(message.TryGetProperty("content", out var content) ? Text(content) : "")}"
        + string.Concat(message.TryGetProperty("tool_calls", out var calls)
            ? calls.EnumerateArray().Select(call => $"[{call.GetProperty("id").GetString()} {call.GetProperty("function").GetProperty("name").GetString()} {Compact(call.GetProperty("function").GetProperty("arguments").GetString()!)}]") : [])));

    public bool HasTools => Json.TryGetProperty("tools", out _);

    private static string Compact(string json) => JsonSerializer.Serialize(JsonElement.Parse(json));

    private static string Text(JsonElement content) => content.ValueKind == JsonValueKind.Array
        ? string.Concat(content.EnumerateArray().Select(part => part.GetProperty("text").GetString()))
        : content.ToString();
}
