using LittleGiants.Assistant.Answering.Checking;

namespace LittleGiants.Assistant.Tests.Answering.Checking;

public sealed class AnswerSentencesTests
{
    [Theory]
    [InlineData("One is here. Two is there.", "One is here.| Two is there.")]
    [InlineData("One is 4.5 million. Two is 3.", "One is 4.5 million.| Two is 3.")]
    [InlineData("Der Umsatz betrug 41,9 Mio. EUR. Mehr nicht.", "Der Umsatz betrug 41,9 Mio. EUR.| Mehr nicht.")]
    [InlineData("一是此。二是彼！三是？", "一是此。|二是彼！|三是？")]
    [InlineData("First line\nSecond line", "First line\n|Second line")]
    [InlineData("It is so [E1]. And so [E2].", "It is so [E1].| And so [E2].")]
    [InlineData("It is so. [E1] And so. [E2]", "It is so. [E1]| And so. [E2]")]
    [InlineData("“It is so. It was so.” [E1]\nNext.", "“It is so. It was so.” [E1]\n|Next.")]
    [InlineData("“一句。“二”企业。三句。” [E1]\n末。", "“一句。“二”企业。三句。” [E1]|\n|末。")]
    [InlineData("„Erst so. Dann so.“ [E1]\nEnde.", "„Erst so. Dann so.“ [E1]\n|Ende.")]
    [InlineData("« Une. Deux. » [E1]\nFin.", "« Une. Deux. » [E1]\n|Fin.")]
    [InlineData("An “open quotation. It goes on.", "An “open quotation.| It goes on.")]
    public void A_text_is_cut_where_sentences_and_lines_end(string text, string parts)
    {
        var split = AnswerSentences.Split(text).ToList();
        Assert.Equal(text, string.Concat(split));
        Assert.Equal(parts, string.Join('|', split));
    }

    [Fact]
    public void A_point_inside_a_name_ends_nothing() =>
        Assert.Single(AnswerSentences.Split("Northmere Inc. Ltd reports it [E1].", ["Northmere Inc. Ltd"]));
}
