using System.Globalization;
using System.Text.RegularExpressions;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Sectors;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Assistant.Output;

/// <summary>Values, periods and derivations as people read them.</summary>
internal sealed partial class ValueText(Wording wording)
{
    private const string NotKnown = "–";

    /// <summary>What only a language model saw says so.</summary>
    public string Of(Fact fact) => fact.Origin == FactOrigin.Model ? $"{Value(fact)} ({wording[Phrase.FoundByModel]})" : Value(fact);

    private string Value(Fact fact) => fact.Quantity is { } quantity
        ? Of(quantity, ConceptCatalog.Default.Find(fact.Concept)?.Kind == ConceptKind.Rank)
        : fact.Text is { } id && SectorCatalog.Default.Find(id)?.Names.GetValueOrDefault(wording.Tag) is { } sector ? sector
        : SafeText.Line(wording.Word("states", fact.Text ?? NotKnown));

    public string Of(Quantity quantity, bool isRank = false)
    {
        if (quantity.Qualifier == Qualifier.Range)
        {
            return WithUnit(Range(quantity.Low, quantity.High), quantity, isRank);
        }

        var figure = quantity.Value ?? quantity.Low ?? quantity.High;
        return wording.Say(quantity.Qualifier, WithUnit(Figure(figure, quantity.Unit), quantity, isRank));
    }

    /// <param name="amount">As <see cref="Number"/> or <see cref="Range"/> writes it.</param>
    public string Money(string amount, string? currency) => currency is null ? amount : wording.Unit("money", amount, currency);

    public string Percent(string hundredths) => wording.Unit("percent", hundredths);

    /// <summary>Both bounds, so that the unit is written once.</summary>
    public string Range(decimal? low, decimal? high) => wording.Say(Qualifier.Range, Number(low), Number(high));

    public static string Number(decimal? number) => number?.ToString("#,0.####", CultureInfo.InvariantCulture) ?? NotKnown;

    /// <summary>The year as the company calls it, or the last day.</summary>
    public static string Of(Period period) =>
        period.FiscalYear?.ToString(CultureInfo.InvariantCulture) ?? (period.End is { } end ? JsonForms.Iso(end) : NotKnown);

    /// <summary>A derivation with the names of the facts in place of their ids.</summary>
    public string Derivation(string derivation) =>
        SafeText.Line(Id().Replace(derivation, match => wording.FactName(match.Value)));

    private string WithUnit(string figure, Quantity quantity, bool isRank) => quantity.Unit switch
    {
        QuantityUnit.Currency => Money(figure, quantity.Currency),
        QuantityUnit.Percent => Percent(figure),
        QuantityUnit.PercentagePoint => wording.Unit("percentagePoint", figure),
        _ when isRank => wording.Unit("rank", figure),
        _ => figure,
    };

    private static string Figure(decimal? number, QuantityUnit unit) => unit switch
    {
        QuantityUnit.Year => number?.ToString("0", CultureInfo.InvariantCulture) ?? NotKnown,
        QuantityUnit.Percent => number?.ToString("#,0.##", CultureInfo.InvariantCulture) ?? NotKnown,
        QuantityUnit.Currency when Math.Abs(number ?? 0) < 1 && number != 0 => number?.ToString("#,0.00##", CultureInfo.InvariantCulture) ?? NotKnown,
        QuantityUnit.Currency when number % 1 != 0 => number?.ToString("#,0.00", CultureInfo.InvariantCulture) ?? NotKnown,
        _ => Number(number),
    };

    [GeneratedRegex("[a-z][a-z0-9]*(?:_[a-z0-9]+)+|[a-z]{4,}")]
    private static partial Regex Id();
}
