using System.Text.Json;
using LittleGiants.Assistant.Evaluation;

namespace LittleGiants.Assistant.Output;

/// <summary>The result of an evaluation as one JSON object.</summary>
internal static class EvaluationJson
{
    public static void Write(Stream output, FactScorer scorer)
    {
        using (var json = new Utf8JsonWriter(output, JsonForms.WriterOptions))
        {
            json.WriteStartObject();
            json.WriteStartArray("fields");
            foreach (var (concept, tally) in scorer.Fields)
            {
                json.WriteStartObject();
                json.WriteString("concept", concept);
                WriteTally(json, tally);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartObject("total");
            WriteTally(json, scorer.Total);
            json.WriteEndObject();
            json.WriteStartObject("verdicts");
            json.WriteNumber("right", scorer.Verdicts.Right);
            json.WriteNumber("wrong", scorer.Verdicts.Wrong);
            json.WriteNumber("falseMet", scorer.Verdicts.FalseMet);
            json.WriteNumber("unknownWhereKnown", scorer.Verdicts.Cautious);
            json.WriteEndObject();
            WriteMisses(json, scorer.Misses);
            json.WriteTexts("unread", scorer.Unread);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
        output.Flush();
    }

    private static void WriteTally(Utf8JsonWriter json, FieldTally tally)
    {
        json.WriteNumber("right", tally.Right);
        json.WriteNumber("wrong", tally.Wrong);
        json.WriteNumber("missing", tally.Missing);
        json.WriteNumber("silent", tally.Silent);
        json.WriteNumber("invented", tally.Invented);
        json.WriteNumber("pageRight", tally.PageRight);
        WriteShare(json, "precision", tally.Precision);
        WriteShare(json, "recall", tally.Recall);
        WriteShare(json, "pageShare", tally.PageShare);
    }

    private static void WriteShare(Utf8JsonWriter json, string name, double? share)
    {
        if (share is { } known)
        {
            json.WriteNumber(name, Math.Round((decimal)known, 4));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteMisses(Utf8JsonWriter json, IReadOnlyList<Miss> misses)
    {
        json.WriteStartArray("misses");
        foreach (var miss in misses)
        {
            json.WriteStartObject();
            json.WriteString("kind", miss.Kind);
            json.WriteString("file", miss.File);
            json.WriteString("field", miss.Field);
            json.WriteString("got", miss.Got);
            json.WriteString("wanted", miss.Wanted);
            json.WriteString("quote", miss.Quote);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
