using System.Globalization;
using LittleGiants.Extraction.Facts.Deriving;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Criteria;

/// <summary>Converts amounts at the rate of their own year: flows at its average, stocks at its end.</summary>
internal sealed class CurrencyConverter(ReferenceRates rates)
{
    private const string Euro = "EUR";

    /// <summary>The euro's first year, and as many years as a table of its rates may cover.</summary>
    private const int FirstYear = 1999;
    private const int MostYears = 100;

    public Converted Convert(string fact, IReadOnlyList<Amount> amounts, string currency, bool isStock, FactYears years)
    {
        var sum = Interval.Exactly(0);
        var steps = new List<VerdictReason>();
        var (isConverted, spansYears) = (false, false);
        if (amounts is [var single] && single.Currency == currency)
        {
            return new Converted(single.Interval);
        }

        foreach (var amount in amounts)
        {
            if (amount.Currency is null)
            {
                return new Converted(default, VerdictReasons.CurrencyUnknown(fact));
            }

            if (amount.Currency == currency)
            {
                sum += amount.Interval;
                continue;
            }

            var kind = isStock ? RateKind.YearEnd : RateKind.YearlyAverage;
            var year = years.YearOf(amount.Period);
            var one = year is { } known && rates.Find(amount.Currency, currency, known, kind) is { } rate
                ? AtRate(amount, rate)
                : OverAllYears(fact, amount, currency, kind, year);
            if (one.Obstacle is not null)
            {
                return one;
            }

            sum += one.Interval;
            steps.AddRange(one.Steps);
            (isConverted, spansYears) = (true, spansYears || one.SpansYears);
        }

        return new Converted(sum) { Steps = steps, IsConverted = isConverted, SpansYears = spansYears };
    }

    private static Converted AtRate(Amount amount, ExchangeRate rate)
    {
        var converted = amount.Interval.Scale(rate.Factor);
        var (before, after, year) = (NumberText.Of(amount.Interval, rate.From), NumberText.Of(converted, rate.To), Invariant(rate.Year));
        return new Converted(converted)
        {
            IsConverted = true,
            Steps = [rate.Kind == RateKind.YearEnd ? VerdictReasons.ConvertedAtYearEnd(before, after, rate.PerEuro, year) : VerdictReasons.ConvertedAtAverage(before, after, rate.PerEuro, year)],
        };
    }

    private Converted OverAllYears(string fact, Amount amount, string currency, RateKind kind, int? year)
    {
        var all = Rates(amount.Currency!, currency, kind);
        if (all.Count == 0)
        {
            return new Converted(default, VerdictReasons.NoRate(fact, Rates(Euro, amount.Currency!, kind).Count == 0 ? amount.Currency! : currency));
        }

        var (least, most) = (all.Min(rate => rate.Factor), all.Max(rate => rate.Factor));
        var converted = amount.Interval with
        {
            Low = amount.Interval.Low * (amount.Interval.Low < 0 ? most : least),
            High = amount.Interval.High * (amount.Interval.High < 0 ? least : most),
        };
        var (before, after) = (NumberText.Of(amount.Interval, amount.Currency!), NumberText.Of(converted, currency));
        var span = $"{Invariant(all[0].Year)}–{Invariant(all[^1].Year)}";
        return new Converted(converted)
        {
            IsConverted = true,
            SpansYears = true,
            Steps = [year is { } stated ? VerdictReasons.YearWithoutRate(before, after, span, Invariant(stated)) : VerdictReasons.YearNotStated(before, after, span)],
        };
    }

    private List<ExchangeRate> Rates(string from, string to, RateKind kind) =>
        [.. Enumerable.Range(FirstYear, MostYears).Select(year => rates.Find(from, to, year, kind)).OfType<ExchangeRate>()];

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
