using System.Text.Json;
using LittleGiants.Assistant.Output;
using LittleGiants.Extraction.Criteria;

namespace LittleGiants.Assistant.Screening.Forms;

/// <summary>A screening as one JSON object.</summary>
internal static class ScreeningJson
{
    public static void Write(Stream output, ScreeningResult result, VerdictWording wording)
    {
        using (var json = new Utf8JsonWriter(output, JsonForms.WriterOptions))
        {
            json.WriteStartObject();
            json.WriteString("profile", result.Profile.Id);
            json.WriteString("where", result.Where);
            json.WriteDay("today", result.Today);
            json.WriteNumber("screened", result.Screened);
            json.WriteNumber("selected", result.Selected);
            json.WriteNumber("nearMisses", result.NearMisses);
            json.WriteStartObject("outcomes");
            foreach (var outcome in Enum.GetValues<CriterionOutcome>())
            {
                json.WriteNumber(JsonForms.Word(outcome), result.Outcomes.GetValueOrDefault(outcome));
            }

            json.WriteEndObject();
            json.WriteStartArray("companies");
            foreach (var company in result.Companies)
            {
                Write(json, company, wording);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, ScreenedCompany company, VerdictWording wording)
    {
        json.WriteStartObject();
        json.WriteNumber("id", company.Id);
        json.WriteString("name", company.Name);
        json.WriteInteger("year", company.Year);
        json.WriteWord("outcome", company.Outcome);
        json.WriteBoolean("nearMiss", company.IsNearMiss);
        json.WriteNumber("unknowns", company.Unknowns);
        json.WriteString("newestDocument", company.Newest);
        json.WriteDay("asOf", company.AsOf);
        json.WriteInteger("ageDays", company.AgeDays);
        json.WriteStartArray("criteria");
        foreach (var criterion in company.Criteria)
        {
            Write(json, criterion, wording);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ScreenedCriterion criterion, VerdictWording wording)
    {
        var (verdict, value) = (criterion.Verdict, criterion.Verdict.Value);
        json.WriteStartObject();
        json.WriteString("id", verdict.Criterion.Id);
        json.WriteWord("outcome", verdict.Outcome);
        json.WriteString("fact", value?.Fact);
        json.WriteDecimal("value", criterion.Value);
        json.WriteDecimal("low", criterion.Low);
        json.WriteDecimal("high", criterion.High);
        json.WriteString("unit", value?.Unit);
        json.WriteDecimal("distance", verdict.Distance);
        json.WriteBoolean("near", criterion.IsNear);
        json.WriteString("open", criterion.Open);
        json.WriteTexts("texts", criterion.Texts);
        json.WriteString("reason", wording.Sentence(verdict.Reason));
        json.WriteTexts("derivation", verdict.Derivation.Select(wording.Sentence));
        SourcesJson.Write(json, criterion.Sources, withConcept: true);
        json.WriteEndObject();
    }
}
