using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Officers;

/// <summary>A name beside a title.</summary>
/// <param name="Name">Null where a change names nobody.</param>
/// <param name="Weight">How surely the person holds the office; 0 for a change only.</param>
internal sealed record OfficerSighting(TextSpan? Name, TitleRun Title, TextSpan Evidence, double Weight, OfficerChange? Change, DateOnly? Date);
