using System.Text.Json;
using LittleGiants.Extraction.Criteria;

namespace LittleGiants.Assistant.Output;

/// <summary>Profiles as JSON: a list of all, or one with its criteria.</summary>
internal static class ProfilesJson
{
    public static void WriteList(Stream output, IReadOnlyList<CriteriaProfile> profiles, VerdictWording verdicts) => Write(output, json =>
    {
        json.WriteStartArray("profiles");
        foreach (var profile in profiles)
        {
            json.WriteStartObject();
            WriteHead(json, profile, verdicts);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public static void WriteOne(Stream output, CriteriaProfile profile, RuleText rules, VerdictWording verdicts) => Write(output, json =>
    {
        WriteHead(json, profile, verdicts);
        json.WriteBoolean("anyIsEnough", profile.AnyIsEnough);
        json.WriteTexts("notes", verdicts.Notes(profile));
        json.WriteStartArray("criteria");
        foreach (var criterion in profile.Criteria)
        {
            json.WriteStartObject();
            json.WriteString("id", criterion.Id);
            json.WriteString("title", verdicts.Title(criterion));
            json.WriteString("rule", rules.Sentence(criterion.Rule));
            json.WriteString("otherReading", criterion.OtherReading is { } other ? rules.Sentence(other) : null);
            json.WriteString("source", criterion.Source);
            json.WriteString("confidence", criterion.Confidence);
            json.WriteString("settledBy", verdicts.SettledBy(criterion));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void WriteHead(Utf8JsonWriter json, CriteriaProfile profile, VerdictWording verdicts)
    {
        json.WriteString("id", profile.Id);
        json.WriteString("name", verdicts.Name(profile));
        json.WriteString("edition", profile.Edition);
        json.WriteString("basis", profile.Basis);
        json.WriteString("confidence", ProfilesConsole.LowestConfidence(profile));
        json.WriteNumber("criteriaCount", profile.Criteria.Count);
    }

    private static void Write(Stream output, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(output, JsonForms.WriterOptions))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
        output.Flush();
    }
}
