namespace LittleGiants.Extraction.Layout;

/// <summary>When lines are one paragraph, and which paragraph is a heading. Lengths in ems of the lines concerned.</summary>
public sealed record BlockOptions
{
    /// <summary>A pitch this many times the paragraph's usual one starts a new paragraph.</summary>
    public float ParagraphPitchRatio { get; init; } = 1.25f;

    /// <summary>The pitch of lines is at most this many ems within one paragraph, when the paragraph has one line only so far.</summary>
    public float MaxPitch { get; init; } = 2.1f;

    /// <summary>Ems; up to here a line goes on below when it fills its column and its sentence is not over.</summary>
    public float MaxOpenPitch { get; init; } = 3f;

    /// <summary>Lines of one paragraph have sizes in at least this ratio.</summary>
    public float SizeRatio { get; init; } = 0.92f;

    /// <summary>A first line set in by more than this starts a paragraph.</summary>
    public float Indent { get; init; } = 0.8f;

    /// <summary>A line that ends this far before the column's right edge is the last of its paragraph, if the next could have begun on it.</summary>
    public float ShortLine { get; init; } = 2.5f;

    /// <summary>A line that does not end a sentence ends a paragraph only when it fills less than this share of the column, as in an address.</summary>
    public float MaxOpenLine { get; init; } = 0.6f;

    /// <summary>A heading is larger than the body text by at least this factor, or bold, or numbered and standing alone.</summary>
    public float HeadingSizeRatio { get; init; } = 1.12f;

    /// <summary>Characters of a heading, at most.</summary>
    public int MaxHeadingLength { get; init; } = 160;

    /// <summary>Lines of a heading, at most.</summary>
    public int MaxHeadingLines { get; init; } = 4;

    /// <summary>A line in another font than the paragraph below it is its heading when it fills at most this share of the column.</summary>
    public float MaxHeadingShare { get; init; } = 0.8f;

    /// <summary>This many headings of one style in a row are no headings.</summary>
    public int MaxListedHeadings { get; init; } = 4;

    /// <summary>A footnote's size is at most this share of the body's.</summary>
    public float FootnoteSizeRatio { get; init; } = 0.93f;

    /// <summary>Footnotes stand below this share of the page's height.</summary>
    public float FootnoteZone { get; init; } = 0.6f;

    /// <summary>A footnote whose number is not raised has a line of at least this width, to be told from an entry of a list.</summary>
    public float MinNoteWidth { get; init; } = 16f;
}
