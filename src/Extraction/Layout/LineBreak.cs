namespace LittleGiants.Extraction.Layout;

/// <summary>What stands in the text for a line's end.</summary>
internal enum LineBreak
{
    Space,

    /// <summary>Nothing: between Han, behind a hyphen that stays, inside a number.</summary>
    Nothing,

    /// <summary>Nothing, and the hyphen before it is left out.</summary>
    DropHyphen,
}
