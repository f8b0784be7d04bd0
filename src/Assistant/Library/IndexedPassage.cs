using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Library;

/// <summary>A passage on its way into the store, with the tokens under which it is found (parted by spaces).</summary>
internal sealed record IndexedPassage(int Page, TextSpan Span, bool IsTable, string Heading, string HeadingTokens, string LabelTokens, string BodyTokens);
