using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Tests.Languages;

public sealed class WordIndexTests
{
    private static readonly WordIndex Index = new([["revenue", "net sales"], ["employ*", "#1"], ["*gewinn"], ["员工", "人"], ["a"]]);

    [Theory]
    [InlineData("Net SALES rose", "0")]
    [InlineData("netsales, Revenues, prerevenue", "")]
    [InlineData("Employment fell", "1")]
    [InlineData("unemployed", "")]
    [InlineData("the #1 maker", "1")]
    [InlineData("der Jahresgewinn", "2")]
    [InlineData("die Gewinne", "")]
    [InlineData("员工总数", "3")]
    [InlineData("三人", "3")]
    [InlineData("a", "4")]
    [InlineData("revenue of a firm of 30人", "0 3 4")]
    [InlineData("", "")]
    public void Every_set_of_which_a_word_stands_in_the_text_is_marked(string text, string sets)
    {
        var met = new MetSets(Index.Count);

        Assert.Equal(sets.Length > 0, Index.Mark(text, met));
        Assert.Equal(sets, string.Join(' ', Enumerable.Range(0, Index.Count).Where(set => met[set])));
    }

    [Fact]
    public void It_agrees_with_a_set_of_words_on_every_beginning_of_a_text()
    {
        string[] words = ["profit", "pro*", "*it", "in", "利润", "净"];
        const string Text = "In profit; its Profits, prospect it净利润in 利";
        var (index, set, met) = (new WordIndex([words]), new WordSet(words), new MetSets(1));

        Assert.All(Enumerable.Range(0, Text.Length + 1), end => Assert.Equal(set.IsIn(Text.AsSpan(0, end)), index.Mark(Text.AsSpan(0, end), met)));
    }
}
