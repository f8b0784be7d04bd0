using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Titles;

/// <summary>The title a company holds, or why there is none.</summary>
/// <param name="Facts">At most one fact, the highest title the company itself holds.</param>
/// <param name="Absence">NotApplicable when a form of the document says so; null otherwise.</param>
/// <param name="AbsenceEvidence">The form's heading with its marks.</param>
public sealed record TitleResult(IReadOnlyList<Fact> Facts, AbsenceReason? Absence, TextSpan? AbsenceEvidence)
{
    public static readonly TitleResult Nothing = new([], null, null);
}
