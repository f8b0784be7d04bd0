using System.Text.Json;
using LittleGiants.Assistant.Output;

namespace LittleGiants.Assistant.Screening.Forms;

/// <summary>The places a value stands on, as JSON.</summary>
internal static class SourcesJson
{
    /// <param name="withConcept">Whether each names its fact; a comparison is of one.</param>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<ScreenedSource> sources, bool withConcept)
    {
        json.WriteStartArray("sources");
        foreach (var source in sources)
        {
            json.WriteStartObject();
            if (withConcept)
            {
                json.WriteString("concept", source.Concept);
            }

            json.WriteString("printed", source.Printed);
            json.WriteString("document", source.Document);
            json.WriteInteger("page", source.Page);
            json.WriteString("quote", source.Quote);
            json.WriteString("analyst", source.Analyst);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
