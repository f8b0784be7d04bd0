namespace LittleGiants.Extraction.Facts.Events;

/// <summary>What a sentence says of an event.</summary>
public enum Polarity
{
    /// <summary>It happened, was agreed or was announced.</summary>
    Affirmed,

    /// <summary>The document says that there was none.</summary>
    Negated,
}
