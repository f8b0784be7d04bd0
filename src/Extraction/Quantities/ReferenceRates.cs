using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace LittleGiants.Extraction.Quantities;

/// <summary>The ECB's euro reference rates by year (<c>ecb-rates.csv</c>: units of a currency for one euro). For information only, as the ECB says.</summary>
public sealed class ReferenceRates
{
    private const string Euro = "EUR";

    private readonly Dictionary<(string Currency, int Year), (decimal Average, decimal YearEnd)> _rates;

    private readonly ConcurrentDictionary<(string From, string To, int Year, RateKind Kind), ExchangeRate?> _found = new();

    private ReferenceRates(Dictionary<(string Currency, int Year), (decimal Average, decimal YearEnd)> rates) => _rates = rates;

    public static ReferenceRates Default { get; } = Load();

    /// <summary>The rate from one currency to another; null when the table lacks a currency or the year.</summary>
    public ExchangeRate? Find(string from, string to, int year, RateKind kind)
    {
        // What documents name is not kept unless the table has it: they may name anything.
        if (!_rates.ContainsKey((from, year)) && !_rates.ContainsKey((to, year)))
        {
            return Make(from, to, year, kind);
        }

        return _found.GetOrAdd((from, to, year, kind), key => Make(key.From, key.To, key.Year, key.Kind));
    }

    private ExchangeRate? Make(string from, string to, int year, RateKind kind)
    {
        if (from == to)
        {
            return new ExchangeRate(from, to, year, kind, 1, "") { PerEuro = PerEuro(from, year, kind) is { } one ? Equation([(from, one)]) : "" };
        }

        if (PerEuro(from, year, kind) is not { } source || PerEuro(to, year, kind) is not { } target)
        {
            return null;
        }

        var when = kind == RateKind.YearlyAverage ? $"average of {year}" : $"end of {year}";
        List<(string Currency, decimal Rate)> others = [.. new[] { (Currency: from, Rate: source), (Currency: to, Rate: target) }.Where(item => item.Currency != Euro)];
        var statement = string.Join(" and ", others.Select(item => FormattableString.Invariant($"{item.Rate:0.####} {item.Currency} per {Euro}")));
        return new ExchangeRate(from, to, year, kind, target / source, $"{statement}, {when} (ECB)") { PerEuro = Equation(others) };
    }

    private static string Equation(IEnumerable<(string Currency, decimal Rate)> rates) =>
        string.Join(" = ", rates.Where(item => item.Currency != Euro).Select(item => FormattableString.Invariant($"{item.Rate:0.####} {item.Currency}")).Prepend("1 " + Euro));

    private decimal? PerEuro(string currency, int year, RateKind kind) =>
        currency == Euro ? 1
        : _rates.TryGetValue((currency, year), out var rates) ? (kind == RateKind.YearlyAverage ? rates.Average : rates.YearEnd)
        : null;

    private static ReferenceRates Load()
    {
        const string Path = "Quantities/ecb-rates.csv";
        using var stream = typeof(ReferenceRates).Assembly.GetManifestResourceStream(Path)
            ?? throw new InvalidOperationException($"The data file {Path} is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var rates = new Dictionary<(string Currency, int Year), (decimal Average, decimal YearEnd)>();
        if (reader.ReadLine() != "year,currency,average,year_end,days")
        {
            throw new FormatException($"{Path}: the first line must name the columns year,currency,average,year_end,days.");
        }

        for (var number = 2; reader.ReadLine() is { } line; number++)
        {
            var fields = line.Split(',');
            if (fields.Length != 5)
            {
                throw new FormatException($"{Path}, line {number}: 5 fields are expected.");
            }

            rates.Add((fields[1], int.Parse(fields[0], CultureInfo.InvariantCulture)), (Rate(fields[2]), Rate(fields[3])));
        }

        return new ReferenceRates(rates);

        static decimal Rate(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
    }
}
