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

    /// <summary>Where the number that the sentence states is printed; null when that is not certain.</summary>
    public int? FocusStart { get; init; }

    public int? FocusEnd { get; init; }

    /// <summary>The fact it shows; null for a quote of anything else.</summary>
    public string? Concept { get; init; }

    public long? CompanyId { get; init; }

    public int? FiscalYear { get; init; }

    public IReadOnlyList<KeptCitation> Parts { get; init; } = [];

    public static KeptCitation Of(LedgerEntry entry)
    {
        if (entry.Citation is not { } citation)
        {
            return new KeptCitation(entry.Text) { Parts = [.. entry.Sources.Select(Of)] };
        }

        var fact = entry.Facts.Count > 0 ? entry.Facts[0] : null;
        return new KeptCitation(citation.Quote)
        {
            DocumentId = entry.Document!.Id,
            Document = entry.Document.Name,
            Page = citation.Page,
            Start = citation.Span.Start,
            End = citation.Span.End,
            FocusStart = fact?.Place?.Start,
            FocusEnd = fact?.Place?.End,
            Concept = fact?.Concept,
            CompanyId = fact?.CompanyId,
            FiscalYear = fact?.FiscalYear,
        };
    }
}
