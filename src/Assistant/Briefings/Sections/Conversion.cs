using System.Globalization;
using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Output;
using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Assistant.Briefings.Sections;

/// <summary>An amount in another currency, with the rate as a computation that can be cited.</summary>
/// <param name="Rate">As the table shows it; a dash where nothing was converted.</param>
internal sealed record Conversion(decimal Value, LedgerEntry Entry, CitedText Rate)
{
    private const string Euro = "EUR";

    /// <summary>Concepts of the balance sheet are converted at the end of the year, all others at its average.</summary>
    private static readonly HashSet<string> Stocks = ["total_assets", "total_liabilities"];

    /// <returns>Null for what is no exact amount and for a year or currency without a rate.</returns>
    public static Conversion? Of(BriefingDesk desk, CompanyFact? fact, string currency)
    {
        if (fact is not { IsConflicting: false, FiscalYear: { } year, Chosen.Fact.Quantity: { Value: { } value, Currency: { } from, Qualifier: Qualifier.Exact } } || desk.Evidence(fact) is not [var proof, ..])
        {
            return null;
        }

        if (from == currency)
        {
            return new Conversion(value, proof, BriefingDesk.Nothing);
        }

        if (ReferenceRates.Default.Find(from, currency, year, Stocks.Contains(fact.Concept) ? RateKind.YearEnd : RateKind.YearlyAverage) is not { } rate)
        {
            return null;
        }

        var converted = value * rate.Factor;
        var (before, after) = (desk.Turn.Figures.Money(ValueText.Number(value), from), desk.Turn.Figures.Money(ValueText.Number(decimal.Round(converted)), currency));
        var (perEuro, named) = (PerEuro(rate), BriefingDesk.Text(year));
        var sentence = desk.Turn.Verdicts.Sentence(rate.Kind == RateKind.YearEnd ? VerdictReasons.ConvertedAtYearEnd(before, after, perEuro, named) : VerdictReasons.ConvertedAtAverage(before, after, perEuro, named));
        var entry = desk.Turn.Ledger.Derive($"{desk.Turn.Names.Of(fact.Concept)}{desk.Say[BriefingPhrase.Colon]}{sentence}", [proof], [converted, year, .. desk.Printed(perEuro)]);
        return new Conversion(converted, entry, CitedText.Of(perEuro, entry));
    }

    /// <summary>"1 EUR = 0.8466 GBP = 7.7875 CNY": the rates as the bank publishes them.</summary>
    private static string PerEuro(ExchangeRate rate) => string.Join(" = ", new[] { rate.From, rate.To }
        .Where(currency => currency != Euro)
        .Select(currency => string.Create(CultureInfo.InvariantCulture, $"{ReferenceRates.Default.Find(Euro, currency, rate.Year, rate.Kind)!.Factor:0.####} {currency}"))
        .Prepend("1 " + Euro));

    /// <summary>The currency in which the profile gives amounts; null when it gives none.</summary>
    public static string? CurrencyOf(CriteriaProfile profile) => profile.Criteria.Select(criterion => Rules(criterion.Rule).Select(rule => rule.Currency).FirstOrDefault(currency => currency is not null)).FirstOrDefault(currency => currency is not null);

    /// <summary>The comparison of a fact in a profile, wherever it stands.</summary>
    public static FactRule? RuleOf(CriteriaProfile profile, string concept) => profile.Criteria.SelectMany(criterion => Rules(criterion.Rule)).FirstOrDefault(rule => rule.Fact == concept);

    private static IEnumerable<FactRule> Rules(Rule rule) => rule switch
    {
        FactRule compared => [compared],
        AnyRule any => any.Parts.SelectMany(Rules),
        AllRule all => all.Parts.SelectMany(Rules),
        _ => [],
    };
}
