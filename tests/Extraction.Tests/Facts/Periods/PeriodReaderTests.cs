using System.Globalization;
using LittleGiants.Extraction.Facts.Periods;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Tests.Facts.Periods;

public sealed class PeriodReaderTests
{
    [Theory]
    [InlineData("en", "for the year ended December 31, 2023", "2023-12-31")]
    [InlineData("en", "at 31 December 2023", "2023-12-31")]
    [InlineData("en", "on the 31st December, 2023", "2023-12-31")]
    [InlineData("en", "Dec. 31, 2023", "2023-12-31")]
    [InlineData("en", "June 30th, 2023", "2023-06-30")]
    [InlineData("en", "September 2023", "2023-09-30")]
    [InlineData("en", "12/31/2023", "2023-12-31")]
    [InlineData("en", "31/12/2023", "2023-12-31")]
    [InlineData("en", "2023-12-31", "2023-12-31")]
    [InlineData("en", "December 31, 2022 and 2021", "2022-12-31 2021")]
    [InlineData("en", "52 weeks ended 28 January 2024", "2024-01-28")]
    [InlineData("en", "31 February 2023", "2023")]
    [InlineData("nl", "31 december 2023", "2023-12-31")]
    [InlineData("nl", "1 mrt 2023", "2023-03-01")]
    [InlineData("de", "31. Dezember 2023", "2023-12-31")]
    [InlineData("de", "31.12.2023", "2023-12-31")]
    [InlineData("de", "zum 30. Sept. 2023", "2023-09-30")]
    [InlineData("fr", "31 décembre 2023", "2023-12-31")]
    [InlineData("fr", "1er janvier 2023", "2023-01-01")]
    [InlineData("zh", "2023年12月31日", "2023-12-31")]
    [InlineData("zh", "截至 2023 年 6 月 30 日", "2023-06-30")]
    [InlineData("zh", "2023年度", "2023 fiscal")]
    [InlineData("zh", "2000台套、2000 余名、2021人数", "2021")]
    [InlineData("en", "FY23", "2023 fiscal")]
    [InlineData("en", "FY 2022/23", "2023 fiscal")]
    [InlineData("en", "fiscal year 2023", "2023 fiscal")]
    [InlineData("de", "Geschäftsjahr 2022/23", "2023 fiscal")]
    [InlineData("nl", "boekjaar 2022/2023", "2023 fiscal")]
    [InlineData("en", "2023/2022", "2023 2022")]
    [InlineData("en", "in 20231 and 2022", "2023 2022")]
    [InlineData("en", "20231231", "")]
    [InlineData("en", "2,023 staff, 1,2023 and $2023 or 2023%", "")]
    [InlineData("en", "2023.5 and 1949 and 2100", "")]
    [InlineData("en", "May 99999999999 2023", "2023")]
    [InlineData("en", "2023", "2023")]
    public void Text_names_its_years_and_days(string language, string text, string expected)
    {
        var mentions = new PeriodReader(FactCues.For(language)).Read(text);

        Assert.Equal(expected, string.Join(' ', mentions.Select(Line)));
        Assert.All(mentions, mention => Assert.InRange(mention.Span.End, mention.Span.Start + 4, text.Length));
    }

    private static string Line(PeriodMention mention) => mention.Date is { } date
        ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : mention.Year.ToString(CultureInfo.InvariantCulture) + (mention.IsFiscal ? " fiscal" : "");
}
