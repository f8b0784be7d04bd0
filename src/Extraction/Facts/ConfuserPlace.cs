namespace LittleGiants.Extraction.Facts;

/// <summary>Where in a sentence a confuser stops a match.</summary>
public enum ConfuserPlace
{
    /// <summary>In it or beside it.</summary>
    Beside,

    /// <summary>Anywhere before its end.</summary>
    Wide,

    /// <summary>Between its first and its last word.</summary>
    Inside,

    /// <summary>Right before the figure: "half of the 300".</summary>
    Leading,
}
