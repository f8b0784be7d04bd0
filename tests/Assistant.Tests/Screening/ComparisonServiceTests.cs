using LittleGiants.Assistant.Comparing;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Sqlite;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Assistant.Tests.Screening;

public sealed class ComparisonServiceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Amounts_are_converted_at_the_rate_of_their_year_and_the_rate_is_shown()
    {
        var row = await RowAsync(Report("A plc", "GBP", 100_000_000, new DateOnly(2024, 12, 31)), Report("B GmbH", "EUR", 100_000_000, new DateOnly(2024, 12, 31)));
        Assert.Equal(("EUR", 100_000_000m, null), (row.Unit, row.Values[1].Number, row.Mixed));
        Assert.InRange(row.Values[0].Number!.Value, 118_000_000m, 118_200_000m);
        Assert.Equal("convertedAtAverage", Assert.Single(row.Values[0].Verdict.Derivation).Code);
        Assert.Empty(row.Values[1].Verdict.Derivation);
    }

    [Fact]
    public async Task Companies_of_one_currency_stay_in_it()
    {
        var row = await RowAsync(Report("A plc", "GBP", 100, new DateOnly(2024, 12, 31)), Report("B plc", "GBP", 90, new DateOnly(2024, 12, 31)));
        Assert.Equal("GBP", row.Unit);
    }

    [Theory]
    [InlineData("2024-12-31", null)]
    [InlineData("2024-10-01", null)]
    [InlineData("2024-06-30", "periods end between 2024-06-30 and 2024-12-31")]
    public async Task Periods_that_end_more_than_a_quarter_apart_are_flagged(string end, string? mixed)
    {
        var row = await RowAsync(Report("A plc", "GBP", 100, new DateOnly(2024, 12, 31)), Report("B plc", "GBP", 90, DateOnly.ParseExact(end, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(mixed, row.Mixed);
    }

    [Theory]
    [InlineData("2024", "2024")]
    [InlineData("2022-2024, 2019", "2024 2023 2022 2019")]
    public void Years_are_read_with_their_spans(string text, string years) => Assert.Equal(years, string.Join(' ', ComparisonRequest.YearsIn(text)));

    [Theory]
    [InlineData("24")]
    [InlineData("2024-2022")]
    [InlineData("1900-2024")]
    [InlineData("x")]
    public void What_is_no_year_is_told(string text) => Assert.Throws<LibraryException>(() => ComparisonRequest.YearsIn(text));

    private async Task<ComparedRow> RowAsync(params IndexedDocument[] reports)
    {
        await using var library = await SqliteLibrary.OpenAsync(_folder[Guid.NewGuid().ToString("N") + ".db"], default);
        foreach (var report in reports)
        {
            await library.AddAsync(report, default);
        }

        var comparison = await SampleLibrary.Services.ComparisonOf(library).RunAsync(new ComparisonRequest(await library.CompaniesAsync(default), ["revenue"], [2024], null), default);
        Assert.Contains(comparison.Companies[0], ComparisonChart.Svg(comparison), StringComparison.Ordinal);
        return Assert.Single(comparison.Rows);
    }

    private static IndexedDocument Report(string company, string currency, decimal revenue, DateOnly end)
    {
        var period = new Period(end.AddYears(-1).AddDays(1), end, 2024);
        var quantity = new Quantity(QuantityUnit.Currency, Qualifier.Exact, default, "x") { Value = revenue, Low = revenue, High = revenue, Currency = currency, Digits = default(TextSpan) };
        return new IndexedDocument(
            new DocumentRecord
            {
                Sha256 = company.PadRight(64, 'x'),
                Name = company + ".pdf",
                Source = company,
                MediaType = "application/pdf",
                Kind = DocumentKind.AnnualReport,
                FiscalYear = 2024,
                PeriodStart = period.Start,
                PeriodEnd = end,
                Currency = currency,
                PageCount = 9,
                Stamp = "1",
            },
            [])
        {
            Company = new CompanyIdentity(company),
            Facts = [new FactRecord(new Fact { Concept = "revenue", Quantity = quantity, Period = period, Scope = Scope.Consolidated, Status = FactStatus.Reported, Confidence = 0.9, Evidence = [default] }, [new Citation(3, default, "Revenue x")])],
        };
    }
}
