using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>An area of which a market is named.</summary>
/// <param name="Basis">What a fact's basis calls it: world, europe, national, china, province.</param>
/// <param name="Currency">ISO 4217: the country's own, where its name alone does not say that it is the company's country; null where it does.</param>
internal sealed record MarketArea(string Basis, string? Currency, WordSet Words);
