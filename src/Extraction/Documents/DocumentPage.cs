namespace LittleGiants.Extraction.Documents;

/// <summary>One page of the file. Formats without pages are one page of size 0 × 0.</summary>
public sealed class DocumentPage
{
    private readonly Box[] _characterBoxes;

    internal DocumentPage(int number, float width, float height, TextQuality quality, TextSpan span, Word[] words, Box[] characterBoxes)
    {
        Number = number;
        Width = width;
        Height = height;
        Quality = quality;
        Span = span;
        Words = words;
        _characterBoxes = characterBoxes;
    }

    /// <summary>The 1-based number of the file page (not the number printed on it).</summary>
    public int Number { get; }

    /// <summary>Points, as shown: after rotation and user unit.</summary>
    public float Width { get; }

    /// <inheritdoc cref="Width"/>
    public float Height { get; }

    public TextQuality Quality { get; }

    /// <summary>Its part of the canonical text. The pages' spans follow each other without a gap and cover the text.</summary>
    public TextSpan Span { get; }

    public IReadOnlyList<Word> Words { get; }

    /// <summary>The boxes of its first characters; those beyond have none.</summary>
    internal IReadOnlyList<Box> CharacterBoxes => _characterBoxes;

    /// <summary>The box of the glyph that shows a character of this page; empty for characters without a place (line feeds, joined spaces).</summary>
    public Box BoxOf(int position) => position - Span.Start < _characterBoxes.Length ? _characterBoxes[position - Span.Start] : default;
}
