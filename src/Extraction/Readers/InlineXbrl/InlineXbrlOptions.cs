namespace LittleGiants.Extraction.Readers.InlineXbrl;

/// <summary>Limits of <see cref="InlineXbrlReader"/>.</summary>
internal sealed record InlineXbrlOptions
{
    public static InlineXbrlOptions Default { get; } = new();

    /// <summary>Bytes from the start in which the namespace must be declared; tools put it on the root element.</summary>
    public int RecognitionBytes { get; init; } = 256 * 1024;

    /// <summary>Tagged facts; the rest is left out with a warning. A large bank's report has 20,000.</summary>
    public int MaxFacts { get; init; } = 500_000;

    /// <summary>Characters of one text fact; longer ones are cut. Notes are tagged whole and run to 200,000.</summary>
    public int MaxFactText { get; init; } = 1_000_000;

    /// <summary>Characters of all text facts, in multiples of the document's text: notes are tagged in levels inside each other.</summary>
    public int MaxFactTextRatio { get; init; } = 8;

    /// <summary>Pieces of one continued fact; a longer chain is cut.</summary>
    public int MaxContinuations { get; init; } = 10_000;
}
