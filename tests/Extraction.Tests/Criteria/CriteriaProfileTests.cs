using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;

namespace LittleGiants.Extraction.Tests.Criteria;

public sealed class CriteriaProfileTests
{
    /// <summary>Facts that profiles name and that come from other facts.</summary>
    private static readonly string[] Derived =
    [
        "main_revenue_growth_2y_avg", "net_profit_growth_2y_avg", "revenue_cagr_2y", "revenue_cagr_5y", "rd_expense_2y", "new_equity_2y",
        "utility_and_design_patents_granted", "market_share_national", "market_share_world", "market_rank_world", "market_rank_continent",
        "market_rank_national", "market_rank_province", "national_science_award_top3_3y", "maker_in_china_top50_3y", "srdi_sme_status",
        "srdi_evaluation_score", "high_tech_revenue_share", "sector",
    ];

    [Fact]
    public void Every_profile_names_known_facts_and_a_source_for_each_criterion()
    {
        Assert.Equal(10, CriteriaProfile.All.Count);
        foreach (var profile in CriteriaProfile.All)
        {
            Assert.Equal(profile.Criteria.Count, profile.Criteria.Select(criterion => criterion.Id).Distinct().Count());
            foreach (var criterion in profile.Criteria)
            {
                Assert.NotEqual("", criterion.Source);
                Assert.Contains(criterion.Confidence, new[] { "high", "medium", "low" });
                Assert.All(Facts(criterion.Rule), fact => Assert.True(ConceptCatalog.Default.Find(fact) is not null || Derived.Contains(fact), $"{profile.Id}: {fact}"));
            }
        }
    }

    [Fact]
    public void The_default_profile_has_the_four_criteria_of_the_article()
    {
        var profile = CriteriaProfile.Find(CriteriaProfile.DefaultId)!;

        Assert.Equal(["revenue", "rd_staff_share", "patents", "sector"], profile.Criteria.Select(criterion => criterion.Id));
        var revenue = Assert.IsType<FactRule>(profile.Criteria[0].Rule);
        Assert.Equal((RuleOperator.Between, 13_000_000m, 53_000_000m, "EUR"), (revenue.Operator, revenue.Low!.Value, revenue.High!.Value, revenue.Currency));
        Assert.Contains("utility_and_design_patents_granted", Facts(profile.Criteria[2].Rule));
        Assert.Contains("design_patents_granted", Facts(profile.Criteria[2].OtherReading!));
    }

    [Theory]
    [InlineData("op: about, value: 5", "'about' is none of")]
    [InlineData("op: ge", "lacks its value")]
    [InlineData("op: ge, value: 5, vlaue: 6", "unknown key 'vlaue'")]
    public void A_wrong_profile_of_a_user_is_refused_with_file_and_line(string rule, string message)
    {
        var text = $$"""
            version: 1
            name: Mine
            edition: "1"
            basis: own rules
            criteria:
              - id: size
                title: Size
                source: own
                confidence: high
                rule: { fact: employees, {{rule}} }
            """;

        var error = Assert.Throws<DataFileException>(() => CriteriaProfile.Load("mine.yaml", new StringReader(text)));

        Assert.Contains("mine.yaml", error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Facts(Rule rule) => rule switch
    {
        FactRule fact => [fact.Fact],
        AllRule all => all.Parts.SelectMany(Facts),
        AnyRule any => any.Parts.SelectMany(Facts),
        _ => [],
    };
}
