using System.Text.Json;
using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Facts;

namespace LittleGiants.Assistant.Output;

/// <summary>A stored fact as JSON: value, unit, period, scope, and the quotes that show it.</summary>
internal static class StoredFactJson
{
    /// <summary>The properties, without the braces.</summary>
    public static void Write(Utf8JsonWriter json, FactRecord record)
    {
        var fact = record.Fact;
        FactsJson.WriteValue(json, fact);
        FactsJson.WritePeriod(json, fact.Period);
        json.WriteWord("scope", fact.Scope);
        json.WriteWord("status", fact.Status);
        json.WriteHundredths("confidence", fact.Confidence);
        json.WriteString("printed", fact.Quantity?.Printed);
        if (fact.Origin != FactOrigin.Rules)
        {
            json.WriteWord("origin", fact.Origin);
        }

        WriteCitations(json, "evidence", record.Evidence);
        FactsJson.WriteChecks(json, fact.Checks);
        WriteCitations(json, "rivals", record.RivalEvidence);
        FactsJson.WriteIfStated(json, "basis", fact.Basis);
        FactsJson.WriteIfStated(json, "derivation", fact.Derivation);
    }

    private static void WriteCitations(Utf8JsonWriter json, string name, IReadOnlyList<Citation> citations)
    {
        json.WriteStartArray(name);
        foreach (var citation in citations)
        {
            json.WriteStartObject();
            json.WriteNumber("page", citation.Page);
            json.WriteString("quote", citation.Quote);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
