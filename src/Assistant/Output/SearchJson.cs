using System.Text.Encodings.Web;
using System.Text.Json;
using LittleGiants.Assistant.Search;

namespace LittleGiants.Assistant.Output;

/// <summary>Found pages as JSON: one object for one question, one line for each question of a batch.</summary>
internal static class SearchJson
{
    private const int SnippetLength = 260;

    /// <summary><c>{ "id", "pages": [ ["DOCUMENT", 12], … ] }</c>, best first.</summary>
    public static void WriteLine(Stream output, string id, IReadOnlyList<SearchResult> pages)
    {
        using (var json = Open(output))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteStartArray("pages");
            foreach (var page in pages)
            {
                json.WriteStartArray();
                json.WriteStringValue(page.Document.Stem);
                json.WriteNumberValue(page.Page);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    /// <summary>One object with the passages; starts and ends of marks count code points of the snippet.</summary>
    public static void Write(Stream output, string question, SearchOutcome outcome)
    {
        using (var json = Open(output))
        {
            json.WriteStartObject();
            json.WriteString("question", question);
            json.WriteStartArray("unknownCompanies");
            foreach (var stranger in outcome.Route.Unknown)
            {
                json.WriteStringValue(stranger);
            }

            json.WriteEndArray();
            json.WriteStartArray("pages");
            foreach (var page in outcome.Pages)
            {
                WritePage(json, page, outcome);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WritePage(Utf8JsonWriter json, SearchResult page, SearchOutcome outcome)
    {
        var snippet = Snippet.Of(page.Passages[0].Text, outcome.Query, SnippetLength);
        var offsets = new CodePointOffsets(snippet.Text);
        json.WriteStartObject();
        json.WriteString("file", page.Document.Name);
        json.WriteString("document", page.Document.Stem);
        json.WriteNumber("page", page.Page);
        json.WriteString("heading", page.Passages[0].Passage.Heading);
        json.WriteString("snippet", snippet.Text);
        json.WriteStartArray("marks");
        foreach (var mark in snippet.Marks.Select(offsets.Of))
        {
            json.WriteStartObject();
            json.WriteNumber("start", mark.Start);
            json.WriteNumber("end", mark.End);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static Utf8JsonWriter Open(Stream output) => new(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
