using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Tests.Languages;

public sealed class WordSetTests
{
    [Theory]
    [InlineData("group", "the Group's figures", 4)]
    [InlineData("group", "subgroup", -1)]
    [InlineData("group", "groups", -1)]
    [InlineData("group", "subgroup, group", 10)]
    [InlineData("子公司", "及子公司的", 1)]
    [InlineData("€", "12€", 2)]
    [InlineData("q1", "q10 and Q1", 8)]
    [InlineData("last year", "in LAST YEAR'S report", 3)]
    [InlineData("% change", "% change", 0)]
    [InlineData("2023年", "x2023年度", -1)]
    public void Word_is_found_whole_and_without_case(string word, string text, int place) =>
        Assert.Equal(place, new WordSet([word]).IndexIn(text, out _));

    [Fact]
    public void The_longest_word_of_a_place_is_the_hit()
    {
        Assert.Equal(3, new WordSet(["year", "year ended"]).IndexIn("In year ended 2023", out var length));
        Assert.Equal("year ended".Length, length);
    }

    [Fact]
    public void The_last_hit_is_found_behind_the_others()
    {
        var words = new WordSet(["held", "applied"]);
        Assert.Equal(15, words.LastIndexIn("held, applied, held", out var length));
        Assert.Equal(4, length);
        Assert.Equal(-1, words.LastIndexIn("withheld", out _));
    }

    [Fact]
    public void No_words_are_in_no_text()
    {
        Assert.False(new WordSet([]).IsIn("any text"));
        Assert.False(new WordSet(["any"]).IsIn(""));
    }
}
