using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Languages;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Assistant.Correcting;

/// <summary>A value as an analyst types it: one number with unit and magnitude, in any of the languages.</summary>
/// <param name="Unit">ISO 4217, <c>percent</c>, <c>year</c> or <c>count</c>.</param>
internal sealed record AnalystValue(decimal Value, string Unit)
{
    /// <param name="currency">For an amount that names none.</param>
    /// <exception cref="LibraryException">It is no single number, or of another kind than the fact.</exception>
    public static AnalystValue Read(string text, Concept concept, string? currency, QuantityReaders readers)
    {
        if (concept.Kind == ConceptKind.Status)
        {
            throw new LibraryException($"'{concept.Id}' is a status, not a number: it can be rejected or confirmed.");
        }

        // English first, as the program speaks: "61,842" is sixty-one thousand unless only another language reads it whole.
        var quantity = Language.All.OrderBy(language => language.Tag != "en").Select(language => Whole(text.Trim(), readers.For(language.Tag)!)).FirstOrDefault(read => read is not null)
            ?? throw new LibraryException($"'{text}' is no number: write 61.8 million GBP, 61842000, 3.1亿元 or 9.2%.");
        if (quantity is not { Qualifier: Qualifier.Exact, Value: { } value })
        {
            throw new LibraryException($"'{text}' is no single number; an analyst's value is one.");
        }

        return concept.Kind switch
        {
            ConceptKind.Money or ConceptKind.PerShare when quantity.Unit is QuantityUnit.Currency or QuantityUnit.Count or QuantityUnit.Year => new(value, quantity.Currency ?? currency
                ?? throw new LibraryException($"'{concept.Id}' is an amount of money, and no document says in which currency: name it, such as '{text} EUR'.")),
            ConceptKind.Percent when quantity.Unit is QuantityUnit.Percent or QuantityUnit.Count => new(value, "percent"),
            ConceptKind.Year when quantity.Unit is QuantityUnit.Year or QuantityUnit.Count && value is >= 1000 and <= 9999 && value % 1 == 0 => new(value, "year"),
            ConceptKind.Count or ConceptKind.Rank or ConceptKind.Years when quantity.Unit is QuantityUnit.Count or QuantityUnit.Year or QuantityUnit.DurationYears => new(value, "count"),
            _ => throw new LibraryException($"'{text}' is of another kind than '{concept.Id}', which is {Kind(concept.Kind)}."),
        };
    }

    private static Quantity? Whole(string text, QuantityReader reader) =>
        reader.Read(text, QuantityContext.None) is [var only] && only.Span.Length == text.Length ? only : null;

    private static string Kind(ConceptKind kind) => kind switch
    {
        ConceptKind.Money or ConceptKind.PerShare => "an amount of money",
        ConceptKind.Percent => "a percentage",
        ConceptKind.Year => "a year",
        _ => "a number",
    };
}
