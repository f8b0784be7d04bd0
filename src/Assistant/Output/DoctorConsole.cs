using LittleGiants.Assistant.Doctor;

namespace LittleGiants.Assistant.Output;

/// <summary>What the doctor found, line by line as it comes.</summary>
internal sealed class DoctorConsole(TextWriter output)
{
    private const int CheckWidth = 11;
    private string? _subject;

    public void Write(string subject, DoctorFinding finding)
    {
        if (subject != _subject)
        {
            output.WriteLine(subject);
            _subject = subject;
        }

        output.WriteLine($"  {Mark(finding.Outcome)} {finding.Check.PadRight(CheckWidth)} {SafeText.Line(finding.Message)}");
        foreach (var line in finding.Advice?.Split('\n') ?? [])
        {
            output.WriteLine($"    {"",CheckWidth} {new string(' ', line.Length - line.TrimStart().Length)}{SafeText.Line(line.TrimStart())}");
        }

        output.Flush();
    }

    private static string Mark(DoctorOutcome outcome) => outcome switch
    {
        DoctorOutcome.Good => "✓",
        DoctorOutcome.Note => "·",
        DoctorOutcome.Warning => "!",
        _ => "✗",
    };
}
