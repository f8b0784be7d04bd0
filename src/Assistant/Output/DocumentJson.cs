using System.Text.Json;
using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Output;

/// <summary>A document of the library as JSON.</summary>
internal static class DocumentJson
{
    /// <summary>The properties, without the braces.</summary>
    public static void Write(Utf8JsonWriter json, DocumentRecord document, string? company)
    {
        json.WriteNumber("id", document.Id);
        json.WriteString("name", document.Name);
        json.WriteString("sha256", document.Sha256);
        json.WriteString("source", document.Source);
        json.WriteString("mediaType", document.MediaType);
        json.WriteString("company", company);
        json.WriteInteger("fiscalYear", document.FiscalYear);
        json.WriteDay("periodEnd", document.PeriodEnd);
        json.WriteWord("kind", document.Kind);
        json.WriteBoolean("interim", document.IsInterim);
        json.WriteBoolean("corrected", document.IsCorrected);
        json.WriteString("language", document.Language);
        json.WriteNumber("pageCount", document.PageCount);
        json.WriteString("added", document.Added.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture));
        if (document.SupersededBy is { } newer)
        {
            json.WriteNumber("supersededBy", newer);
        }
        else
        {
            json.WriteNull("supersededBy");
        }
    }

    /// <summary>One object on standard output.</summary>
    public static void Print(Action<Utf8JsonWriter> write)
    {
        using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        using (var json = new Utf8JsonWriter(output, JsonForms.WriterOptions))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }
}
