using System.Text.Json;
using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Output;

namespace LittleGiants.Assistant.Chat;

/// <summary>An answer as one line of JSON: value, text, references, and whether every sentence is supported.</summary>
internal static class AnswerJson
{
    private const string None = "N/A";

    /// <param name="id">The question's id in a batch; null for a single question.</param>
    public static void Write(Stream output, string? id, Answer answer)
    {
        using (var json = new Utf8JsonWriter(output, JsonForms.WriterOptions))
        {
            json.WriteStartObject();
            if (id is not null)
            {
                json.WriteString("id", id);
            }

            json.WriteWord("kind", answer.Kind);
            WriteValue(json, answer);
            json.WriteString("unit", answer.Value.Unit);
            json.WriteString("answer", answer.Text);
            json.WriteString("language", answer.Language);
            WriteReferences(json, answer);
            WriteSentences(json, answer);
            json.WriteBoolean("supported", answer.IsSupported);
            if (answer.Problem is { } problem)
            {
                json.WriteString("problem", problem);
            }

            json.WriteEndObject();
        }

        output.Write("\n"u8);
        output.Flush();
    }

    private static void WriteValue(Utf8JsonWriter json, Answer answer)
    {
        switch (answer.Value)
        {
            case { Number: { } number }:
                json.WriteDecimal("value", number);
                break;
            case { Truth: { } truth }:
                json.WriteBoolean("value", truth);
                break;
            case { Names: { } names }:
                json.WriteTexts("value", names);
                break;
            default:
                json.WriteString("value", answer.Value.Name ?? None);
                break;
        }
    }

    /// <summary>The places that prove the value, each page once; none for "N/A".</summary>
    private static void WriteReferences(Utf8JsonWriter json, Answer answer)
    {
        json.WriteStartArray("references");
        foreach (var source in answer.Proof())
        {
            json.WriteStartObject();
            json.WriteString("file", source.Document!.Name);
            json.WriteNumber("page", source.Citation!.Page);
            json.WriteString("quote", source.Citation.Quote);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSentences(Utf8JsonWriter json, Answer answer)
    {
        json.WriteStartArray("sentences");
        foreach (var sentence in answer.Sentences)
        {
            json.WriteStartObject();
            json.WriteString("text", sentence.Text);
            json.WriteWord("support", sentence.Support);
            if (sentence.Problem is { } problem)
            {
                json.WriteString("problem", problem);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
