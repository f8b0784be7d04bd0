using System.Text.Json;
using System.Text.Json.Nodes;

namespace LittleGiants.Assistant.Models;

/// <summary>A JSON schema with each <c>$ref</c> replaced by what it points to: many servers drop definitions or cannot follow them.</summary>
internal static class SchemaInliner
{
    private const string Reference = "$ref";

    /// <summary>Levels of references within references; a type that holds itself is open below.</summary>
    private const int MostDepth = 8;

    private static readonly string[] Definitions = ["$defs", "definitions"];

    public static JsonElement Inline(JsonElement schema)
    {
        if (!schema.GetRawText().Contains($"\"{Reference}\"", StringComparison.Ordinal))
        {
            return schema;
        }

        var root = JsonNode.Parse(schema.GetRawText())!;
        var inlined = Copy(root, root, []) as JsonObject ?? [];
        foreach (var name in Definitions)
        {
            inlined.Remove(name);
        }

        return JsonSerializer.SerializeToElement(inlined);
    }

    private static JsonNode? Copy(JsonNode? node, JsonNode root, IReadOnlyList<string> open) => node switch
    {
        JsonObject item when item[Reference] is JsonValue value && value.TryGetValue<string>(out var pointer) => Follow(item, pointer, root, open),
        JsonObject item => new JsonObject(item.Select(entry => KeyValuePair.Create(entry.Key, Copy(entry.Value, root, open)))),
        JsonArray items => new JsonArray([.. items.Select(entry => Copy(entry, root, open))]),
        _ => node?.DeepClone(),
    };

    private static JsonObject Follow(JsonObject item, string pointer, JsonNode root, IReadOnlyList<string> open)
    {
        var copy = open.Contains(pointer) || open.Count >= MostDepth || Find(root, pointer) is not { } target
            ? []
            : Copy(target, root, [.. open, pointer]) as JsonObject ?? [];
        foreach (var (key, value) in item)
        {
            if (key != Reference)
            {
                copy[key] = Copy(value, root, open); // a description beside the reference says more than the type's own
            }
        }

        return copy;
    }

    private static JsonNode? Find(JsonNode root, string pointer)
    {
        if (!pointer.StartsWith('#'))
        {
            return null;
        }

        JsonNode? at = root;
        foreach (var part in pointer[1..].Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var key = Uri.UnescapeDataString(part).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            at = at switch
            {
                JsonObject item => item[key],
                JsonArray items when int.TryParse(key, out var index) && index >= 0 && index < items.Count => items[index],
                _ => null,
            };
        }

        return at;
    }
}
