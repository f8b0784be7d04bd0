using System.Text.Json;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Output;

/// <summary>What every JSON output of files has: warnings of a document, and the files that failed.</summary>
internal static class ReadingJson
{
    public static void WriteWarnings(this Utf8JsonWriter json, IReadOnlyList<ReadWarning> warnings)
    {
        json.WriteStartArray("warnings");
        foreach (var warning in warnings)
        {
            json.WriteStartObject();
            json.WriteString("code", warning.Code);
            json.WriteString("message", warning.Message);
            if (warning.Page is { } page)
            {
                json.WriteNumber("page", page);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteFailed(this Utf8JsonWriter json, IReadOnlyList<(string File, ReadFailure Failure)> failed)
    {
        json.WriteStartArray("failed");
        foreach (var (file, failure) in failed)
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            json.WriteString("code", failure.Code);
            json.WriteString("message", failure.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
