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
    [InlineData("", "")]
    public void Groups_come_in_their_order_when_a_whole_anchor_stands_in_the_sentence(string sentence, string groups) =>
        Assert.Equal(groups, string.Join(' ', Index.In(sentence).Select(group => group.Concept.Id)));

    private static PatternGroup Group(string concept, params string[] patterns)
    {
        var found = ConceptCatalog.Default.Find(concept)!;
        return new PatternGroup(found, [.. patterns.Select((text, place) => new ConceptPattern(found, new SentencePattern(text), place, null, null))]);
    }
}
