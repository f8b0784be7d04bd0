using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Statuses;

/// <summary>How texts of a language say that a status holds: a thing, beside it words of every group, and none of those that undo it.</summary>
/// <param name="Value">The fact's text; null for the thing as it is printed.</param>
internal sealed record StatusRule(string Concept, string? Value, WordSet Things)
{
    /// <summary>Groups of words of which one each must stand in the same clause, or in the sentence.</summary>
    public IReadOnlyList<WordSet> With { get; init; } = [];

    /// <summary>Words that stop it wherever they stand in the sentence.</summary>
    public WordSet? Without { get; init; }

    /// <summary>Words that stop it right behind the thing: "R&amp;D centre project".</summary>
    public WordSet? Behind { get; init; }

    /// <summary>Whether the groups may be met anywhere in the sentence.</summary>
    public bool InSentence { get; init; }

    /// <summary>The years back from the document's within which the sentence must date it; null where it need not be dated.</summary>
    public int? Years { get; init; }
}
