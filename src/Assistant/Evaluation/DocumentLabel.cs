namespace LittleGiants.Assistant.Evaluation;

/// <summary>The right answers for one document, as someone read them in it.</summary>
/// <param name="File">The document's file name, without a folder.</param>
internal sealed record DocumentLabel(string File, int? FiscalYear, IReadOnlyList<LabelledValue> Values)
{
    /// <summary>Name of a criterion → pass, fail or unknown; names are compared up to their first underscore.</summary>
    public IReadOnlyDictionary<string, string> Criteria { get; init; } = new Dictionary<string, string>();
}
