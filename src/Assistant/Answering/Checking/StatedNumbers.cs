using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Languages;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Assistant.Answering.Checking;

/// <summary>Which of a quote's numbers a sentence states, so that this very number can be lit up on its page.</summary>
internal sealed class StatedNumbers(QuantityReaders readers)
{
    /// <summary>The share by which a rounded number may differ from the printed one.</summary>
    private const decimal Rounding = 0.005m;

    /// <summary>Characters of a quote that are read for numbers.</summary>
    private const int MaxQuote = 4_000;

    /// <summary>The entry with at most one fact, the one that is stated; its parts likewise.</summary>
    /// <param name="said">The sentences that cite it.</param>
    public LedgerEntry Narrow(LedgerEntry entry, string said, string language)
    {
        if (entry.Citation is null)
        {
            return entry.Parts.Count == 0 ? entry : entry with { Parts = [.. entry.Parts.Select(part => Narrow(part, $"{said}\n{entry.Text}", language))] };
        }

        if (entry.Facts is [var only])
        {
            return only.Place is not null ? entry : entry with { Facts = [only with { Place = Printed(entry, only.Value is { } value ? [value] : [])?.Place }] };
        }

        var numbers = Numbers(said, language);
        if (entry.Facts.Count == 0)
        {
            return entry with { Facts = Printed(entry, numbers) is { } found ? [found] : [] };
        }

        // Of the years of a row the one whose value is nearest to a number that is said.
        var nearest = entry.Facts.Where(fact => fact.Value is not null).Select(fact => (Fact: fact, Distance: numbers.Count == 0 ? decimal.MaxValue : numbers.Min(number => Distance(fact.Value!.Value, number))))
            .OrderBy(item => item.Distance).FirstOrDefault();
        return entry with { Facts = nearest.Fact is { } stated && nearest.Distance <= Rounding ? [stated] : [] };
    }

    /// <summary>The only number of the quote that is one of the given ones.</summary>
    private CitedFact? Printed(LedgerEntry entry, List<decimal> numbers)
    {
        var (quote, start) = (entry.Citation!.Quote, entry.Citation.Span.Start);
        if (numbers.Count == 0 || quote.Length > MaxQuote)
        {
            return null;
        }

        var found = Quantities(quote, entry.Document!.Language ?? "en")
            .Where(quantity => quantity.Value is { } value && !quantity.Digits.IsEmpty && !IsYear(quantity) && numbers.Any(number => Distance(value, number) <= Rounding))
            .ToList();
        return found is [var only] ? new CitedFact(only.Value, new TextSpan(start + only.Digits.Start, start + only.Digits.End)) : null;
    }

    /// <summary>Our own sentences print figures as English does in all languages.</summary>
    private List<decimal> Numbers(string said, string language) =>
        [.. new[] { "en", language }.Distinct().SelectMany(tag => Quantities(said, tag)).Where(quantity => !IsYear(quantity)).Select(quantity => quantity.Value ?? quantity.Low ?? quantity.High).OfType<decimal>().Distinct()];

    private IEnumerable<Quantity> Quantities(string text, string language) =>
        readers.For(Language.Find(language)?.Tag ?? "en")?.Read(text.Length > MaxQuote ? text[..MaxQuote] : text, new QuantityContext()) ?? [];

    private static bool IsYear(Quantity quantity) => quantity.Unit == QuantityUnit.Year || (quantity is { Unit: QuantityUnit.Count, Value: >= 1900 and <= 2100, Digits.Length: 4 } && quantity.Value % 1 == 0);

    private static decimal Distance(decimal value, decimal number) =>
        value == number ? 0 : value == 0 ? decimal.MaxValue : Math.Abs(number) > Math.Abs(value) * 2 ? decimal.MaxValue : Math.Abs((Math.Abs(number) - Math.Abs(value)) / value);
}
