using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts.Periods;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>The years of a text, alone or in a day, as figures: for concepts whose value is a year.</summary>
internal static class YearFigures
{
    private const int YearDigits = 4;

    /// <summary>The oldest firms; earlier numbers are no founding years.</summary>
    private const int First = 1500;

    /// <param name="quantities">What the language's grammar reads in the same text.</param>
    /// <returns>In text order.</returns>
    public static List<Quantity> Read(string text, IReadOnlyList<Quantity> quantities, PeriodReader periods)
    {
        var found = new List<Quantity>();
        foreach (var mention in periods.Read(text))
        {
            if ((mention.Date is not null || mention.Span.Length == YearDigits) && DigitsIn(text, mention) is { } digits)
            {
                found.Add(Figure(text, mention.Year, mention.Span, digits));
            }
        }

        // Years before those that periods have.
        foreach (var quantity in quantities)
        {
            if (quantity is { Unit: QuantityUnit.Year or QuantityUnit.Count, Qualifier: Qualifier.Exact, Currency: null, Value: { } value, Digits.Length: YearDigits }
                && value >= First && value == decimal.Truncate(value) && char.IsAsciiDigit(text[quantity.Digits.Start + 1]) && char.IsAsciiDigit(text[quantity.Digits.Start + 2])
                && quantity.Span == quantity.Digits && !found.Exists(other => other.Span.Contains(quantity.Digits)))
            {
                found.Add(Figure(text, (int)value, quantity.Digits, quantity.Digits));
            }
        }

        found.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return found;
    }

    private static TextSpan? DigitsIn(string text, in PeriodMention mention)
    {
        var at = text.AsSpan(mention.Span.Start, mention.Span.Length).IndexOf($"{mention.Year}", StringComparison.Ordinal);
        return at < 0 ? null : new TextSpan(mention.Span.Start + at, mention.Span.Start + at + YearDigits);
    }

    private static Quantity Figure(string text, int year, TextSpan span, TextSpan digits) =>
        new(QuantityUnit.Year, Qualifier.Exact, span, text[span.Start..span.End]) { Value = year, Low = year, High = year, Digits = digits };
}
