namespace LittleGiants.Extraction.Quantities;

/// <summary>What a column head or unit line says about the figures under it.</summary>
/// <param name="Power">Power of ten; null when it names none.</param>
/// <param name="Currency">ISO 4217, or null.</param>
/// <param name="Unit">Percent or count when the head says so; null for money or nothing.</param>
public sealed record UnitHeader(int? Power, string? Currency, QuantityUnit? Unit);
