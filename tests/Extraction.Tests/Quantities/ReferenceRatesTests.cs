using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Tests.Quantities;

public sealed class ReferenceRatesTests
{
    [Theory]
    [InlineData(2022, 7.0788)]
    [InlineData(2023, 7.6600)]
    [InlineData(2024, 7.7875)]
    [InlineData(2025, 8.1185)]
    public void Yuan_become_euros_at_the_average_of_the_year(int year, double perEuro)
    {
        var rate = ReferenceRates.Default.Find("CNY", "EUR", year, RateKind.YearlyAverage)!;

        Assert.Equal((decimal)perEuro, Math.Round(1 / rate.Factor, 4));
        Assert.Contains($"average of {year} (ECB)", rate.Statement, StringComparison.Ordinal);
    }

    [Fact]
    public void Stocks_use_the_end_of_the_year_and_other_currencies_go_by_the_euro()
    {
        var end = ReferenceRates.Default.Find("EUR", "CNY", 2024, RateKind.YearEnd)!;
        Assert.Equal(7.5833m, Math.Round(end.Factor, 4));

        var cross = ReferenceRates.Default.Find("USD", "CNY", 2024, RateKind.YearlyAverage)!;
        var dollars = ReferenceRates.Default.Find("EUR", "USD", 2024, RateKind.YearlyAverage)!;
        var yuan = ReferenceRates.Default.Find("EUR", "CNY", 2024, RateKind.YearlyAverage)!;
        Assert.Equal(Math.Round(yuan.Factor / dollars.Factor, 8), Math.Round(cross.Factor, 8));
    }

    [Fact]
    public void A_missing_currency_or_year_gives_no_rate()
    {
        Assert.Null(ReferenceRates.Default.Find("TWD", "EUR", 2024, RateKind.YearlyAverage));
        Assert.Null(ReferenceRates.Default.Find("CNY", "EUR", 1999, RateKind.YearlyAverage));
        Assert.Equal(1m, ReferenceRates.Default.Find("EUR", "EUR", 1999, RateKind.YearlyAverage)!.Factor);
    }
}
