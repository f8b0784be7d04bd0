namespace LittleGiants.Assistant.Doctor;

/// <summary>What a check found, and what to do about it.</summary>
/// <param name="Check">What was looked at, in a word or two.</param>
/// <param name="Advice">Null when there is nothing to do.</param>
internal sealed record DoctorFinding(string Check, DoctorOutcome Outcome, string Message, string? Advice = null);
