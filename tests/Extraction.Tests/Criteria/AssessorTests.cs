using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Tests.Criteria;

public sealed class AssessorTests
{
    private const string RevenueBand = "{ fact: revenue, op: between, low: 13000000, high: 53000000, currency: EUR }";
    private const string FifteenPercent = "{ fact: rd_staff_share, op: ge, value: 15, unit: percent }";

    [Theory]
    [InlineData(Qualifier.Exact, 5, "ge", 5, CriterionOutcome.Met, 0)]
    [InlineData(Qualifier.Exact, 4, "ge", 5, CriterionOutcome.NotMet, -1)]
    [InlineData(Qualifier.MoreThan, 50, "ge", 5, CriterionOutcome.Met, 45)]
    [InlineData(Qualifier.MoreThan, 5, "ge", 5, CriterionOutcome.Met, 0)]
    [InlineData(Qualifier.LessThan, 5, "ge", 5, CriterionOutcome.NotMet, 0)]
    [InlineData(Qualifier.AtMost, 4, "ge", 5, CriterionOutcome.NotMet, -1)]
    [InlineData(Qualifier.Nearly, 5, "ge", 5, CriterionOutcome.NotMet, 0)]
    [InlineData(Qualifier.Exact, 250, "lt", 250, CriterionOutcome.NotMet, 0)]
    [InlineData(Qualifier.LessThan, 250, "lt", 250, CriterionOutcome.Met, 0)]
    [InlineData(Qualifier.Exact, 249, "lt", 250, CriterionOutcome.Met, 1)]
    [InlineData(Qualifier.Exact, 2000, "le", 2000, CriterionOutcome.Met, 0)]
    [InlineData(Qualifier.Exact, 2000, "gt", 2000, CriterionOutcome.NotMet, 0)]
    [InlineData(Qualifier.Approx, 20, "ge", 15, CriterionOutcome.Met, 4)]
    public void A_figure_that_settles_the_rule_gives_the_outcome_and_the_distance(Qualifier qualifier, int value, string op, int bound, CriterionOutcome outcome, int distance)
    {
        var verdict = new CompanyReport().Count("employees", value, qualifier).Judge($"{{ fact: employees, op: {op}, value: {bound} }}");

        Assert.Equal(outcome, verdict.Outcome);
        Assert.Equal(((decimal?)distance, "count"), (verdict.Distance, verdict.DistanceUnit));
        Assert.Equal([0], verdict.Facts);
    }

    [Theory]
    [InlineData(Qualifier.Approx, 15, "ge", 15)]
    [InlineData(Qualifier.MoreThan, 10, "ge", 15)]
    [InlineData(Qualifier.AtMost, 15, "ge", 15)]
    [InlineData(Qualifier.AtLeast, 200, "lt", 250)]
    [InlineData(Qualifier.Approx, 250, "lt", 250)]
    public void A_figure_that_may_lie_on_both_sides_leaves_the_rule_open(Qualifier qualifier, int value, string op, int bound)
    {
        var verdict = new CompanyReport().Percent("rd_staff_share", value, qualifier).Judge($"{{ fact: rd_staff_share, op: {op}, value: {bound}, unit: percent }}");

        Assert.Equal((CriterionOutcome.Unknown, "unsettled"), (verdict.Outcome, verdict.Reason.Code));
        Assert.Null(verdict.Distance);
        Assert.Equal([0], verdict.Facts);
    }

    [Theory]
    [InlineData(13_000_000, CriterionOutcome.Met, 0)]
    [InlineData(53_000_000, CriterionOutcome.Met, 0)]
    [InlineData(20_000_000, CriterionOutcome.Met, 7_000_000)]
    [InlineData(50_000_000, CriterionOutcome.Met, 3_000_000)]
    [InlineData(10_000_000, CriterionOutcome.NotMet, -3_000_000)]
    [InlineData(60_000_000, CriterionOutcome.NotMet, -7_000_000)]
    public void The_distance_in_a_band_is_that_to_its_nearest_edge(int revenue, CriterionOutcome outcome, int distance)
    {
        var verdict = new CompanyReport().Money("revenue", revenue, "EUR").Judge(RevenueBand);

        Assert.Equal((outcome, (decimal?)distance, "EUR"), (verdict.Outcome, verdict.Distance, verdict.DistanceUnit));
        Assert.False(verdict.RateDecides);
    }

    [Theory]
    [InlineData("lowOpen: true", 50, CriterionOutcome.NotMet)]
    [InlineData("lowOpen: true", 100, CriterionOutcome.Met)]
    [InlineData("highOpen: true", 100, CriterionOutcome.NotMet)]
    [InlineData("highOpen: true", 50, CriterionOutcome.Met)]
    public void An_open_edge_does_not_belong_to_the_band(string edge, int employees, CriterionOutcome outcome) =>
        Assert.Equal(outcome, new CompanyReport().Count("employees", employees).Judge($"{{ fact: employees, op: between, low: 50, high: 100, {edge} }}").Outcome);

    [Fact]
    public void What_the_document_does_not_say_is_unknown_and_says_why()
    {
        Assert.Equal("notFound", new CompanyReport().Lacks("revenue", AbsenceReason.NotDisclosed).Judge(RevenueBand).Reason.Code);
        Assert.Equal("notReadable", new CompanyReport().Lacks("revenue", AbsenceReason.NotReadable).Judge(RevenueBand).Reason.Code);
        Assert.Equal("notReadable", new CompanyReport().Lacks("rd_staff", AbsenceReason.NotReadable).Judge(FifteenPercent).Reason.Code);
        Assert.Equal((CriterionOutcome.Unknown, "saidNotToApply"), Of(new CompanyReport().Lacks("rd_staff_share", AbsenceReason.NotApplicable).Judge(FifteenPercent)));
    }

    [Theory]
    [InlineData(Scope.Parent)]
    [InlineData(Scope.Segment)]
    public void Figures_of_the_parent_or_a_segment_never_decide(Scope scope)
    {
        var report = new CompanyReport().Money("revenue", 20_000_000, "EUR").But(fact => fact with { Scope = scope });
        Assert.Equal((CriterionOutcome.Unknown, "otherScope"), Of(report.Judge(RevenueBand)));

        var verdict = report.Money("revenue", 60_000_000, "EUR").Judge(RevenueBand);
        Assert.Equal(CriterionOutcome.NotMet, verdict.Outcome);
        Assert.Equal([1], verdict.Facts);
    }

    [Fact]
    public void Only_the_current_year_counts_and_undated_figures_belong_to_it()
    {
        Assert.Equal(CriterionOutcome.Unknown, new CompanyReport().Money("revenue", 20_000_000, "EUR", of: 2023).Judge(RevenueBand).Outcome);
        Assert.Equal(CriterionOutcome.Met, new CompanyReport().Money("revenue", 20_000_000, "EUR", of: null).Judge(RevenueBand).Outcome);

        var both = new CompanyReport().Money("revenue", 60_000_000, "EUR", of: null).Money("revenue", 20_000_000, "EUR").Judge(RevenueBand);
        Assert.Equal(CriterionOutcome.Met, both.Outcome);
        Assert.Equal([1], both.Facts);
    }

    [Fact]
    public void An_article_is_judged_by_the_newest_year_it_states()
    {
        var report = new CompanyReport(2025, DocumentKind.Article).Money("revenue", 90_000_000, "EUR", of: 2022).Money("revenue", 20_000_000, "EUR", of: 2024);

        Assert.Equal([1], report.Judge(RevenueBand).Facts);
        Assert.Equal(CriterionOutcome.Met, report.Judge(RevenueBand).Outcome);
    }

    [Fact]
    public void Revenue_of_half_a_year_is_no_revenue_of_a_year()
    {
        var report = new CompanyReport().Money("revenue", 20_000_000, "EUR")
            .But(fact => fact with { Period = new Period(new DateOnly(2024, 1, 1), new DateOnly(2024, 6, 30), 2024) });

        Assert.Equal((CriterionOutcome.Unknown, "notOneYear"), Of(report.Judge(RevenueBand)));
    }

    [Fact]
    public void A_year_of_53_weeks_that_ends_in_September_is_a_year()
    {
        var report = new CompanyReport().Money("revenue", 20_000_000, "EUR")
            .But(fact => fact with { Period = new Period(new DateOnly(2023, 9, 25), new DateOnly(2024, 9, 29), 2024) });

        Assert.Equal(CriterionOutcome.Met, report.Judge(RevenueBand).Outcome);
    }

    [Fact]
    public void A_figure_in_another_unit_is_not_compared()
    {
        Assert.Equal("otherUnit", new CompanyReport().Count("rd_staff_share", 20).Judge(FifteenPercent).Reason.Code);
        Assert.Equal("otherUnit", new CompanyReport().Percent("employees", 20).Judge("{ fact: employees, op: lt, value: 250 }").Reason.Code);
        Assert.Equal("otherUnit", new CompanyReport().Count("revenue", 20_000_000).Judge(RevenueBand).Reason.Code);
    }

    [Fact]
    public void A_figure_as_long_as_a_decimal_is_unknown_and_no_failure() =>
        Assert.Equal((CriterionOutcome.Unknown, "figureTooLong"), Of(new CompanyReport().Money("revenue", decimal.MaxValue, "EUR")
            .Judge("{ fact: revenue, op: lt, value: 5000000000, currency: KRW }")));

    [Theory]
    [InlineData(60, CriterionOutcome.Met)]
    [InlineData(4, CriterionOutcome.Unknown)]
    public void Rivals_decide_only_when_they_agree(int rival, CriterionOutcome outcome)
    {
        var verdict = new CompanyReport().Count("invention_patents_granted", 7).Against(rival).Judge("{ fact: invention_patents_granted, op: ge, value: 5 }");

        Assert.Equal(outcome, verdict.Outcome);
        Assert.Equal([0], verdict.Facts);
        if (outcome == CriterionOutcome.Unknown)
        {
            Assert.Equal(["invention_patents_granted", "7, 4", "≥ 5"], verdict.Reason.Arguments);
        }
        else
        {
            Assert.Equal(2, verdict.Distance);
        }
    }

    [Theory]
    [InlineData(CriterionOutcome.Met, CriterionOutcome.Met, CriterionOutcome.Met, CriterionOutcome.Met)]
    [InlineData(CriterionOutcome.Met, CriterionOutcome.NotMet, CriterionOutcome.NotMet, CriterionOutcome.Met)]
    [InlineData(CriterionOutcome.Met, CriterionOutcome.Unknown, CriterionOutcome.Unknown, CriterionOutcome.Met)]
    [InlineData(CriterionOutcome.NotMet, CriterionOutcome.Unknown, CriterionOutcome.NotMet, CriterionOutcome.Unknown)]
    [InlineData(CriterionOutcome.NotMet, CriterionOutcome.NotMet, CriterionOutcome.NotMet, CriterionOutcome.NotMet)]
    [InlineData(CriterionOutcome.Unknown, CriterionOutcome.Unknown, CriterionOutcome.Unknown, CriterionOutcome.Unknown)]
    [InlineData(CriterionOutcome.NotApplicable, CriterionOutcome.NotMet, CriterionOutcome.NotMet, CriterionOutcome.NotMet)]
    [InlineData(CriterionOutcome.NotApplicable, CriterionOutcome.Met, CriterionOutcome.Met, CriterionOutcome.Met)]
    [InlineData(CriterionOutcome.NotApplicable, CriterionOutcome.NotApplicable, CriterionOutcome.NotApplicable, CriterionOutcome.NotApplicable)]
    public void All_and_any_follow_three_valued_logic(CriterionOutcome first, CriterionOutcome second, CriterionOutcome all, CriterionOutcome any)
    {
        foreach (var (one, other) in new[] { (first, second), (second, first) })
        {
            var report = new CompanyReport();
            var parts = $"[{Part(report, "employees", one)}, {Part(report, "rd_staff", other)}]";
            Assert.Equal(all, report.Judge($"{{ all: {parts} }}", Assessor.Renewal).Outcome);
            Assert.Equal(any, report.Judge($"{{ any: {parts} }}", Assessor.Renewal).Outcome);
        }

        static string Part(CompanyReport report, string concept, CriterionOutcome outcome)
        {
            _ = outcome == CriterionOutcome.Unknown ? report : report.Count(concept, outcome == CriterionOutcome.Met ? 5 : 4);
            return $"{{ fact: {concept}, op: ge, value: 5{(outcome == CriterionOutcome.NotApplicable ? ", waivedAt: renewal" : "")} }}";
        }
    }

    [Fact]
    public void Of_parts_the_one_that_decides_gives_reason_distance_and_first_fact()
    {
        var report = new CompanyReport().Count("employees", 300).Money("revenue", 52_000_000, "EUR").Money("total_assets", 80_000_000, "EUR");

        var verdict = report.Judge("{ any: [{ fact: revenue, op: le, value: 50000000, currency: EUR }, { fact: total_assets, op: le, value: 43000000, currency: EUR }] }");

        Assert.Equal((CriterionOutcome.NotMet, (decimal?)-2_000_000), (verdict.Outcome, verdict.Distance));
        Assert.Equal([1, 2], verdict.Facts);
        Assert.Contains(verdict.Derivation, step => step is { Code: "fails", Arguments: ["total_assets", "80 million EUR", "≤ 43 million EUR"] });
    }

    private static (CriterionOutcome Outcome, string Code) Of(CriterionVerdict verdict) => (verdict.Outcome, verdict.Reason.Code);
}
