namespace LittleGiants.Extraction.Facts;

/// <summary>Who saw that a place states a fact. The value is always read from the text by the program.</summary>
public enum FactOrigin
{
    Rules,

    /// <summary>A language model named the place, which no rule had seen.</summary>
    Model,
}
