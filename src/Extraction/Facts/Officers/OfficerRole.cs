namespace LittleGiants.Extraction.Facts.Officers;

/// <param name="IsSingle">Whether one person holds it at a time.</param>
/// <param name="Titles">Language → how it is printed.</param>
public sealed record OfficerRole(string Id, bool IsSingle, IReadOnlyDictionary<string, IReadOnlyList<string>> Titles);
