using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Search.Routing;

/// <summary>Which documents a question is about.</summary>
/// <param name="Documents">Best first; empty when a company is named of which there is nothing.</param>
internal sealed record DocumentRoute(IReadOnlyList<RoutedDocument> Documents)
{
    /// <summary>The companies that the question names and the library knows.</summary>
    public IReadOnlyList<CompanyRecord> Companies { get; init; } = [];

    /// <summary>What the question names as companies and no document is of.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>Whether companies, names of files or the caller chose; otherwise all documents are searched.</summary>
    public bool IsChosen { get; init; }

    /// <summary>Of the library when it was asked.</summary>
    public long Version { get; init; }

    public required AskedPeriod Period { get; init; }

    /// <summary>The question without the names of the companies.</summary>
    public required string Text { get; init; }
}
