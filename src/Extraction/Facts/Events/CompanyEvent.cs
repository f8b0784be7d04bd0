using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Events;

/// <summary>A sentence that says of the company that something happened, or that it did not.</summary>
/// <param name="Kind">The id of an <see cref="EventKind"/>.</param>
/// <param name="Sentence">The whole sentence, or the heading with its ticked box.</param>
/// <param name="Cue">The words in it that say so.</param>
/// <param name="FiscalYear">The year that the sentence names, as the company counts; null when it names none.</param>
/// <param name="Strength">0 to 1: how well the sentence would stand as proof.</param>
public sealed record CompanyEvent(string Kind, Polarity Polarity, TextSpan Sentence, TextSpan Cue, int? FiscalYear, double Strength);
