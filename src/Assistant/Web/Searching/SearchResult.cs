namespace LittleGiants.Assistant.Web.Searching;

/// <param name="UnknownCompanies">Companies that the query names and of which the library has nothing.</param>
internal sealed record SearchResult(string Query, IReadOnlyList<SearchHit> Hits, IReadOnlyList<string> UnknownCompanies);

/// <summary>A page that answers, with the part of it that shows best why it was found.</summary>
/// <param name="Start">Of the snippet, in the document's canonical text.</param>
/// <param name="Score">Comparable within one search only.</param>
internal sealed record SearchHit(long DocumentId, string Document, string? Company, int Page, string? Heading, string Snippet, int Start, int End, double Score);
