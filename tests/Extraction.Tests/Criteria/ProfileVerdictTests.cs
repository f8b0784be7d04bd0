using LittleGiants.Extraction.Criteria;

namespace LittleGiants.Extraction.Tests.Criteria;

/// <summary>Whole profiles on made-up companies.</summary>
public sealed class ProfileVerdictTests
{
    private static readonly CriteriaProfile Article = CriteriaProfile.Find(CriteriaProfile.DefaultId)!;

    [Fact]
    public void A_company_that_meets_every_criterion_meets_the_profile()
    {
        var assessment = Giant().Assess(Article);

        Assert.Equal(CriterionOutcome.Met, assessment.Outcome);
        Assert.Same(Article, assessment.Profile);
        Assert.Equal(Article.Criteria, assessment.Criteria.Select(verdict => verdict.Criterion));
    }

    [Fact]
    public void One_criterion_that_is_missed_outweighs_one_that_is_unknown()
    {
        var report = new CompanyReport().Money("revenue", 20_000_000, "EUR").Percent("rd_staff_share", 9);

        var assessment = report.Assess(Article);

        Assert.Equal(CriterionOutcome.NotMet, assessment.Outcome);
        Assert.Equal([CriterionOutcome.Met, CriterionOutcome.NotMet, CriterionOutcome.Unknown, CriterionOutcome.Unknown], assessment.Criteria.Select(verdict => verdict.Outcome));
        Assert.Equal(CriterionOutcome.Unknown, new CompanyReport().Money("revenue", 20_000_000, "EUR").Assess(Article).Outcome);
    }

    [Fact]
    public void The_other_reading_is_shown_where_it_differs()
    {
        var models = new CompanyReport().Count("invention_patents_granted", 2).Count("utility_model_patents_granted", 20).Count("design_patents_granted", 1).Assess(Article).Criteria[2];
        Assert.Equal((CriterionOutcome.Met, CriterionOutcome.NotMet), (models.Outcome, models.OtherReadingOutcome));

        var inventions = new CompanyReport().Count("invention_patents_granted", 6).Assess(Article).Criteria[2];
        Assert.Equal((CriterionOutcome.Met, (CriterionOutcome?)null), (inventions.Outcome, inventions.OtherReadingOutcome));
    }

    [Fact]
    public void A_part_of_a_rule_that_is_less_sure_says_so_where_it_decides()
    {
        var models = new CompanyReport().Count("invention_patents_granted", 2).Count("utility_model_patents_granted", 20).Count("design_patents_granted", 1).Assess(Article).Criteria[2];
        Assert.Contains(models.Derivation, step => step.Code == "lessSureRule");

        var inventions = new CompanyReport().Count("invention_patents_granted", 6).Count("utility_model_patents_granted", 1).Count("design_patents_granted", 1).Assess(Article).Criteria[2];
        Assert.DoesNotContain(inventions.Derivation, step => step.Code == "lessSureRule");
    }

    [Fact]
    public void At_renewal_growth_is_waived()
    {
        var report = new CompanyReport().Money("revenue", 100_000_000, "CNY").Money("revenue", 99_000_000, "CNY", of: 2022);
        var profile = CriteriaProfile.Find("miit-2026")!;

        Assert.Equal(CriterionOutcome.NotMet, Growth(report.Assess(profile)).Outcome);
        var waived = Growth(report.Assess(profile, Assessor.Renewal));
        Assert.Equal((CriterionOutcome.NotApplicable, "waived"), (waived.Outcome, waived.Reason.Code));
        Assert.Equal(CriterionOutcome.NotMet, report.Assess(profile).Outcome);
        Assert.Equal(CriterionOutcome.Unknown, report.Assess(profile, Assessor.Renewal).Outcome);

        static CriterionVerdict Growth(Assessment assessment) => assessment.Criteria.Single(verdict => verdict.Criterion.Id == "growth");
    }

    [Theory]
    [InlineData(900, 2_000_000_000, CriterionOutcome.Met)] // large by revenue, small by staff: still an SME
    [InlineData(1_000, 399_999_999, CriterionOutcome.Met)]
    [InlineData(1_000, 400_000_000, CriterionOutcome.NotMet)]
    public void The_size_of_an_SME_is_a_precondition(int employees, int revenue, CriterionOutcome outcome)
    {
        foreach (var id in new[] { "miit-2018", "miit-2022", "miit-2026" })
        {
            var assessment = new CompanyReport().Count("employees", employees).Money("revenue", revenue, "CNY").Assess(CriteriaProfile.Find(id)!);
            Assert.Equal(outcome, assessment.Criteria.Single(verdict => verdict.Criterion.Id == "sme_size").Outcome);
        }
    }

    [Theory]
    [InlineData(3_000, 500, CriterionOutcome.Met)]
    [InlineData(1_000, 30_000, CriterionOutcome.Met)]
    [InlineData(3_000, 30_000, CriterionOutcome.NotMet)]
    public void One_criterion_is_enough_where_the_profile_says_so(int employees, int million, CriterionOutcome outcome) =>
        Assert.Equal(outcome, new CompanyReport().Count("employees", employees).Money("revenue", million * 1_000_000m, "TWD")
            .Assess(CriteriaProfile.Find("taiwan-mittelstand")!).Outcome);

    [Theory]
    [InlineData(100_000_000, 3_000_000, CriterionOutcome.Met)] // exactly 100 million belongs to the 3 % band
    [InlineData(99_999_999, 3_000_000, CriterionOutcome.NotMet)]
    [InlineData(99_999_999, 6_000_000, CriterionOutcome.Met)]
    [InlineData(50_000_000, 2_999_999, CriterionOutcome.NotMet)]
    [InlineData(50_000_000, 3_000_000, CriterionOutcome.Met)]
    public void The_bands_of_2022_have_the_edges_of_the_rule(int revenue, int expense, CriterionOutcome outcome)
    {
        var report = new CompanyReport().Says("rd_body", "technology centre").Count("invention_patents_granted", 2).Says("science_award", "none");
        foreach (var year in new[] { 2024, 2023 })
        {
            report.Money("revenue", revenue, "CNY", year).Money("rd_expense", expense, "CNY", year);
        }

        var innovation = report.Assess(CriteriaProfile.Find("miit-2022")!).Criteria.Single(verdict => verdict.Criterion.Id == "innovation");

        Assert.Equal(outcome, innovation.Outcome);
    }

    [Theory]
    [InlineData(50_000_000, 4.5, CriterionOutcome.NotMet)] // exactly 50 million belongs to the 5 % band
    [InlineData(50_000_001, 4.5, CriterionOutcome.Met)]
    [InlineData(200_000_000, 3.5, CriterionOutcome.NotMet)]
    [InlineData(200_000_001, 3.5, CriterionOutcome.Met)]
    public void The_bands_of_high_tech_enterprises_have_the_edges_of_the_rule(int revenue, double percent, CriterionOutcome outcome)
    {
        var report = new CompanyReport().Money("revenue", revenue, "CNY");
        foreach (var year in new[] { 2024, 2023, 2022 })
        {
            report.Percent("rd_intensity", (decimal)percent, of: year);
        }

        Assert.Equal(outcome, report.Assess(CriteriaProfile.Find("cn-high-tech")!).Criteria[1].Outcome);
    }

    private static CompanyReport Giant() => new CompanyReport()
        .Money("revenue", 250_000_000, "CNY").Count("employees", 300).Count("rd_staff", 60).Count("invention_patents_granted", 12).Says("sector", "batteries_storage");
}
