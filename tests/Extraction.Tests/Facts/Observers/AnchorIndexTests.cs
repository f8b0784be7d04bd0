using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Observers;

namespace LittleGiants.Extraction.Tests.Facts.Observers;

public sealed class AnchorIndexTests
{
    private static readonly AnchorIndex Index = new([Group("revenue", "revenue of {n}"), Group("employees", "{n} employ*", "staff of {n}"), Group("rd_staff", "{n} employ* in research")]);

    [Theory]
    [InlineData("Revenue rose.", "revenue")]
    [InlineData("It employed staff, and revenue rose.", "revenue employees")]
    [InlineData("Prerevenue and unemployed", "")]
    [InlineData("Employees in research", "employees rd_staff")]
    [InlineData("Research on employment", "employees rd_staff")]
    [InlineData("Research on staff", "employees")]
    [InlineData("", "")]
    public void Groups_come_in_their_order_when_a_whole_anchor_stands_in_the_sentence(string sentence, string groups) =>
        Assert.Equal(groups, string.Join(' ', Index.In(sentence, Index.Memory()).Select(group => group.Concept.Id)));

    [Fact]
    public void Of_a_group_only_the_patterns_come_that_may_match()
    {
        var memory = Index.Memory();

        Assert.Equal(["staff of {n}"], Assert.Single(Index.In("A staff of ten", memory)).Patterns.Select(pattern => pattern.Pattern.Text));
        Assert.Empty(Index.In("Of ten", memory));
    }

    private static PatternGroup Group(string concept, params string[] patterns)
    {
        var found = ConceptCatalog.Default.Find(concept)!;
        return new PatternGroup(found, [.. patterns.Select((text, place) => new ConceptPattern(found, new SentencePattern(text), place, IsOwn: false, new ConceptConfusers([])))]);
    }
}
