using LittleGiants.Assistant.Search;

namespace LittleGiants.Assistant.Tests.Search;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Total assets", "total asset")]
    [InlineData("Companies' policies", "company policy")]
    [InlineData("gross status analysis", "gross status analysis")]
    [InlineData("1,234.5 and 1.234,5", "12345 and 12345")]
    [InlineData("FY2019 10-K", "fy2019 10 k")]
    [InlineData("研发费用", "研发 发费 费用 研 发 费 用")]
    [InlineData("2023年营业收入", "2023 年营 营业 业收 收入 年 营 业 收 入")]
    [InlineData("Umsatzerlöse größer", "umsatzerlose grosser")]
    [InlineData("chiffre d'affaires économique", "chiffre d affaire economique")]
    [InlineData("geconsolideerde reünie", "geconsolideerde reunie")]
    public void Texts_become_tokens(string text, string tokens) => Assert.Equal(tokens, Tokenizer.Of(text));

    [Theory]
    [InlineData("研发费用", "研发 发费 费用")]
    [InlineData("Property, plant and equipment", "property plant and equipment")]
    public void A_phrase_of_Han_is_its_pairs(string text, string phrase) => Assert.Equal(phrase, string.Join(' ', TokenPhrase.Of(text)));

    [Fact]
    public void Tokens_in_their_places_are_the_tokens_of_the_index()
    {
        const string Text = "Revenue (in thousands): 1 234; 研发费用 rose — Größe";
        foreach (var token in TextToken.In(Text))
        {
            Assert.Contains(token.Token, Tokenizer.Of(Text).Split(' '));
        }
    }
}
