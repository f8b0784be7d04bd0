using LittleGiants.Extraction.Criteria;

namespace LittleGiants.Assistant.Output;

/// <summary>Verdicts as they are coded: the id of the statement and what fills its gaps.</summary>
internal sealed class PlainVerdictWording : IVerdictWording
{
    public string Sentence(VerdictReason reason) =>
        reason.Arguments.Count == 0 ? reason.Code : $"{reason.Code}: {string.Join(", ", reason.Arguments)}";

    public string Title(Criterion criterion) => criterion.Title;

    public string? SettledBy(Criterion criterion) => criterion.SettledBy;
}
