namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>What a column head says of the figures under it.</summary>
/// <param name="IsValue">Whether they are values of a whole period: no changes, shares, quarters, forecasts.</param>
/// <param name="Year">The fiscal year, as the company calls it; null when the head names none.</param>
/// <param name="End">The last day, when the head names one.</param>
internal readonly record struct ColumnPeriod(bool IsValue, int? Year, DateOnly? End)
{
    public static readonly ColumnPeriod None = new(false, null, null);

    public static readonly ColumnPeriod Unstated = new(true, null, null);
}
