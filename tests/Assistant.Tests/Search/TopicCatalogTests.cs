using LittleGiants.Assistant.Search;
using LittleGiants.Assistant.Search.Expansion;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Assistant.Tests.Search;

public sealed class TopicCatalogTests
{
    private static readonly TopicCatalog Catalog = new(ConceptCatalog.Default);
    private static readonly QuestionExpander Expander = new(Catalog, new ExpansionOptions());

    [Fact]
    public void Topics_that_are_said_at_all_are_said_in_every_language()
    {
        var wrong = Catalog.Topics.Where(topic => topic.Needs.Count == 0)
            .SelectMany(topic => Language.All.Where(language => topic.Said[language.Tag].Count == 0).Select(language => $"{topic.Id}: {language.Tag}"));
        Assert.Empty(wrong);
    }

    [Fact]
    public void What_a_topic_needs_is_a_topic() => Assert.All(Catalog.Topics.SelectMany(topic => topic.Needs), need => Assert.NotNull(Catalog[need]));

    [Fact]
    public void Every_fact_type_is_asked_for_by_its_name()
    {
        foreach (var concept in ConceptCatalog.Default.Concepts)
        {
            foreach (var (tag, name) in concept.Names)
            {
                Assert.True(Catalog.At(TokenPhrase.Of(name), 0) is not null, $"{concept.Id} {tag}");
            }
        }
    }

    [Theory]
    [InlineData("How high was capex?", "purchase of property plant and equipment")]
    [InlineData("Any lawsuits?", "legal proceeding")]
    [InlineData("What does DPO come to?", "cost of sale")]
    [InlineData("What does DPO come to?", "account payable")]
    [InlineData("Which retirement benefits are due?", "expected benefit payment")]
    [InlineData("资本支出是多少", "capital expenditure")]
    [InlineData("Wie viele Mitarbeiter gibt es?", "human capital resource")]
    [InlineData("Quels litiges sont en cours ?", "legal proceeding")]
    [InlineData("Welke rechtszaken lopen er?", "legal proceeding")]
    public void A_question_is_widened_to_what_documents_say(string question, string phrase)
    {
        var phrases = Expander.Expand(question, [], ["en"]).Groups.SelectMany(group => group.Phrases).Select(words => string.Join(' ', words));
        Assert.Contains(phrase, phrases);
    }

    [Fact]
    public void How_to_answer_is_not_looked_for()
    {
        var groups = Expander.Expand("Round your answer to two decimal places. If data is not available, return 'N/A'. Base your judgments on the information provided primarily in the balance sheet.", [2019], ["en"]);
        Assert.DoesNotContain(groups.Groups, group => !group.IsTopic);
        Assert.Equal([Sheet.BalanceSheet], groups.Sheets.Keys);
    }
}
