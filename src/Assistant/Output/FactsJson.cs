using System.Text.Json;
using LittleGiants.Assistant.Extracting;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Assistant.Output;

/// <summary>The facts of a document as JSON, each with its evidence, checks and rivals.</summary>
internal static class FactsJson
{
    public static void Write(Utf8JsonWriter json, ExtractionResult result)
    {
        var document = result.Frame.Document;
        var offsets = new CodePointOffsets(document.Text);
        json.WriteStartArray("facts");
        foreach (var fact in result.Facts)
        {
            json.WriteStartObject();
            json.WriteString("concept", fact.Concept);
            WriteValue(json, fact);
            WritePeriod(json, fact.Period);
            json.WriteWord("scope", fact.Scope);
            json.WriteWord("status", fact.Status);
            json.WriteHundredths("confidence", fact.Confidence);
            json.WriteString("printed", fact.Quantity?.Printed);
            WriteEvidence(json, document, offsets, fact.Evidence);
            WriteChecks(json, fact.Checks);
            WriteRivals(json, document, offsets, fact.Rivals);
            WriteIfStated(json, "basis", fact.Basis);
            WriteIfStated(json, "derivation", fact.Derivation);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteValue(Utf8JsonWriter json, Fact fact)
    {
        if (fact.Quantity is { } quantity)
        {
            WriteQuantity(json, quantity);
            return;
        }

        var unit = UnitNames.Of(fact);
        if (unit == UnitNames.Boolean)
        {
            json.WriteBoolean("value", fact.Text == "true");
        }
        else
        {
            json.WriteString("value", fact.Text);
        }

        json.WriteNull("low");
        json.WriteNull("high");
        json.WriteString("unit", unit);
        json.WriteWord("qualifier", Qualifier.Exact);
    }

    private static void WriteQuantity(Utf8JsonWriter json, Quantity quantity)
    {
        var stated = StatedValue.Of(quantity);
        json.WriteDecimal("value", stated.Value);
        json.WriteDecimal("low", stated.Low);
        json.WriteDecimal("high", stated.High);
        json.WriteString("unit", UnitNames.Of(quantity));
        json.WriteWord("qualifier", quantity.Qualifier);
    }

    public static void WritePeriod(Utf8JsonWriter json, Period period)
    {
        json.WriteStartObject("period");
        json.WriteDay("start", period.Start);
        json.WriteDay("end", period.End);
        json.WriteInteger("fiscalYear", period.FiscalYear);
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, SourceDocument document, CodePointOffsets offsets, IReadOnlyList<TextSpan> spans)
    {
        json.WriteStartArray("evidence");
        foreach (var span in spans)
        {
            var evidence = Evidence.At(document, span);
            json.WriteStartObject();
            json.WriteNumber("page", evidence.Page);
            json.WriteString("quote", evidence.Quote);
            json.WriteSpan(offsets.Of(span));
            json.WriteStartArray("boxes");
            foreach (var (page, box) in evidence.Regions)
            {
                json.WriteStartObject();
                json.WriteNumber("page", page);
                json.WriteHundredths("x", box.X);
                json.WriteHundredths("y", box.Y);
                json.WriteHundredths("width", box.Width);
                json.WriteHundredths("height", box.Height);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteChecks(Utf8JsonWriter json, IReadOnlyList<FactCheck> checks)
    {
        json.WriteStartArray("checks");
        foreach (var check in checks)
        {
            json.WriteStartObject();
            json.WriteString("kind", check.Kind);
            json.WriteBoolean("passed", check.Passed);
            json.WriteString("detail", check.Detail);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRivals(Utf8JsonWriter json, SourceDocument document, CodePointOffsets offsets, IReadOnlyList<Observation> rivals)
    {
        json.WriteStartArray("rivals");
        foreach (var rival in rivals)
        {
            json.WriteStartObject();
            WriteQuantity(json, rival.Quantity);
            json.WriteString("printed", rival.Quantity.Printed);
            WriteEvidence(json, document, offsets, [rival.Evidence]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteIfStated(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }
}
