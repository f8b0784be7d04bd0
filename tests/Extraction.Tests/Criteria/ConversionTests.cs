using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Facts;

namespace LittleGiants.Extraction.Tests.Criteria;

public sealed class ConversionTests
{
    private const string RevenueBand = "{ fact: revenue, op: between, low: 13000000, high: 53000000, currency: EUR }";

    [Fact]
    public void Revenue_is_converted_at_the_average_of_its_own_year()
    {
        var verdict = new CompanyReport().Money("revenue", 278_442_127.39m, "CNY").Judge(RevenueBand);

        Assert.Equal(CriterionOutcome.Met, verdict.Outcome);
        Assert.Equal(["revenue", "35.76 million EUR", "13 – 53 million EUR"], verdict.Reason.Arguments);
        var step = Assert.Single(verdict.Derivation);
        Assert.Equal("convertedAtAverage", step.Code);
        Assert.Equal(["278.44 million CNY", "35.76 million EUR", "1 EUR = 7.7875 CNY", "2024"], step.Arguments);
        Assert.False(verdict.RateDecides);
    }

    [Fact]
    public void Assets_are_converted_at_the_end_of_the_year()
    {
        var verdict = new CompanyReport().Money("total_assets", 300_000_000, "CNY").Judge("{ fact: total_assets, op: le, value: 43000000, currency: EUR }");

        Assert.Equal(CriterionOutcome.Met, verdict.Outcome);
        Assert.Contains(verdict.Derivation, step => step is { Code: "convertedAtYearEnd", Arguments: [_, "39.56 million EUR", "1 EUR = 7.5833 CNY", "2024"] });
    }

    [Fact]
    public void The_year_of_a_business_year_is_the_one_the_company_names()
    {
        var report = new CompanyReport().Money("revenue", 400_000_000, "CNY")
            .But(fact => fact with { Period = new Period(new DateOnly(2024, 2, 1), new DateOnly(2025, 1, 31), 2024) });

        Assert.Contains("1 EUR = 7.7875 CNY", Assert.Single(report.Judge(RevenueBand).Derivation, step => step.Code == "convertedAtAverage").Arguments);
    }

    [Fact]
    public void Two_currencies_meet_over_the_euro()
    {
        var verdict = new CompanyReport().Money("revenue", 30_000_000, "USD").Judge("{ fact: revenue, op: between, low: 100000000, high: 400000000, currency: CNY }");

        Assert.Equal(CriterionOutcome.Met, verdict.Outcome);
        Assert.Equal("1 EUR = 1.0824 USD = 7.7875 CNY", verdict.Derivation[0].Arguments[2]);
        Assert.Equal("CNY", verdict.DistanceUnit);
    }

    [Theory]
    [InlineData("TWD", "noRate", "TWD")]
    [InlineData(null, "currencyUnknown", null)]
    public void A_currency_without_a_rate_or_a_name_leaves_the_rule_open(string? currency, string code, string? named)
    {
        var verdict = new CompanyReport().Money("revenue", 20_000_000, currency).Judge(RevenueBand);

        Assert.Equal((CriterionOutcome.Unknown, code), (verdict.Outcome, verdict.Reason.Code));
        Assert.Equal(named, verdict.Reason.Arguments.ElementAtOrDefault(1));
    }

    [Fact]
    public void A_rule_in_a_currency_without_a_rate_names_that_currency()
    {
        const string Rule = "{ fact: revenue, op: le, value: 20000000000, currency: TWD }";

        Assert.Equal(["revenue", "TWD"], new CompanyReport().Money("revenue", 1_000, "EUR").Judge(Rule).Reason.Arguments);
        Assert.Equal(CriterionOutcome.Met, new CompanyReport().Money("revenue", 1_000, "TWD").Judge(Rule).Outcome);
    }

    [Theory]
    [InlineData(280_000_000, CriterionOutcome.Met)]
    [InlineData(1_000_000_000, CriterionOutcome.NotMet)]
    [InlineData(400_000_000, CriterionOutcome.Unknown)]
    public void Without_a_year_all_years_must_agree(int yuan, CriterionOutcome outcome)
    {
        var report = new CompanyReport(year: null, DocumentKind.Article).Money("revenue", yuan, "CNY", of: null);

        var verdict = report.Judge(RevenueBand);

        Assert.Equal(outcome, verdict.Outcome);
        if (outcome == CriterionOutcome.Unknown)
        {
            Assert.Equal("yearOpen", verdict.Reason.Code);
        }
        else
        {
            Assert.Contains(verdict.Derivation, step => step is { Code: "yearNotStated", Arguments: [_, _, "2010–2025"] });
        }
    }

    [Fact]
    public void A_year_that_the_table_lacks_is_judged_over_all_years_and_says_so()
    {
        var verdict = new CompanyReport(2009).Money("revenue", 280_000_000, "CNY").Judge(RevenueBand);

        Assert.Equal(CriterionOutcome.Met, verdict.Outcome);
        Assert.Contains(verdict.Derivation, step => step is { Code: "yearWithoutRate", Arguments: [_, _, "2010–2025", "2009"] });
        Assert.Equal(CriterionOutcome.Unknown, new CompanyReport(2009).Money("revenue", 400_000_000, "CNY").Judge(RevenueBand).Outcome);
    }

    [Theory]
    [InlineData(104_000_000, CriterionOutcome.Met, true)]
    [InlineData(98_000_000, CriterionOutcome.NotMet, true)]
    [InlineData(409_000_000, CriterionOutcome.Met, true)]
    [InlineData(430_000_000, CriterionOutcome.NotMet, true)]
    [InlineData(120_000_000, CriterionOutcome.Met, false)]
    [InlineData(600_000_000, CriterionOutcome.NotMet, false)]
    public void The_rate_decides_within_five_percent_of_a_bound(int yuan, CriterionOutcome outcome, bool decides)
    {
        var verdict = new CompanyReport().Money("revenue", yuan, "CNY").Judge(RevenueBand);

        Assert.Equal((outcome, decides), (verdict.Outcome, verdict.RateDecides));
        Assert.Equal(decides, verdict.Derivation.Any(step => step.Code == "rateDecides"));
    }

    [Fact]
    public void The_rate_decides_nothing_where_another_part_settles_the_rule()
    {
        var report = new CompanyReport().Money("revenue", 98_000_000, "CNY").Count("employees", 500);
        const string Band = "{ fact: revenue, op: ge, value: 13000000, currency: EUR }";

        Assert.False(report.Judge($"{{ any: [{Band}, {{ fact: employees, op: ge, value: 100 }}] }}").RateDecides);
        Assert.False(report.Judge($"{{ all: [{Band}, {{ fact: employees, op: lt, value: 100 }}] }}").RateDecides);
        Assert.True(report.Judge($"{{ all: [{Band}, {{ fact: employees, op: ge, value: 100 }}] }}").RateDecides);
    }

    [Fact]
    public void Each_year_of_a_sum_has_its_own_rate()
    {
        var verdict = new CompanyReport().Money("rd_expense", 1_000_000, "EUR").Money("rd_expense", 1_000_000, "EUR", of: 2023)
            .Judge("{ fact: rd_expense_2y, op: ge, value: 12000000, currency: CNY }");

        Assert.Equal((CriterionOutcome.Met, (decimal?)(7_787_470m + 7_660_020m - 12_000_000m)), (verdict.Outcome, verdict.Distance));
        Assert.Equal(["2024", "2023"], verdict.Derivation.Where(step => step.Code == "convertedAtAverage").Select(step => step.Arguments[3]));
        Assert.Equal([0, 1], verdict.Facts);
    }
}
