namespace LittleGiants.Extraction.Languages;

/// <summary>How much text, and how clear a difference, it takes to name a language.</summary>
public sealed record LanguageOptions
{
    /// <summary>Words in Latin letters; fewer are names, headings of tables or units.</summary>
    public int MinimumWords { get; init; } = 3;

    /// <summary>Han characters; two are a word.</summary>
    public int MinimumHan { get; init; } = 2;

    /// <summary>Latin letters that say as much as one Han character.</summary>
    public double HanWeight { get; init; } = 2;

    /// <summary>Share of kana among kana and Han characters from which a text is Japanese; Chinese quotes a kana name at most.</summary>
    public double JapaneseShare { get; init; } = 0.1;

    /// <summary>Natural logarithm of how many times likelier the best language must be than the next; 3 is twenty times.</summary>
    public double MinimumMargin { get; init; } = 3;

    /// <summary>The same for a block that is said to differ from its document: a name or a loan word is no other language.</summary>
    public double MinimumBlockMargin { get; init; } = 8;

    /// <summary>Words in Latin letters of a block that is said to differ from its document.</summary>
    public int MinimumBlockWords { get; init; } = 6;

    /// <summary>Mean natural logarithm of a letter group's likelihood below which text is no language at all (codes, garbled text).</summary>
    public double MinimumLetterLikelihood { get; init; } = -7.9;

    /// <summary>Letters of samples without a verdict, for each letter of the best language, up to which the document is in it.</summary>
    public double UnknownTolerance { get; init; } = 4;

    /// <summary>Characters of a block or sample that are looked at.</summary>
    public int SampleLength { get; init; } = 400;

    /// <summary>Samples of a document, spread evenly.</summary>
    public int SampleCount { get; init; } = 64;
}
