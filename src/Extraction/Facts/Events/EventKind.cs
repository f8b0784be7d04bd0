namespace LittleGiants.Extraction.Facts.Events;

/// <summary>A kind of event, as its file <c>Kinds/&lt;id&gt;.yaml</c> describes it. Lists are by language.</summary>
/// <param name="Id">The file's name.</param>
public sealed record EventKind(string Id)
{
    private static readonly Dictionary<string, IReadOnlyList<string>> None = [];

    /// <summary>What it is called, the usual name first.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Names { get; init; }

    /// <summary>Words by which a question asks for it.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Asked { get; init; }

    /// <summary>Whether it is done by or to persons, so that sentences on a person count.</summary>
    public bool OfPersons { get; init; }

    /// <summary>Whether what is proposed or planned counts as well as what is done.</summary>
    public bool CountsPlans { get; init; }

    /// <summary>Patterns that say it happened to this company.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<string>> Cues { get; init; } = None;

    /// <summary>Patterns that mention it less surely.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<string>> Mentions { get; init; } = None;

    /// <summary>Patterns that say there was none.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<string>> Nones { get; init; } = None;

    /// <summary>What in a sentence says that it is not meant.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<string>> Confusers { get; init; } = None;

    /// <summary>Headings of forms that are answered by ticking "applicable" or "not applicable".</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<string>> Forms { get; init; } = None;

    /// <summary>Words of headings under which it is told at length.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<string>> Headings { get; init; } = None;
}
