using LittleGiants.Assistant.Search.Expansion;
using LittleGiants.Assistant.Search.Routing;

namespace LittleGiants.Assistant.Search;

/// <summary>What a search gives.</summary>
/// <param name="Pages">Best first.</param>
/// <param name="Route">Which documents were searched, and why; <see cref="DocumentRoute.Unknown"/> names companies of which there is nothing.</param>
/// <param name="Query">What was looked for: the words to mark in a text.</param>
internal sealed record SearchOutcome(IReadOnlyList<SearchResult> Pages, DocumentRoute Route, ExpandedQuestion Query);
