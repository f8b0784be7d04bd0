using LittleGiants.Extraction.Facts.Periods;

namespace LittleGiants.Extraction.Tests.Facts.Periods;

public sealed class FrameReaderTests
{
    [Theory]
    [InlineData("en", "Acme Inc. had sales of 30 million dollars in 2024. Subscribe for 4.90 a month.", false)]
    [InlineData("en", "In the third quarter Acme Inc. had sales of 8 million dollars.", true)]
    [InlineData("de", "Die Acme GmbH setzte 2024 rund 30 Millionen Euro um. Das Abonnement kostet monatlich 5 Euro.", false)]
    [InlineData("zh", "截至上半年，公司实现营业收入2亿元。", true)]
    [InlineData("zh", "公司用12个月建成新厂，2024年实现营业收入2亿元。", false)]
    public void Article_is_of_a_part_of_the_year_when_it_tells_of_one(string language, string text, bool isInterim) =>
        Assert.Equal(isInterim, new FrameReader(FactText.Readers).Read(LineDocument.Article(language, "T", text)).IsInterim);
}
