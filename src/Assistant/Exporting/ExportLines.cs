using System.Text.Json;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Output;

namespace LittleGiants.Assistant.Exporting;

/// <summary>The export that can be imported: one JSON object a line, each document before its facts, the corrections last.</summary>
internal static class ExportLines
{
    public const int Version = 1;

    public static async Task WriteAsync(Stream output, FactExport export, CancellationToken cancellationToken)
    {
        Line(output, json =>
        {
            json.WriteString("kind", "export");
            json.WriteNumber("version", Version);
        });
        await foreach (var (document, company, facts) in export.DocumentsAsync(cancellationToken))
        {
            Line(output, json => WriteDocument(json, document, company));
            foreach (var fact in facts)
            {
                Line(output, json => WriteFact(json, document, company, fact));
            }
        }

        foreach (var (company, correction) in await export.CorrectionsAsync(cancellationToken))
        {
            Line(output, json =>
            {
                json.WriteString("kind", "correction");
                json.WriteString("company", company);
                json.WritePropertyName("record");
                JsonSerializer.Serialize(json, correction, LibraryJson.Compact.Correction);
            });
        }
    }

    private static void WriteDocument(Utf8JsonWriter json, DocumentRecord document, CompanyRecord? company)
    {
        json.WriteString("kind", "document");
        json.WriteString("name", document.Name);
        json.WriteString("sha256", document.Sha256);
        if (company is not null)
        {
            json.WriteStartObject("company");
            json.WriteString("name", company.Name);
            json.WriteStartArray("aliases");
            foreach (var alias in company.Aliases)
            {
                json.WriteStartObject();
                json.WriteString("text", alias.Text);
                json.WriteString("kind", alias.Kind);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        // Ids are the library's own; what is kept goes by hash and name.
        json.WritePropertyName("record");
        JsonSerializer.Serialize(json, document with { Id = 0, CompanyId = null, SupersededBy = null, Passages = default, Rows = default }, LibraryJson.Compact.DocumentRecord);
    }

    private static void WriteFact(Utf8JsonWriter json, DocumentRecord document, CompanyRecord? company, FactRecord record)
    {
        json.WriteString("kind", "fact");
        json.WriteString("document", document.Name);
        json.WriteString("company", company?.Name);
        json.WriteString("concept", record.Fact.Concept);
        FactsJson.WriteValue(json, record.Fact);
        FactsJson.WritePeriod(json, record.Fact.Period);
        json.WriteInteger("page", record.Evidence.Count > 0 ? record.Evidence[0].Page : null);
        json.WriteString("quote", record.Evidence.Count > 0 ? record.Evidence[0].Quote : null);
        json.WritePropertyName("record");
        JsonSerializer.Serialize(json, record with { Id = 0, DocumentId = 0, CompanyId = null }, LibraryJson.Compact.FactRecord);
    }

    private static void Line(Stream output, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(output, JsonForms.WriterOptions))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }
}
