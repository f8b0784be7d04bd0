using LittleGiants.Assistant.Doctor;

namespace LittleGiants.Assistant.Web.Checking;

/// <summary>Whether what the program can use is there and works.</summary>
internal sealed record DoctorView(bool Good, IReadOnlyList<FindingView> Findings);

/// <param name="Advice">What to do; null when there is nothing to do.</param>
internal sealed record FindingView(string Subject, string Check, FindingOutcome Outcome, string Message, string? Advice)
{
    public static FindingView Of(string subject, DoctorFinding finding) => new(
        subject,
        finding.Check,
        finding.Outcome switch
        {
            DoctorOutcome.Good => FindingOutcome.Good,
            DoctorOutcome.Note => FindingOutcome.Note,
            _ => FindingOutcome.Problem,
        },
        finding.Message,
        finding.Advice);
}

internal enum FindingOutcome
{
    Good,
    Note,
    Problem,
}
