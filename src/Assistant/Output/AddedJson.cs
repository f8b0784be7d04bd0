using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Output;

/// <summary>What became of the files of one run: <c>added</c>, <c>known</c> and <c>failed</c>.</summary>
internal static class AddedJson
{
    public static void Write(
        IReadOnlyList<(string Source, DocumentRecord Document, bool IsNew, string? Company, IReadOnlyList<DocumentRecord> Replaced)> documents,
        IReadOnlyList<(string Source, ReadFailure Failure)> failed) => DocumentJson.Print(json =>
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

            json.WriteFailed(failed);
        });
}
