namespace LittleGiants.Extraction.Readers.Html.Metadata;

/// <summary>Who published what when, as far as the page says.</summary>
internal sealed record ArticleMetadata
{
    public string? Title { get; init; }

    /// <summary>The element that shows the title.</summary>
    public HtmlNode? Headline { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public DateOnly? Date { get; init; }

    public string? Outlet { get; init; }

    /// <summary>The primary language tag that the markup states, in lower case.</summary>
    public string? Language { get; init; }
}
