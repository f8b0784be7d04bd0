using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Events;

/// <summary>What one language says of a kind besides its patterns.</summary>
/// <param name="Confusers">Null for none.</param>
/// <param name="Headings">Null for none.</param>
internal sealed record CueSet(EventKind Kind, WordSet? Confusers, WordSet? Headings);
