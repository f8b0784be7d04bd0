using LittleGiants.Assistant.Answering;

namespace LittleGiants.Assistant.Chat;

/// <summary>One numbered citation. A derivation has no page of its own, but places it was made from.</summary>
/// <param name="Text">The quote, or the arithmetic in full.</param>
internal sealed record KeptCitation(string Text)
{
    public long? DocumentId { get; init; }

    public string? Document { get; init; }

    public int? Page { get; init; }

    public int? Start { get; init; }

    public int? End { get; init; }

    public IReadOnlyList<KeptCitation> Parts { get; init; } = [];

    public static KeptCitation Of(LedgerEntry entry) => entry.Citation is { } citation
        ? new KeptCitation(citation.Quote) { DocumentId = entry.Document!.Id, Document = entry.Document.Name, Page = citation.Page, Start = citation.Span.Start, End = citation.Span.End }
        : new KeptCitation(entry.Text) { Parts = [.. entry.Sources.Select(Of)] };
}
