namespace LittleGiants.Assistant.Search;

/// <summary>Where a search looks.</summary>
internal sealed record SearchScope
{
    public static SearchScope Everything { get; } = new();

    /// <summary>Ids of the documents to stay in; null: the question's companies and years choose.</summary>
    public IReadOnlyCollection<long>? Documents { get; init; }

    /// <summary>Ids of the companies to stay with; null: the question names them.</summary>
    public IReadOnlyCollection<long>? Companies { get; init; }

    public static SearchScope Of(params IReadOnlyCollection<long> documents) => new() { Documents = documents };
}
