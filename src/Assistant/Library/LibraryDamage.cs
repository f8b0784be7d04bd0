namespace LittleGiants.Assistant.Library;

/// <param name="DocumentId">The document to be read again; null when the store itself is damaged.</param>
/// <param name="Message">What is wrong, for people.</param>
internal sealed record LibraryDamage(long? DocumentId, string Message);
