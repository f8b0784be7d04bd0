namespace LittleGiants.Assistant.Library;

/// <param name="Tokens">One token, or several that follow each other.</param>
/// <param name="Weight">1 for a word of the question, less for what it was expanded to.</param>
internal sealed record QueryTerm(string Tokens, double Weight)
{
    /// <summary>Terms of one group say the same: the heaviest that stands in a passage counts. Null: it counts by itself.</summary>
    public int? Group { get; init; }
}
