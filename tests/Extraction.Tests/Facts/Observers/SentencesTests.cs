using LittleGiants.Extraction.Facts.Observers;

namespace LittleGiants.Extraction.Tests.Facts.Observers;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("Revenue rose. Profit fell.", "Revenue rose.|Profit fell.")]
    [InlineData("Revenue was 5.4 million. Costs fell.", "Revenue was 5.4 million.|Costs fell.")]
    [InlineData("Der Umsatz stieg am 31. Dezember 2023 auf 5 Mio. Euro. Danach fiel er.", "Der Umsatz stieg am 31. Dezember 2023 auf 5 Mio. Euro.|Danach fiel er.")]
    [InlineData("We met Dr. Smith. He left.", "We met Dr. Smith.|He left.")]
    [InlineData("Is it so? It is! Good.", "Is it so?|It is!|Good.")]
    [InlineData("公司收入5亿元。利润1亿元！好？是", "公司收入5亿元。|利润1亿元!|好?|是")]
    [InlineData("It fell in 2022. It rose.", "It fell in 2022.|It rose.")]
    [InlineData("The U.S. Market grew.", "The U.S. Market grew.")]
    [InlineData("The revenue of the group\nwas 5 million.", "The revenue of the group\nwas 5 million.")]
    [InlineData("Revenue, costs,\n5 million of each.", "Revenue, costs,\n5 million of each.")]
    [InlineData("公司员工\n总数为45人。", "公司员工\n总数为45人。")]
    [InlineData("员工人数：45人\n研发人员：12人", "员工人数:45人|研发人员:12人")]
    [InlineData("公司员工：总数为\n其中：45人", "公司员工:总数为\n其中:45人")]
    [InlineData("Revenue rose.\nprofit fell.", "Revenue rose.|profit fell.")]
    [InlineData("# Revenue\nof the group.", "Revenue|of the group.")]
    [InlineData("~ Running head\nIt rose.", "It rose.")]
    public void Text_is_parted_where_a_sentence_ends(string lines, string expected)
    {
        var document = LineDocument.Report("en", lines);
        Assert.Equal(expected, string.Join('|', Sentences.Of(document).Select(span => document.TextOf(span).ToString())));
    }

    [Fact]
    public void A_run_without_an_end_is_cut_between_words_and_never_inside_a_number()
    {
        var words = Enumerable.Range(0, 2000).Select(i => i % 3 == 0 ? "1,234,567.89" : "word" + i);
        var document = LineDocument.Report("en", string.Join(' ', words));

        var pieces = Sentences.Of(document).Select(span => document.TextOf(span).ToString()).ToList();

        Assert.All(pieces, piece => Assert.InRange(piece.Length, 1, 1600));
        Assert.Equal(words, pieces.SelectMany(piece => piece.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }
}
