using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Deriving;

namespace LittleGiants.Extraction.Tests.Criteria;

public sealed class CriteriaProfileTests
{
    /// <summary>Programmes that a profile may name.</summary>
    private static readonly string[] Programmes = ["mic2025", "sei", "six_bases", "fyp14", "future", "article2025"];

    [Fact]
    public void Every_profile_names_known_facts_programmes_and_currencies_and_a_source_for_each_criterion()
    {
        Assert.Equal(10, CriteriaProfile.All.Count);
        foreach (var profile in CriteriaProfile.All)
        {
            Assert.Equal(profile.Criteria.Count, profile.Criteria.Select(criterion => criterion.Id).Distinct().Count());
            foreach (var criterion in profile.Criteria)
            {
                Assert.NotEqual("", criterion.Source);
                Assert.Contains(criterion.Confidence, new[] { "high", "medium", "low" });
                Assert.NotNull(criterion.SettledBy);
                foreach (var rule in Rules(criterion.Rule).Concat(criterion.OtherReading is { } other ? Rules(other) : []))
                {
                    Assert.True(ConceptCatalog.Default.Find(rule.Fact) is not null || DerivedFactCatalog.Default.Find(rule.Fact) is not null, $"{profile.Id}: {rule.Fact}");
                    Assert.Equal(rule.Operator == RuleOperator.InProgramme, rule.Fact == "sector");
                    Assert.All(rule.Programmes, programme => Assert.Contains(programme, Programmes));
                    Assert.Equal(IsMoney(rule.Fact), rule.Currency is not null);
                }
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
        Assert.Contains("utility_and_design_patents_granted", Rules(profile.Criteria[2].Rule).Select(rule => rule.Fact));
        Assert.Equal(["invention_patents_granted", "design_patents_granted"], Rules(profile.Criteria[2].OtherReading!).Select(rule => rule.Fact));
    }

    [Theory]
    [InlineData("{ fact: employees, op: about, value: 5 }", "'about' is none of ge, le, gt, lt, between, inProgramme, isTrue")]
    [InlineData("{ fact: employees, op: ge }", "'employees': the operator AtLeast lacks its value")]
    [InlineData("{ fact: employees, op: ge, value: five }", "'five' is not a number")]
    [InlineData("{ fact: employees, op: ge, value: 5, vlaue: 6 }", "unknown key 'vlaue'")]
    [InlineData("{ fact: employes, op: ge, value: 5 }", "'employes' is no fact that is extracted or derived")]
    [InlineData("{ fact: employees, op: ge, value: 5, unit: people }", "'people' is no unit: percent, or none")]
    [InlineData("{ fact: employees, op: ge, value: 5, years: 0 }", "one year at least")]
    [InlineData("{ fact: employees, op: between, low: 9, high: 5 }", "the lower bound exceeds the upper one")]
    [InlineData("{ fact: employees, op: between, low: 9 }", "'employees': the operator Between lacks its value")]
    [InlineData("{ fact: employees, op: ge, value: 5, confidence: sure }", "'sure' is none of high, medium, low")]
    [InlineData("{ fact: little_giant_status, op: isTrue }", "'little_giant_status' has several values and is neither true nor false")]
    [InlineData("{ any: [] }", "a list of rules is expected here")]
    [InlineData("{ op: ge, value: 5 }", "the key 'fact' is missing")]
    public void A_wrong_rule_of_a_user_is_refused_with_file_and_line(string rule, string message)
    {
        var error = Refused($"  - {{ id: size, title: Size, source: own, confidence: high,\n      rule: {rule} }}");

        Assert.Equal($"mine.yaml, line 7: {message}", error.Message);
        Assert.Equal(("mine.yaml", 7), (error.File, error.Line));
    }

    [Theory]
    [InlineData("  - { id: size, source: own, confidence: high, rule: { fact: employees, op: lt, value: 5 } }", 6, "the key 'title' is missing")]
    [InlineData("  - { id: size, title: Size, source: own, confidence: sure, rule: { fact: employees, op: lt, value: 5 } }", 6, "'sure' is none of high, medium, low")]
    [InlineData("  - { id: a, title: A, source: own, confidence: low, rule: { fact: employees, op: lt, value: 5 } }\n  - { id: a, title: A, source: own, confidence: low, rule: { fact: employees, op: lt, value: 5 } }", 7, "the id 'a' stands twice")]
    [InlineData("  []", 6, "a profile needs a criterion")]
    public void A_wrong_criterion_of_a_user_is_refused_with_file_and_line(string criteria, int line, string message) =>
        Assert.Equal($"mine.yaml, line {line}: {message}", Refused(criteria).Message);

    private static DataFileException Refused(string criteria) => Assert.Throws<DataFileException>(() =>
        CriteriaProfile.Load("mine.yaml", new StringReader($"version: 1\nname: Mine\nedition: '1'\nbasis: own rules\ncriteria:\n{criteria}\n")));

    private static bool IsMoney(string fact) =>
        (ConceptCatalog.Default.Find(fact) ?? (DerivedFactCatalog.Default.Find(fact) is { Strategy: DerivingStrategy.SumOfYears } sum ? ConceptCatalog.Default.Find(sum.Of[0]) : null))?.Kind == ConceptKind.Money;

    private static IEnumerable<FactRule> Rules(Rule rule) => rule switch
    {
        FactRule fact => [fact],
        AllRule all => all.Parts.SelectMany(Rules),
        AnyRule any => any.Parts.SelectMany(Rules),
        _ => [],
    };
}
