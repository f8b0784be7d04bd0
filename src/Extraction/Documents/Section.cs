namespace LittleGiants.Extraction.Documents;

/// <summary>A heading with all that stands under it.</summary>
/// <param name="Heading">The heading's own text.</param>
/// <param name="Level">The heading block's level, from 1.</param>
/// <param name="Span">From the heading to the next one of the same or a higher level.</param>
/// <param name="FirstPage">1-based file page.</param>
/// <param name="LastPage">1-based file page, included.</param>
public sealed record Section(TextSpan Heading, int Level, TextSpan Span, int FirstPage, int LastPage, IReadOnlyList<Section> Children);
