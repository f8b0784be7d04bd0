namespace LittleGiants.Assistant.Web.Upkeep;

/// <summary>What came of an import.</summary>
/// <param name="Skipped">Documents that the library had; nothing of them was changed.</param>
internal sealed record ImportView(int Documents, int Skipped, int Facts, int Corrections);

/// <param name="Repair">Also mend what can be mended.</param>
internal sealed record VerificationRequest(bool Repair = false);

/// <summary>What is damaged, missing, left over or outdated.</summary>
/// <param name="Documents">How many there are.</param>
/// <param name="IsSound">Nothing was found, or all of it was repaired.</param>
internal sealed record VerificationView(int Documents, bool IsSound, IReadOnlyList<VerificationFinding> Findings);

/// <param name="Kind">database, document, outdated, original, stray or queue.</param>
internal sealed record VerificationFinding(string Kind, string Message, bool IsRepaired);
