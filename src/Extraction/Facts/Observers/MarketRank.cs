namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>A place that words name.</summary>
/// <param name="IsAmong">Whether it is that place or a better one: "among the first three".</param>
internal readonly record struct MarketRank(int Place, bool IsAmong);
