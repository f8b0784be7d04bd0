namespace LittleGiants.Extraction.Facts;

/// <summary>A wording that looks like a concept's label and is not.</summary>
/// <param name="Why">What it is instead, for the analyst who asks.</param>
/// <param name="Place">Where it stops a match.</param>
public sealed record Confuser(string Text, string Why, ConfuserPlace Place = ConfuserPlace.Beside)
{
    /// <summary>Whether it also tells a label or a line's name from the concept's.</summary>
    public bool IsOfNames => Place is ConfuserPlace.Beside or ConfuserPlace.Wide;
}
