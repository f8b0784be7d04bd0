namespace LittleGiants.Assistant.Library;

/// <summary>What an analyst said of a value. Corrections are appended, never changed; one that undoes another names it.</summary>
/// <param name="Action"><c>set</c>, <c>reject</c>, <c>confirm</c> or <c>undo</c>.</param>
internal sealed record Correction(long CompanyId, string Concept, int? FiscalYear, string Action, string Note, string Author, DateTimeOffset At)
{
    public long Id { get; init; }

    public decimal? Value { get; init; }

    public string? Unit { get; init; }

    /// <summary>What the value was before, as printed.</summary>
    public string? Old { get; init; }

    public long? Undoes { get; init; }
}
