using System.Text.Json;
using LittleGiants.Assistant.Doctor;

namespace LittleGiants.Assistant.Output;

/// <summary>What the doctor found, as one JSON object.</summary>
internal static class DoctorJson
{
    public static void Write(Stream output, IReadOnlyList<(string Subject, DoctorFinding Finding)> findings)
    {
        using (var json = new Utf8JsonWriter(output, JsonForms.WriterOptions))
        {
            json.WriteStartObject();
            json.WriteBoolean("good", findings.All(item => item.Finding.Outcome != DoctorOutcome.Failed));
            json.WriteStartArray("findings");
            foreach (var (subject, finding) in findings)
            {
                json.WriteStartObject();
                json.WriteString("subject", subject);
                json.WriteString("check", finding.Check);
                json.WriteString("outcome", JsonForms.Word(finding.Outcome));
                json.WriteString("message", finding.Message);
                json.WriteString("advice", finding.Advice);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
        output.Flush();
    }
}
