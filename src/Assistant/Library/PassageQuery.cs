namespace LittleGiants.Assistant.Library;

/// <summary>Groups of tokens of which at least one should stand in a passage or row.</summary>
/// <param name="Terms">Tokens and token phrases (parted by a space), each with its weight.</param>
/// <param name="Documents">Where to search; null: everywhere.</param>
/// <param name="Limit">How many candidates come back, best first.</param>
internal sealed record PassageQuery(IReadOnlyList<QueryTerm> Terms, IReadOnlyList<DocumentRecord>? Documents, int Limit);
