using System.Text.Json;

namespace LittleGiants.Assistant.Library;

/// <summary>Texts that come again and again, such as the names of concepts: one copy of each serves.</summary>
internal static class SharedTexts
{
    /// <summary>Each in a slot that another may take; threads may share it, since a slot is written at once.</summary>
    private static readonly string?[] Texts = new string?[256];

    /// <summary>The text that the reader stands on.</summary>
    public static string? Read(ref Utf8JsonReader reader)
    {
        var bytes = reader.ValueSpan;
        if (reader.TokenType == JsonTokenType.Null || bytes.IsEmpty)
        {
            return reader.GetString();
        }

        ref var slot = ref Texts[unchecked((uint)((bytes.Length * 31) + (bytes[0] * 7) + bytes[^1] + (bytes[bytes.Length / 2] * 3))) % Texts.Length];
        return slot is { } known && reader.ValueTextEquals(known) ? known : slot = reader.GetString()!;
    }
}
