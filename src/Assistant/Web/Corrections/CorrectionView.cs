using LittleGiants.Assistant.Correcting;
using LittleGiants.Assistant.Web.Facts;

namespace LittleGiants.Assistant.Web.Corrections;

/// <summary>An entry of the log of corrections.</summary>
/// <param name="Value">What was set, rejected or confirmed, with its unit.</param>
/// <param name="Old">What it was before, as printed.</param>
/// <param name="Undoes">The entry that it takes back.</param>
internal sealed record CorrectionView(
    long Id,
    long CompanyId,
    string Company,
    string Concept,
    string Label,
    int? FiscalYear,
    CorrectionAction Action,
    string? Value,
    string? Old,
    string Note,
    string Author,
    DateTimeOffset At,
    long? Undoes,
    bool IsUndone)
{
    public static CorrectionView Of(LoggedCorrection entry, FactViews facts)
    {
        var correction = entry.Correction;
        return new CorrectionView(
            correction.Id,
            correction.CompanyId,
            entry.Company,
            correction.Concept,
            facts.Name(correction.Concept),
            correction.FiscalYear,
            Enum.Parse<CorrectionAction>(correction.Action, ignoreCase: true),
            correction.Value is { } value ? CorrectionOutput.NumberOf(value, correction.Unit) : null,
            correction.Old,
            correction.Note,
            correction.Author,
            correction.At,
            correction.Undoes,
            !entry.IsStanding);
    }
}

internal enum CorrectionAction
{
    Set,
    Reject,
    Confirm,
    Undo,
}
