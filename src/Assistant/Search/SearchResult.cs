using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Search;

/// <summary>A page that answers, with the passages for which it was found.</summary>
/// <param name="Page">The 1-based file page.</param>
/// <param name="Score">Comparable within one search only.</param>
/// <param name="Passages">Best first.</param>
internal sealed record SearchResult(DocumentRecord Document, int Page, double Score, IReadOnlyList<PassageHit> Passages);
