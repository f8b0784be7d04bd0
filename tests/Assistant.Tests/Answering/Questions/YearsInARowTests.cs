using LittleGiants.Assistant.Answering.Questions;

namespace LittleGiants.Assistant.Tests.Answering.Questions;

public sealed class YearsInARowTests
{
    [Theory]
    [InlineData("en", "Revenue of Acme in 2020 and 2021", "2020 2021")]
    [InlineData("en", "Revenue in FY2019, FY2020 and FY2021?", "2019 2020 2021")]
    [InlineData("en", "Revenue from 2018 to 2021", "2018 2019 2020 2021")]
    [InlineData("en", "Staff 2019-2021", "2019 2020 2021")]
    [InlineData("en", "Revenue in 2021 and in 2019", "2021 2019")]
    [InlineData("nl", "Omzet van 2019 tot en met 2021", "2019 2020 2021")]
    [InlineData("de", "Umsatz 2020 und 2021", "2020 2021")]
    [InlineData("fr", "Chiffre d'affaires de 2019 à 2021", "2019 2020 2021")]
    [InlineData("zh", "2020年和2021年的营业收入", "2020 2021")]
    [InlineData("zh", "2019年至2021年的营业收入", "2019 2020 2021")]
    [InlineData("en", "Which year between 2015 and 2017 had the highest revenue?", "2015 2016 2017")]
    [InlineData("en", "Was revenue larger in 2022 than in 2021?", "2022 2021")]
    [InlineData("nl", "Was de omzet in 2022 hoger dan in 2021?", "2022 2021")]
    [InlineData("en", "Revenue in 2021", "")]
    [InlineData("en", "According to the report of 2022, what was revenue in 2021?", "")]
    [InlineData("en", "Revenue in 2020 or 2021", "")]
    [InlineData("en", "Revenue in 2021, which the report of 2022 states", "")]
    public void Reads_years_that_are_asked_for_one_after_the_other(string language, string question, string years) =>
        Assert.Equal(years, string.Join(' ', YearsInARow.In(question, QuestionCues.For(language))));
}
