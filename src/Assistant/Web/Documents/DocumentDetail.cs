using System.Diagnostics.CodeAnalysis;
using LittleGiants.Assistant.Ingestion;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Web.Facts;

namespace LittleGiants.Assistant.Web.Documents;

/// <summary>All that the library knows of a document, without its text.</summary>
internal sealed record DocumentDetail : DocumentSummary
{
    private const string Sent = "upload:";

    // What the base requires is copied; the rest is set where this is called.
    [SetsRequiredMembers]
#pragma warning disable CS8618
    private DocumentDetail(DocumentSummary summary)
        : base(summary)
    {
    }
#pragma warning restore CS8618

    public required string Sha256 { get; init; }

    /// <summary>The path or address it came from; "upload" for one that was sent to this page. Where users are configured, a file's folder is not told.</summary>
    public required string Source { get; init; }

    public required IReadOnlyList<DocumentWarning> Warnings { get; init; }

    public required IReadOnlyList<PageSummary> Pages { get; init; }

    public required IReadOnlyList<FactView> Facts { get; init; }

    public required IReadOnlyList<AbsentView> Absent { get; init; }

    public static DocumentDetail Of(
        DocumentSummary summary, DocumentRecord document, bool isLocal, IReadOnlyList<PageRecord> pages, IReadOnlyList<FactView> facts, IReadOnlyList<AbsentView> absent)
    {
        return new DocumentDetail(summary)
        {
            Sha256 = document.Sha256,
            Source = SourceOf(document.Source, isLocal),
            Warnings = [.. document.Warnings.Select(warning => new DocumentWarning(warning.Code, warning.Message, warning.Page))],
            Pages = [.. pages.Select(page => new PageSummary(page.Number, page.Width, page.Height, PageQualities.Of(page.Quality)))],
            Facts = facts,
            Absent = absent,
        };
    }

    private static string SourceOf(string source, bool isLocal) => source.StartsWith(Sent, StringComparison.Ordinal) ? Sent.TrimEnd(':')
        : isLocal || SourceFetcher.IsAddress(source) ? source
        : Path.GetFileName(source);
}
