namespace LittleGiants.Extraction.Facts.Observers;

/// <param name="Held">The concept that counts rights of this kind which are held; null for a kind that is not counted.</param>
/// <param name="Applied">The concept that counts applications; null for none.</param>
/// <param name="IsTotal">Whether the word names all kinds together.</param>
internal sealed record PatentKind(IReadOnlyList<string> Words, string? Held, string? Applied, bool IsTotal);
