using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Assistant.Library;

/// <summary>Where in a quote the number of a fact is printed, so that it can be lit up.</summary>
internal static class PrintedPlace
{
    /// <returns>In the document's canonical text; null when the quote does not show it for certain: a status, a computed value, digits that stand there twice.</returns>
    public static TextSpan? Of(Fact fact, Citation citation) => fact.Status == FactStatus.Derived ? null : Of(fact.Quantity, citation);

    /// <inheritdoc cref="Of(Fact, Citation)"/>
    public static TextSpan? Of(Quantity? quantity, Citation citation) => quantity is null ? null
        : citation.Span.Contains(quantity.Digits) && !quantity.Digits.IsEmpty ? quantity.Digits
        : Find(Digits(quantity.Printed), citation);

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
