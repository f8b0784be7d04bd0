namespace LittleGiants.Extraction.Documents;

/// <summary>A word as it stands on the page: its characters in the canonical text and its box.</summary>
/// <remarks>A word that was hyphenated over two lines is two words of one run of text; a Han run without spaces is one word.</remarks>
public readonly record struct Word(TextSpan Span, Box Box);
