namespace LittleGiants.Extraction.Facts.Observers;

/// <param name="Preference">The label's place in the concept's list; 0 is the best wording.</param>
internal readonly record struct ConceptLabel(Concept Concept, int Preference);
