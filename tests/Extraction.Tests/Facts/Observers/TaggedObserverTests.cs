using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Observers;

namespace LittleGiants.Extraction.Tests.Facts.Observers;

public sealed class TaggedObserverTests
{
    private static readonly SourceDocument Page = LineDocument.Report("en", "Revenue of the firm 500 in the year");

    [Fact]
    public void A_total_of_the_whole_year_is_a_fact()
    {
        var seen = Assert.Single(Observe(Revenue()));
        Assert.Equal(["revenue 2023 500000 EUR Consolidated"], FactText.Lines([seen]));
        Assert.Equal((SourceRank.Tagged, "500"), (seen.Source, Page.TextOf(seen.Evidence).ToString()));
    }

    [Fact]
    public void The_year_before_is_its_own() =>
        Assert.Equal(["revenue 2022 500000 EUR Consolidated"], FactText.Lines(Observe(Revenue() with { PeriodStart = new(2022, 1, 1), PeriodEnd = new(2022, 12, 31) })));

    [Fact]
    public void Parts_nil_hidden_and_unread_values_are_no_facts() => Assert.Empty(Observe(
        Revenue() with { Dimensions = new Dictionary<string, string> { ["srt:ProductAxis"] = "x:Machines" } },
        Revenue() with { IsNil = true },
        Revenue() with { IsHidden = true },
        Revenue() with { Value = null },
        Revenue() with { Value = -5 },
        new TaggedFact("us-gaap:Revenues", default) { Value = 5, PeriodStart = new(2023, 1, 1), PeriodEnd = new(2023, 12, 31) },
        Revenue() with { PeriodStart = new(2023, 10, 1) },
        Revenue() with { PeriodStart = null },
        Revenue() with { PeriodEnd = null },
        Revenue() with { PeriodStart = new(2022, 7, 1), PeriodEnd = new(2023, 6, 30) },
        new TaggedFact("us-gaap:CostOfRevenue", Revenue().Span) { Value = 5, PeriodStart = new(2023, 1, 1), PeriodEnd = new(2023, 12, 31) }));

    [Fact]
    public void Zeros_of_a_form_that_nobody_filled_in_are_no_facts()
    {
        Assert.DoesNotContain(Extract(Revenue() with { Value = 0 }).Facts, fact => fact.Concept == "revenue");
        Assert.Contains(Extract(Revenue() with { Value = 0 }, Revenue() with { Concept = "us-gaap:Assets", PeriodStart = null }).Facts, fact => fact is { Concept: "revenue", Quantity.Value: 0 });
    }

    [Fact]
    public void Every_tag_belongs_to_one_concept()
    {
        var tags = ConceptCatalog.Default.Concepts.SelectMany(concept => concept.Tags).ToList();
        Assert.True(tags.Count >= 15);
        Assert.Equal(tags.Count, tags.Distinct(StringComparer.Ordinal).Count());
    }

    private static TaggedFact Revenue()
    {
        var at = Page.Text.IndexOf("500", StringComparison.Ordinal);
        return new TaggedFact("us-gaap:Revenues", new TextSpan(at, at + 3)) { Value = 500_000, Unit = "iso4217:EUR", PeriodStart = new(2023, 1, 1), PeriodEnd = new(2023, 12, 31) };
    }

    private static List<Observation> Observe(params TaggedFact[] facts) =>
        [.. new TaggedObserver(ConceptCatalog.Default).Observe(FactText.Frame(Page with { TaggedFacts = facts }), CancellationToken.None)];

    private static ExtractionResult Extract(params TaggedFact[] facts) => FactText.Extractor.Extract(Page with { TaggedFacts = facts }, CancellationToken.None);
}
