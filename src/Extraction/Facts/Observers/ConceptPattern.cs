namespace LittleGiants.Extraction.Facts.Observers;

/// <param name="Preference">The pattern's place in the concept's list; 0 is the best wording.</param>
/// <param name="IsOwn">Whether the sentence must name the company.</param>
internal sealed record ConceptPattern(Concept Concept, SentencePattern Pattern, int Preference, bool IsOwn, ConceptConfusers Confusers);
