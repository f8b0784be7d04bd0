namespace LittleGiants.Extraction.Readers.Html.Metadata;

/// <summary>What a page's JSON-LD says about its article.</summary>
internal sealed record ArticleRecord
{
    public static readonly ArticleRecord None = new();

    public string? Headline { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Whether the authors are organisations, not people.</summary>
    public bool HasOrganizationAuthor { get; init; }

    /// <summary>Whether the authors are said to be people.</summary>
    public bool HasPersonAuthor { get; init; }

    public string? Published { get; init; }

    public string? Modified { get; init; }

    public string? Publisher { get; init; }

    public string? Language { get; init; }

    public string? Body { get; init; }
}
