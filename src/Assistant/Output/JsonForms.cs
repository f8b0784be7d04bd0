using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Output;

/// <summary>How the JSON contract writes spans, days, numbers and words.</summary>
internal static class JsonForms
{
    /// <summary>The output is a file or a pipe, never a page of HTML: Han stays readable.</summary>
    public static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static void WriteSpan(this Utf8JsonWriter json, TextSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static void WriteDay(this Utf8JsonWriter json, string name, DateOnly? day) => json.WriteString(name, day is { } present ? Iso(present) : null);

    /// <summary>A number without the zeros that only its arithmetic left behind; null when there is none.</summary>
    public static void WriteDecimal(this Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } present)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(Plain(present), skipInputValidation: true);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static void WriteInteger(this Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } present)
        {
            json.WriteNumber(name, present);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>Two decimals are all that a box or a confidence means.</summary>
    public static void WriteHundredths(this Utf8JsonWriter json, string name, double value) =>
        json.WriteNumber(name, Math.Round((decimal)Math.Clamp(value, -1e9, 1e9), 2));

    public static void WriteWord<T>(this Utf8JsonWriter json, string name, T value)
        where T : struct, Enum => json.WriteString(name, Word(value));

    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static string Plain(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
