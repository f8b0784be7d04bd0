using System.Text.Json;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Output;

/// <summary>The values a document itself tags, as JSON.</summary>
internal static class TaggedFactsJson
{
    public static void Write(Utf8JsonWriter json, SourceDocument document, CodePointOffsets offsets)
    {
        if (document.TaggedFacts.Count == 0)
        {
            return;
        }

        json.WriteStartArray("taggedFacts");
        foreach (var fact in document.TaggedFacts)
        {
            json.WriteStartObject();
            json.WriteString("concept", fact.Concept);
            json.WriteSpan(offsets.Of(fact.Span));
            if (fact.Value is { } value)
            {
                json.WriteNumber("value", value);
            }

            if (fact.Text is not null)
            {
                json.WriteString("text", fact.Text);
            }

            if (fact.IsNil)
            {
                json.WriteBoolean("nil", true);
            }

            if (fact.IsHidden)
            {
                json.WriteBoolean("hidden", true);
            }

            if (fact.Unit is not null)
            {
                json.WriteString("unit", fact.Unit);
            }

            if (fact.Entity is not null)
            {
                json.WriteString("entity", fact.Entity);
            }

            json.WriteString("periodStart", fact.PeriodStart is { } start ? JsonForms.Iso(start) : null);
            json.WriteString("periodEnd", fact.PeriodEnd is { } end ? JsonForms.Iso(end) : null);
            if (fact.Dimensions.Count > 0)
            {
                json.WriteStartObject("dimensions");
                foreach (var (axis, member) in fact.Dimensions)
                {
                    json.WriteString(axis, member);
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
