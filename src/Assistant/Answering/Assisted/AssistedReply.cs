using System.Text.Json;

namespace LittleGiants.Assistant.Answering.Assisted;

/// <summary>One entry of what a model returned: where a fact stands.</summary>
internal sealed record AssistedReply(string Concept, string Quote)
{
    private const string Fence = "```";

    /// <summary>Exactly <c>{"facts": [{"concept": "…", "quote": "…"}]}</c>, as it is or in one code block; null for anything else.</summary>
    public static IReadOnlyList<AssistedReply>? Parse(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(WithoutFence(text.Trim()));
            return json.RootElement is { ValueKind: JsonValueKind.Object } root && root.EnumerateObject().ToList() is [{ Name: "facts", Value: { ValueKind: JsonValueKind.Array } facts }]
                && facts.EnumerateArray().Select(Entry).ToList() is var entries && !entries.Contains(null)
                ? [.. entries.OfType<AssistedReply>()]
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static AssistedReply? Entry(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && item.EnumerateObject().Count() == 2
        && item.TryGetProperty("concept", out var concept) && concept.ValueKind == JsonValueKind.String
        && item.TryGetProperty("quote", out var quote) && quote.ValueKind == JsonValueKind.String
            ? new AssistedReply(concept.GetString()!, quote.GetString()!)
            : null;

    private static string WithoutFence(string text) =>
        text.StartsWith(Fence, StringComparison.Ordinal) && text.EndsWith(Fence, StringComparison.Ordinal) && text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var line && line < text.Length - Fence.Length
            ? text[line..^Fence.Length]
            : text;
}
