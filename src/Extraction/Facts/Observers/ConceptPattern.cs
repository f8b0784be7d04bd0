using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Observers;

/// <param name="Preference">The pattern's place in the concept's list; 0 is the best wording.</param>
/// <param name="Confusers">The concept's wordings that may not stand in or beside a match; null for none.</param>
/// <param name="WideConfusers">Those that may not stand anywhere before it in its sentence; null for none.</param>
internal sealed record ConceptPattern(Concept Concept, SentencePattern Pattern, int Preference, WordSet? Confusers, WordSet? WideConfusers);
