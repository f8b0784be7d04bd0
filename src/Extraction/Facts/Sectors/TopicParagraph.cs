using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Sectors;

/// <summary>A paragraph, put together again where a layout broke it into lines, and what its section speaks of.</summary>
internal readonly record struct TopicParagraph(TextSpan Span, SectionTopic Topic);
