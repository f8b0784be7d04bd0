namespace LittleGiants.Extraction.Readers.PlainText;

/// <summary>One line of a text file without its ending and outer white space.</summary>
/// <param name="Indent">Columns of white space before it.</param>
/// <param name="Width">Columns it takes, indent included.</param>
internal readonly record struct TextLine(int Start, int Length, int Indent, int Width)
{
    public bool IsBlank => Length == 0;

    /// <summary>Where the text of the next line would be appended.</summary>
    public int End => Start + Length;
}
