using LittleGiants.Extraction.Criteria;

namespace LittleGiants.Assistant.Output;

/// <summary>The sentences of verdicts in the analyst's language.</summary>
internal interface IVerdictWording
{
    string Sentence(VerdictReason reason);

    string Title(Criterion criterion);

    /// <summary>What would settle an unknown; null when the profile does not say.</summary>
    string? SettledBy(Criterion criterion);
}
