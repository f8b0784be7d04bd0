using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Answering;

/// <summary>What a quote is cited for: a value of a fact or of a table's row, and where in the document its number is printed.</summary>
/// <param name="Value">Null for a status.</param>
/// <param name="Place">Of the printed number, in the document's canonical text; null when the quote does not show it for certain.</param>
internal sealed record CitedFact(decimal? Value, TextSpan? Place)
{
    /// <summary>Null for a row that is no concept.</summary>
    public string? Concept { get; init; }

    public long? CompanyId { get; init; }

    public int? FiscalYear { get; init; }

    public static CitedFact Of(FactRecord record, Citation citation, int? fiscalYear)
    {
        var quantity = record.Fact.Quantity;
        var value = quantity?.Value ?? quantity?.Low ?? quantity?.High;
        var place = quantity is null || record.Fact.Status == Extraction.Facts.FactStatus.Derived ? null
            : citation.Span.Contains(quantity.Digits) && !quantity.Digits.IsEmpty ? quantity.Digits
            : Find(Digits(quantity.Printed), citation);
        return new CitedFact(value, place) { Concept = record.Fact.Concept, CompanyId = record.CompanyId, FiscalYear = fiscalYear ?? record.Fact.Period.FiscalYear };
    }

    /// <summary>The only place of a quote at which some digits stand as a number of their own.</summary>
    private static TextSpan? Find(string digits, Citation citation)
    {
        TextSpan? found = null;
        for (var at = digits.Length == 0 ? -1 : citation.Quote.IndexOf(digits, StringComparison.Ordinal); at >= 0; at = citation.Quote.IndexOf(digits, at + 1, StringComparison.Ordinal))
        {
            if (QuotedNumbers.AreCut(citation.Quote, new TextSpan(at, at + digits.Length)))
            {
                continue;
            }

            if (found is not null)
            {
                return null;
            }

            found = new TextSpan(citation.Span.Start + at, citation.Span.Start + at + digits.Length);
        }

        return found;
    }

    /// <summary>From the first digit to the last.</summary>
    private static string Digits(string printed)
    {
        var (first, last) = (printed.AsSpan().IndexOfAnyInRange('0', '9'), printed.AsSpan().LastIndexOfAnyInRange('0', '9'));
        return first < 0 ? "" : printed[first..(last + 1)];
    }
}
