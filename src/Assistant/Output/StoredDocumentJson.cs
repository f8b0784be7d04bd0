using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Output;

/// <summary>A document of the library with its warnings, unreadable pages and facts.</summary>
internal static class StoredDocumentJson
{
    public static void Write(DocumentRecord document, string? company, IReadOnlyList<FactRecord> facts) => DocumentJson.Print(json =>
    {
        json.WriteStartObject("document");
        DocumentJson.Write(json, document, company);
        json.WriteStartArray("unreadablePages");
        foreach (var page in document.UnreadablePages)
        {
            json.WriteNumberValue(page);
        }

        json.WriteEndArray();
        json.WriteWarnings(document.Warnings);
        json.WriteStartArray("facts");
        foreach (var fact in facts)
        {
            json.WriteStartObject();
            json.WriteString("concept", fact.Fact.Concept);
            StoredFactJson.Write(json, fact);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("absent");
        foreach (var absence in document.Absent)
        {
            json.WriteStartObject();
            json.WriteString("concept", absence.Concept);
            json.WriteWord("reason", absence.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
