using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Library;

/// <summary>A place of a stored document that shows something: what evidence is once the document itself is closed.</summary>
/// <param name="Page">The 1-based file page on which it starts.</param>
/// <param name="Span">In the document's canonical text.</param>
/// <param name="Quote">The text of the span.</param>
internal sealed record Citation(int Page, TextSpan Span, string Quote);
