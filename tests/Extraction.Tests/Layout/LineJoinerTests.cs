namespace LittleGiants.Extraction.Tests.Layout;

public sealed class LineJoinerTests
{
    [Theory]
    [InlineData("this is an exam-", "ple of it", "this is an example of it")]
    [InlineData("the Anglo-", "Dutch group", "the Anglo-Dutch group")]
    [InlineData("the years 2019-", "2020 were", "the years 2019-2020 were")]
    [InlineData("the Forschungs-", "und Entwicklung", "the Forschungs- und Entwicklung")]
    [InlineData("our state-of-the-", "art plant", "our state-of-the-art plant")]
    [InlineData("of the non-", "executive board", "of the non-executive board")]
    [InlineData("sales fell -", "but profit rose", "sales fell - but profit rose")]
    [InlineData("paid 12,345,6", "78.90 in all", "paid 12,345,6\n78.90 in all")]
    [InlineData("from 2018, 2019,", "250 people", "from 2018, 2019, 250 people")]
    [InlineData("本公司主要从事研发", "和销售业务的说明书", "本公司主要从事研发和销售业务的说明书")]
    [InlineData("公司于报告期末的员工", "2024 people", "公司于报告期末的员工2024 people")]
    public void Lines_are_joined_as_their_words_ask(string first, string second, string expected)
    {
        var page = new SyntheticPage().Lines(50, 100, 12, first, second);

        Assert.Equal(expected + "\n", SyntheticPage.Lay(page).Text);
    }

    [Fact]
    public void A_compound_written_with_a_hyphen_elsewhere_keeps_it()
    {
        var page = new SyntheticPage().Lines(50, 100, 12, "in the state at year-end of the group", "which is the same as at the year-", "end of before");

        Assert.Equal("in the state at year-end of the group which is the same as at the year-end of before\n", SyntheticPage.Lay(page).Text);
    }

    [Fact]
    public void A_dropped_hyphen_is_of_neither_word_but_inside_its_box()
    {
        var page = new SyntheticPage().Lines(50, 100, 12, "an exam-", "ple");

        var document = SyntheticPage.Lay(page);

        Assert.Equal(["an", "exam", "ple"], document.Pages[0].Words.Select(word => document.TextOf(word.Span).ToString()));
        Assert.Equal(25, document.Pages[0].Words[1].Box.Width);
    }
}
