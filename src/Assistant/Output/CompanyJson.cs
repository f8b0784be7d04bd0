using System.Text.Json;
using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Output;

/// <summary>A company with its names, documents and facts; for each fact what other documents say.</summary>
internal static class CompanyJson
{
    public static void Write(CompanyRecord company, IReadOnlyList<DocumentRecord> documents, IReadOnlyList<CompanyFact> facts) => DocumentJson.Print(json =>
    {
        json.WriteStartObject("company");
        json.WriteString("name", company.Name);
        json.WriteStartArray("names");
        foreach (var alias in company.Aliases)
        {
            json.WriteStartObject();
            json.WriteString("text", alias.Text);
            json.WriteString("kind", alias.Kind);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("documents");
        foreach (var document in documents)
        {
            json.WriteStartObject();
            DocumentJson.Write(json, document, company.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("facts");
        foreach (var fact in facts)
        {
            WriteFact(json, fact);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteFact(Utf8JsonWriter json, CompanyFact fact)
    {
        json.WriteStartObject();
        json.WriteString("concept", fact.Concept);
        json.WriteInteger("fiscalYear", fact.FiscalYear);
        WriteDocument(json, fact.Document);
        StoredFactJson.Write(json, fact.Chosen);
        json.WriteBoolean("conflicting", fact.IsConflicting);
        json.WriteString("correction", fact.Correction?.Action);
        json.WriteStartArray("others");
        foreach (var other in fact.Others)
        {
            json.WriteStartObject();
            json.WriteWord("relation", other.Relation);
            WriteDocument(json, other.Document);
            StoredFactJson.Write(json, other.Record);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteDocument(Utf8JsonWriter json, DocumentRecord? document)
    {
        if (document is null)
        {
            json.WriteNull("document");
        }
        else
        {
            json.WriteNumber("document", document.Id);
        }
    }
}
