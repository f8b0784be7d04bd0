namespace LittleGiants.Assistant.Search.Routing;

/// <summary>A writing by which a question may name a company.</summary>
/// <param name="Company">The company's id.</param>
internal readonly record struct CompanyName(long Company, NameStrength Strength);
