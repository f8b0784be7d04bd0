namespace LittleGiants.Extraction.Layout;

/// <summary>What stands in the text for a line's end.</summary>
internal enum LineBreak
{
    Space,

    /// <summary>Nothing: between Han, behind a hyphen that stays.</summary>
    Nothing,

    /// <summary>A line feed: the number goes on, and whoever reads it knows that it was broken here.</summary>
    InNumber,

    /// <summary>Nothing, and the hyphen before it is left out.</summary>
    DropHyphen,
}
