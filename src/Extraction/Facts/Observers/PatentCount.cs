using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>A number of rights that a clause states.</summary>
internal sealed record PatentCount(string Concept, Quantity Quantity, TextSpan Evidence, PatentPlace Place);
