using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Library;

/// <summary>A run of text of one page that is found as a whole.</summary>
/// <param name="Heading">The headings over it, the outermost first, or the caption of its table.</param>
internal sealed record PassageRecord(long Id, long DocumentId, int Page, TextSpan Span, bool IsTable, string Heading);
