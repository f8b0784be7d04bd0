namespace LittleGiants.Extraction.Facts;

/// <summary>The time a fact holds for: a duration, or an instant when <see cref="Start"/> is null.</summary>
/// <param name="FiscalYear">The year as the company itself calls it.</param>
public sealed record Period(DateOnly? Start, DateOnly? End, int? FiscalYear)
{
    public static readonly Period Unknown = new(null, null, null);
}
