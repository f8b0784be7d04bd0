using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Deriving;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Tests.Criteria;

/// <summary>Verdicts on facts that the document does not state but that follow from others.</summary>
public sealed class DerivedVerdictTests
{
    private const string FifteenPercent = "{ fact: rd_staff_share, op: ge, value: 15, unit: percent }";

    private const string Patents =
        "{ any: [{ fact: invention_patents_granted, op: ge, value: 5 }, { fact: utility_and_design_patents_granted, op: ge, value: 15 }] }";

    [Fact]
    public void A_share_follows_from_its_parts_with_the_arithmetic()
    {
        var verdict = new CompanyReport().Count("employees", 337).Count("rd_staff", 49).Judge(FifteenPercent);

        Assert.Equal((CriterionOutcome.NotMet, (decimal?)-0.4599m, "percent"), (verdict.Outcome, verdict.Distance, verdict.DistanceUnit));
        Assert.Equal([1, 0], verdict.Facts);
        var step = Assert.Single(verdict.Derivation);
        Assert.Equal("arithmetic", step.Code);
        Assert.Equal(["rd_staff_share", "49 / 337 = 14.54 %"], step.Arguments);
    }

    [Fact]
    public void A_stated_share_wins_over_the_parts()
    {
        var verdict = new CompanyReport().Count("employees", 337).Count("rd_staff", 49).Percent("rd_staff_share", 15.2m).Judge(FifteenPercent);

        Assert.Equal(CriterionOutcome.Met, verdict.Outcome);
        Assert.Equal([2], verdict.Facts);
        Assert.Empty(verdict.Derivation);
    }

    [Fact]
    public void A_derived_fact_of_the_result_comes_before_its_parts()
    {
        var report = new CompanyReport().Count("employees", 337).Count("rd_staff", 49);
        report.Add(Assert.Single(FactDeriver.Default.Derive(report.Facts, report.Frame.CurrentDuration, report.Frame.CurrentInstant)));

        Assert.Equal([2, 1, 0], report.Judge(FifteenPercent).Facts);
    }

    [Theory]
    [InlineData(Qualifier.MoreThan, 700, Qualifier.Exact, 77, CriterionOutcome.NotMet)] // (…, 11 %)
    [InlineData(Qualifier.MoreThan, 700, Qualifier.Exact, 106, CriterionOutcome.Unknown)] // (…, 15.14 %)
    [InlineData(Qualifier.MoreThan, 700, Qualifier.Exact, 105, CriterionOutcome.NotMet)] // below 15 % exactly
    [InlineData(Qualifier.Approx, 9_200, Qualifier.Exact, 2_000, CriterionOutcome.Met)] // 20.7 to 22.9 %
    [InlineData(Qualifier.Approx, 9_200, Qualifier.Exact, 1_400, CriterionOutcome.Unknown)] // 14.5 to 16.0 %
    [InlineData(Qualifier.Approx, 9_200, Qualifier.Approx, 1_100, CriterionOutcome.NotMet)] // 10.8 to 13.2 %
    [InlineData(Qualifier.Exact, 100, Qualifier.AtLeast, 15, CriterionOutcome.Met)]
    [InlineData(Qualifier.Exact, 100, Qualifier.AtLeast, 10, CriterionOutcome.Unknown)]
    [InlineData(Qualifier.LessThan, 500, Qualifier.Exact, 75, CriterionOutcome.Met)]
    public void A_share_of_approximations_is_as_wide_as_they_allow(Qualifier ofEmployees, int employees, Qualifier ofStaff, int staff, CriterionOutcome outcome) =>
        Assert.Equal(outcome, new CompanyReport().Count("employees", employees, ofEmployees).Count("rd_staff", staff, ofStaff).Judge(FifteenPercent).Outcome);

    [Fact]
    public void A_share_whose_part_is_contradicted_is_unknown_and_names_the_part()
    {
        var verdict = new CompanyReport().Count("employees", 337).Against(400).Count("rd_staff", 99).Judge(FifteenPercent);

        Assert.Equal((CriterionOutcome.Unknown, "partConflicting"), (verdict.Outcome, verdict.Reason.Code));
        Assert.Equal(["rd_staff_share", "employees"], verdict.Reason.Arguments);
    }

    [Theory]
    [InlineData(120, null, null, null, CriterionOutcome.Unknown, "kindNotStated")] // the total never stands for invention patents
    [InlineData(120, 4, null, null, CriterionOutcome.Unknown, "kindNotStated")] // at most 116 of the other kinds
    [InlineData(4, null, null, null, CriterionOutcome.NotMet, "fails")]
    [InlineData(14, 4, null, null, CriterionOutcome.NotMet, "fails")]
    [InlineData(14, null, 7, 3, CriterionOutcome.NotMet, "fails")] // at most 4 invention patents are left
    [InlineData(14, null, 6, 3, CriterionOutcome.Unknown, "kindNotStated")]
    [InlineData(null, 5, null, null, CriterionOutcome.Met, "holds")]
    [InlineData(null, null, 12, 3, CriterionOutcome.Met, "holds")]
    [InlineData(null, 4, 12, 2, CriterionOutcome.NotMet, "fails")]
    [InlineData(null, 4, 15, null, CriterionOutcome.Met, "holds")] // one kind alone already reaches the sum
    [InlineData(null, 4, 14, null, CriterionOutcome.Unknown, "unsettled")]
    [InlineData(18, 4, 10, null, CriterionOutcome.NotMet, "fails")] // at most 14 of both kinds
    [InlineData(20, 4, 10, null, CriterionOutcome.Unknown, "unsettled")]
    public void Kinds_of_patents_are_bounded_by_the_total_and_never_replaced_by_it(int? total, int? inventions, int? models, int? designs, CriterionOutcome outcome, string code)
    {
        var report = new CompanyReport();
        foreach (var (concept, count) in new[] { ("patents_total", total), ("invention_patents_granted", inventions), ("utility_model_patents_granted", models), ("design_patents_granted", designs) })
        {
            _ = count is { } held ? report.Count(concept, held) : report;
        }

        var verdict = report.Judge(Patents);

        Assert.Equal((outcome, code), (verdict.Outcome, verdict.Reason.Code));
    }

    [Theory]
    [InlineData(Qualifier.Approx, 3)]
    [InlineData(Qualifier.MoreThan, 3)]
    [InlineData(Qualifier.AtLeast, 3)]
    public void A_total_that_is_no_cap_bounds_nothing(Qualifier qualifier, int total)
    {
        var verdict = new CompanyReport().Count("patents_total", total, qualifier).Judge("{ fact: invention_patents_granted, op: ge, value: 5 }");

        Assert.Equal((CriterionOutcome.Unknown, "kindNotStated"), (verdict.Outcome, verdict.Reason.Code));
    }

    [Fact]
    public void A_contradicted_total_bounds_nothing() =>
        Assert.Equal(CriterionOutcome.Unknown, new CompanyReport().Count("patents_total", 3).Against(4).Judge(Patents).Outcome);

    [Fact]
    public void The_bound_that_decides_is_shown_with_its_facts()
    {
        var verdict = new CompanyReport().Count("patents_total", 14).Count("utility_model_patents_granted", 11).Judge("{ fact: invention_patents_granted, op: ge, value: 5 }");

        Assert.Equal((CriterionOutcome.NotMet, (decimal?)-2), (verdict.Outcome, verdict.Distance));
        Assert.Equal([0, 1], verdict.Facts);
        Assert.Contains(verdict.Derivation, step => step is { Code: "bounded", Arguments: ["invention_patents_granted", "≤ 3", "14 - 11"] });
    }

    [Theory]
    [InlineData(2022, CriterionOutcome.NotMet)]
    [InlineData(2021, CriterionOutcome.Unknown)]
    public void A_company_of_two_years_cannot_be_three_years_in_its_niche(int founded, CriterionOutcome outcome) =>
        Assert.Equal(outcome, new CompanyReport().Add("founding_year", CompanyReport.Quantity(founded, QuantityUnit.Year), Period.Unknown)
            .Judge("{ fact: niche_years, op: ge, value: 3 }").Outcome);

    [Theory]
    [InlineData(3.1, 3.2, CriterionOutcome.Met, "holdsEachYear")]
    [InlineData(3.1, 2.9, CriterionOutcome.NotMet, "failsInYear")]
    [InlineData(2.9, 8.0, CriterionOutcome.NotMet, "failsInYear")]
    [InlineData(3.1, null, CriterionOutcome.Unknown, "notFoundInYear")]
    [InlineData(2.9, null, CriterionOutcome.NotMet, "failsInYear")]
    public void Each_of_the_years_must_hold_on_its_own(double now, double? before, CriterionOutcome outcome, string code)
    {
        var report = new CompanyReport().Percent("rd_intensity", (decimal)now);
        _ = before is { } percent ? report.Percent("rd_intensity", (decimal)percent, of: 2023) : report;

        var verdict = report.Judge("{ fact: rd_intensity, op: ge, value: 3, unit: percent, years: 2 }");

        Assert.Equal((outcome, code), (verdict.Outcome, verdict.Reason.Code));
    }

    [Fact]
    public void The_years_of_a_rule_may_be_derived_each()
    {
        var verdict = new CompanyReport()
            .Money("revenue", 100, "EUR").Money("revenue", 80, "EUR", of: 2023)
            .Money("rd_expense", 4, "EUR").Money("rd_expense", 2, "EUR", of: 2023)
            .Judge("{ fact: rd_intensity, op: ge, value: 3, unit: percent, years: 2 }");

        Assert.Equal((CriterionOutcome.NotMet, (decimal?)-0.5m), (verdict.Outcome, verdict.Distance));
        Assert.Equal(["rd_intensity", "2.5 %", "≥ 3 %", "2023"], verdict.Reason.Arguments);
        Assert.Equal([3, 1, 2, 0], verdict.Facts);
    }

    [Theory]
    [InlineData(12_500_000, null, CriterionOutcome.Met)]
    [InlineData(7_000_000, null, CriterionOutcome.Unknown)]
    [InlineData(7_000_000, 6_000_000, CriterionOutcome.Met)]
    [InlineData(7_000_000, 4_000_000, CriterionOutcome.NotMet)]
    public void One_year_of_a_sum_is_a_lower_bound(int now, int? before, CriterionOutcome outcome)
    {
        var report = new CompanyReport().Money("rd_expense", now, "CNY");
        _ = before is { } amount ? report.Money("rd_expense", amount, "CNY", of: 2023) : report;

        Assert.Equal(outcome, report.Judge("{ fact: rd_expense_2y, op: ge, value: 12000000, currency: CNY }").Outcome);
    }

    [Theory]
    [InlineData(110.25, CriterionOutcome.Met)]
    [InlineData(110.24, CriterionOutcome.NotMet)]
    public void Compound_growth_holds_at_the_bound_itself(double revenue, CriterionOutcome outcome) =>
        Assert.Equal(outcome, new CompanyReport().Money("revenue", (decimal)revenue, "CNY").Money("revenue", 100, "CNY", of: 2022)
            .Judge("{ fact: revenue_cagr_2y, op: ge, value: 5, unit: percent }").Outcome);

    [Fact]
    public void Class_one_rights_are_at_least_the_invention_patents()
    {
        var report = new CompanyReport().Count("invention_patents_granted", 3);

        Assert.Equal(CriterionOutcome.Met, report.Judge("{ fact: class1_ip, op: ge, value: 2 }").Outcome);
        Assert.Equal(CriterionOutcome.Unknown, report.Judge("{ fact: class1_ip, op: ge, value: 4 }").Outcome);
        Assert.Equal("kindNotStated", new CompanyReport().Count("patents_total", 90).Judge("{ fact: class1_ip, op: ge, value: 2 }").Reason.Code);
    }

    [Fact]
    public void Main_business_growth_falls_back_on_revenue_and_says_so()
    {
        var report = new CompanyReport().Money("revenue", 132, "CNY").Money("revenue", 120, "CNY", of: 2023).Money("revenue", 100, "CNY", of: 2022);

        var verdict = report.Judge("{ fact: main_revenue_growth_2y_avg, op: ge, value: 10, unit: percent }");

        Assert.Equal((CriterionOutcome.Met, (decimal?)5), (verdict.Outcome, verdict.Distance));
        Assert.Contains(verdict.Derivation, step => step is { Code: "substituted", Arguments: ["main_business_revenue", "revenue"] });
        Assert.Contains(verdict.Derivation, step => step.Arguments.Contains("(132 / 120 + 120 / 100) / 2 - 1 = 15 %"));
    }

    [Theory]
    [InlineData("world", CriterionOutcome.Met)]
    [InlineData("province", CriterionOutcome.Unknown)]
    public void A_share_counts_for_the_market_it_is_stated_for(string basis, CriterionOutcome outcome) =>
        Assert.Equal(outcome, new CompanyReport().Percent("market_share", 30).But(fact => fact with { Basis = basis })
            .Judge("{ fact: market_share_world, op: ge, value: 10, unit: percent }").Outcome);
}
