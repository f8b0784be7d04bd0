namespace LittleGiants.Extraction.Readers.InlineXbrl;

/// <summary>What a transformation does with the shown text.</summary>
internal enum TransformationKind
{
    /// <summary>Nothing: the text is the value, or its table of codes is not ours.</summary>
    AsShown,
    Number,

    /// <summary>Main and sub-units in words: "5 euros 20 cents".</summary>
    UnitNumber,
    NumberWords,

    /// <summary>A value whatever is shown: a dash for zero.</summary>
    Fixed,
    Date,
    Duration,
    DurationWords,
    BallotBox,
}
