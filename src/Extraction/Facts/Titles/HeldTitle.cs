using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Titles;

/// <summary>A title that a place of a document says the company holds.</summary>
internal sealed record HeldTitle(string Value, double Confidence, TextSpan Span);
