using System.Globalization;
using System.Text.Json;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Output;

/// <summary>How the JSON contract writes spans and days.</summary>
internal static class JsonForms
{
    public static void WriteSpan(this Utf8JsonWriter json, TextSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
