using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>Where a figure of a sentence stands, and whether a gap may skip it (a share, a year).</summary>
internal readonly record struct FigureSpan(TextSpan Span, bool MayBeSkipped);
