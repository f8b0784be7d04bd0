using LittleGiants.Assistant.Answering.Questions;

namespace LittleGiants.Assistant.Tests.Answering.Questions;

public sealed class QuestionLanguageTests
{
    [Theory]
    [InlineData("How many R&D staff does 启沅传感科技股份有限公司 have?", "en")]
    [InlineData("Hoeveel octrooien heeft 岚屿精密传动股份有限公司 in 2024?", "nl")]
    [InlineData("Harrowfield Sensors plc 的研发人员有多少？", "zh")]
    [InlineData("Bank of the West 2024年营业收入是多少？", "zh")]
    [InlineData("启沅传感研发人员", "zh")]
    [InlineData("Wie viele Mitarbeiter hat Tannhoff?", "de")]
    [InlineData("Umsatz Tannhoff 2024", "de")]
    [InlineData("Tannhoff revenue 2024", "en")]
    public void It_is_told_by_the_small_words_not_by_names(string question, string language) => Assert.Equal(language, QuestionLanguage.Of(question, null));

    [Fact]
    public void A_question_that_tells_none_is_in_the_language_of_the_talk() => Assert.Equal("nl", QuestionLanguage.Of("2023?", "nl"));
}
