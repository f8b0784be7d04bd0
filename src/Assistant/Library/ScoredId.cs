namespace LittleGiants.Assistant.Library;

/// <param name="Score">The store's own rank, higher is better.</param>
internal readonly record struct ScoredId(long Id, double Score);
