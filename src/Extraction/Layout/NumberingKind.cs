namespace LittleGiants.Extraction.Layout;

internal enum NumberingKind : byte
{
    None,

    /// <summary>A dot, dash or arrow.</summary>
    Bullet,

    /// <summary>"1.", "(a)", "①": an item of a list, or a heading.</summary>
    Item,

    /// <summary>"1.2", "第一节", "Item 7.": hardly ever anything but a heading.</summary>
    Section,

    /// <summary>A number and a space: a heading, a note or a line of text that happens to start with a number.</summary>
    BareNumber,
}
