using System.Text.Json;
using LittleGiants.Extraction.Criteria;

namespace LittleGiants.Assistant.Output;

/// <summary>A verdict as JSON: the outcome of each criterion, why, and the facts it stands on.</summary>
internal static class AssessmentJson
{
    public static void Write(Utf8JsonWriter json, Assessment? assessment, VerdictWording wording)
    {
        if (assessment is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("profile", assessment.Profile.Id);
        json.WriteWord("outcome", assessment.Outcome);
        json.WriteStartArray("criteria");
        foreach (var verdict in assessment.Criteria)
        {
            Write(json, verdict, wording);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CriterionVerdict verdict, VerdictWording wording)
    {
        json.WriteStartObject();
        json.WriteString("id", verdict.Criterion.Id);
        json.WriteWord("outcome", verdict.Outcome);
        json.WriteString("reason", wording.Sentence(verdict.Reason));
        json.WriteStartArray("facts");
        foreach (var index in verdict.Facts)
        {
            json.WriteNumberValue(index);
        }

        json.WriteEndArray();
        json.WriteDecimal("distance", verdict.Distance);
        if (verdict.DistanceUnit is not null)
        {
            json.WriteString("distanceUnit", verdict.DistanceUnit);
        }

        if (verdict.Derivation.Count > 0)
        {
            json.WriteTexts("derivation", verdict.Derivation.Select(wording.Sentence));
        }

        if (verdict.RateDecides)
        {
            json.WriteBoolean("rateDecides", true);
        }

        if (verdict.OtherReadingOutcome is { } other)
        {
            json.WriteStartObject("otherReading");
            json.WriteString("title", wording.OtherReading(verdict.Criterion));
            json.WriteWord("outcome", other);
            json.WriteEndObject();
        }

        if (verdict.Outcome == CriterionOutcome.Unknown && wording.SettledBy(verdict.Criterion) is { } settledBy)
        {
            json.WriteString("settledBy", settledBy);
        }

        json.WriteEndObject();
    }
}
