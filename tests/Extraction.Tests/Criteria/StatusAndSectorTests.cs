using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Facts;

namespace LittleGiants.Extraction.Tests.Criteria;

public sealed class StatusAndSectorTests
{
    private const string Title = "{ fact: srdi_sme_status, op: isTrue }";
    private const string Sector = "{ fact: sector, op: inProgramme, programmes: [article2025, mic2025] }";

    [Theory]
    [InlineData("national_little_giant", CriterionOutcome.Met, "statusHolds")]
    [InlineData("key_national_little_giant", CriterionOutcome.Met, "statusHolds")]
    [InlineData("provincial_srdi_sme", CriterionOutcome.Met, "statusHolds")]
    [InlineData("expired_or_revoked", CriterionOutcome.NotMet, "statusFails")]
    [InlineData("innovative_sme", CriterionOutcome.Unknown, "statusOpen")]
    [InlineData("high_tech_enterprise", CriterionOutcome.Unknown, "statusOpen")]
    [InlineData("none_stated", CriterionOutcome.Unknown, "statusOpen")]
    public void The_title_follows_from_the_status_that_is_stated(string status, CriterionOutcome outcome, string code)
    {
        var verdict = new CompanyReport().Says("little_giant_status", status).Judge(Title);

        Assert.Equal((outcome, code), (verdict.Outcome, verdict.Reason.Code));
        Assert.Equal(["srdi_sme_status", status], verdict.Reason.Arguments);
        Assert.Equal([0], verdict.Facts);
    }

    [Theory]
    [InlineData("national_little_giant", CriterionOutcome.Met)]
    [InlineData("expired_or_revoked", CriterionOutcome.NotMet)]
    [InlineData("provincial_srdi_sme", CriterionOutcome.Unknown)]
    public void A_provincial_title_does_not_tell_of_the_national_one(string status, CriterionOutcome outcome) =>
        Assert.Equal(outcome, new CompanyReport().Says("little_giant_status", status).Judge("{ fact: little_giant_title, op: isTrue }").Outcome);

    [Fact]
    public void Of_several_titles_the_one_that_holds_counts()
    {
        var report = new CompanyReport().Says("little_giant_status", "high_tech_enterprise").Says("little_giant_status", "provincial_srdi_sme");

        Assert.Equal(CriterionOutcome.Met, report.Judge(Title).Outcome);
        Assert.Equal([1], report.Judge(Title).Facts);
        Assert.Equal("notFound", new CompanyReport().Judge(Title).Reason.Code);
    }

    [Fact]
    public void The_title_of_a_subsidiary_is_not_the_companys()
    {
        var report = new CompanyReport().Says("little_giant_status", "national_little_giant").But(fact => fact with { Scope = Scope.Segment });

        Assert.Equal(CriterionOutcome.Unknown, report.Judge(Title).Outcome);
    }

    [Fact]
    public void A_named_body_holds_and_a_denied_one_does_not()
    {
        Assert.Equal(CriterionOutcome.Met, new CompanyReport().Says("rd_body", "engineering research centre").Judge("{ fact: rd_body, op: isTrue }").Outcome);
        Assert.Equal(CriterionOutcome.NotMet, new CompanyReport().Says("rd_body", "none").Judge("{ fact: rd_body, op: isTrue }").Outcome);
    }

    [Fact]
    public void An_award_without_level_and_place_is_open()
    {
        const string Award = "{ fact: national_science_award_top3_3y, op: isTrue }";

        Assert.Equal("statusOpen", new CompanyReport().Says("science_award", "national").Judge(Award).Reason.Code);
        Assert.Equal(CriterionOutcome.Met, new CompanyReport().Says("science_award", "national_top3").Judge(Award).Outcome);
    }

    [Fact]
    public void One_sector_inside_a_programme_is_enough()
    {
        var verdict = new CompanyReport().Says("sector", "food").Says("sector", "robotics").Says("sector", "medical_devices").Judge(Sector);

        Assert.Equal((CriterionOutcome.Met, "sectorInProgramme"), (verdict.Outcome, verdict.Reason.Code));
        Assert.Equal(["robotics, medical_devices"], verdict.Reason.Arguments);
        Assert.Equal([1, 2], verdict.Facts);
    }

    [Fact]
    public void Sectors_outside_fail_and_no_sector_is_unknown()
    {
        Assert.Equal(CriterionOutcome.NotMet, new CompanyReport().Says("sector", "food").Judge(Sector).Outcome);
        Assert.Equal((CriterionOutcome.Unknown, "noSector"), (new CompanyReport().Judge(Sector).Outcome, new CompanyReport().Judge(Sector).Reason.Code));
    }

    [Fact]
    public void A_contradicted_sector_is_no_sector() =>
        Assert.Equal(CriterionOutcome.Unknown, new CompanyReport().Says("sector", "food").But(fact => fact with { Status = FactStatus.Conflicting }).Judge(Sector).Outcome);
}
