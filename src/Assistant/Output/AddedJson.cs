using System.Text.Json;
using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Output;

/// <summary>What became of the files of one run: <c>added</c>, <c>known</c>, <c>failed</c>, and <c>assisted</c> when a model was asked.</summary>
internal static class AddedJson
{
    public static void Write(
        IReadOnlyList<(string Source, DocumentRecord Document, bool IsNew, string? Company, IReadOnlyList<DocumentRecord> Replaced)> documents,
        IReadOnlyList<(string Source, ReadFailure Failure)> failed,
        IReadOnlyList<(DocumentRecord Document, IReadOnlyList<string> Asked, IReadOnlyList<string> Found, IReadOnlyList<(string Reason, int Times)> Dropped)> assisted) => DocumentJson.Print(json =>
        {
            foreach (var (list, isNew) in new[] { ("added", true), ("known", false) })
            {
                json.WriteStartArray(list);
                foreach (var (source, document, _, company, replaced) in documents.Where(item => item.IsNew == isNew))
                {
                    json.WriteStartObject();
                    json.WriteString("file", source);
                    DocumentJson.Write(json, document, company);
                    json.WriteStartArray("supersedes");
                    foreach (var old in replaced)
                    {
                        json.WriteNumberValue(old.Id);
                    }

                    json.WriteEndArray();
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            WriteAssisted(json, assisted);
            json.WriteFailed(failed);
        });

    /// <summary>What a model was asked, when it was.</summary>
    private static void WriteAssisted(Utf8JsonWriter json, IReadOnlyList<(DocumentRecord Document, IReadOnlyList<string> Asked, IReadOnlyList<string> Found, IReadOnlyList<(string Reason, int Times)> Dropped)> assisted)
    {
        if (assisted.Count == 0)
        {
            return;
        }

        json.WriteStartArray("assisted");
        foreach (var (document, asked, found, dropped) in assisted)
        {
            json.WriteStartObject();
            json.WriteNumber("document", document.Id);
            json.WriteTexts("asked", asked);
            json.WriteTexts("found", found);
            json.WriteStartObject("dropped");
            foreach (var (reason, times) in dropped)
            {
                json.WriteNumber(reason, times);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
