using System.Globalization;
using LittleGiants.Extraction.Facts.Observers;
using LittleGiants.Extraction.Facts.Periods;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Tests.Facts.Observers;

public sealed class ColumnPeriodsTests
{
    [Theory]
    [InlineData("en", "2023", "2023")]
    [InlineData("en", "31 December 2022", "2022")]
    [InlineData("en", "1 January 2023", "2022")]
    [InlineData("zh", "2023年初", "2022")]
    [InlineData("zh", "2023年末", "2023")]
    [InlineData("en", "FY23", "2023")]
    [InlineData("en", "FY 2021/22", "2022")]
    [InlineData("en", "2023 (restated)", "2023")]
    [InlineData("en", "(unaudited) 2022", "2022")]
    [InlineData("en", "2022 2023", "2023")]
    [InlineData("en", "Prior year", "2022")]
    [InlineData("en", "This year", "2023")]
    [InlineData("en", "", "unstated")]
    [InlineData("en", "(EUR)", "unstated")]
    [InlineData("en", "Group", "unstated")]
    [InlineData("en", "Change", "none")]
    [InlineData("en", "% change 2023", "none")]
    [InlineData("en", "Q4 2023", "none")]
    [InlineData("en", "Six months 2023", "none")]
    [InlineData("en", "2023 vs 2022", "none")]
    [InlineData("en", "2023 2019", "none")]
    [InlineData("en", "30 June 2023", "none")]
    [InlineData("en", "Note", "none")]
    [InlineData("en", "2023 Underlying", "none")]
    [InlineData("en", "2023 of which men", "none")]
    [InlineData("en", "Year ended 31/12/22", "2022")]
    [InlineData("en", "Dec-22", "2022")]
    [InlineData("en", "Twelve months ended December 31, 2022", "2022")]
    [InlineData("en", "Period from April 1 through December 31, 2022", "none")]
    [InlineData("en", "1 April 2022 to 31 December 2022", "none")]
    [InlineData("fr", "Exercice N-1 31/12/2022 12 mois", "2022")]
    [InlineData("fr", "Ecart N / N-1", "none")]
    [InlineData("fr", "31/12/2023 Brut", "none")]
    [InlineData("fr", "déc-23", "2023")]
    [InlineData("en", "Forecast 2024", "none")]
    [InlineData("zh", "2023年", "2023")]
    [InlineData("zh", "2023 年", "2023")]
    [InlineData("zh", "2023年12月31日", "2023")]
    [InlineData("zh", "2023 年 12 月 31 日", "2023")]
    [InlineData("zh", "2023年1-12月", "2023")]
    [InlineData("zh", "本期发生额", "2023")]
    [InlineData("zh", "期末余额", "2023")]
    [InlineData("zh", "上期金额", "2022")]
    [InlineData("zh", "期初余额", "2022")]
    [InlineData("zh", "本年比上年增减(%)", "none")]
    [InlineData("zh", "2024年1-5月", "none")]
    [InlineData("zh", "第一季度", "none")]
    [InlineData("zh", "占营业收入比重", "none")]
    [InlineData("nl", "vorig jaar", "2022")]
    [InlineData("nl", "Mutatie", "none")]
    [InlineData("nl", "31-12-2023", "2023")]
    [InlineData("de", "Vorjahr", "2022")]
    [InlineData("de", "31.12.2022", "2022")]
    [InlineData("de", "2022/23", "2023")]
    [InlineData("de", "Veränderung", "none")]
    [InlineData("fr", "Exercice précédent", "2022")]
    [InlineData("fr", "Exercice N-1", "2022")]
    [InlineData("fr", "31/12/2023", "2023")]
    [InlineData("fr", "Variation", "none")]
    public void Head_says_for_which_year_its_figures_stand(string language, string head, string expected)
    {
        var frame = FactText.Frame(LineDocument.Report(language, "Text."));
        var cues = FactCues.For(language);

        var period = new ColumnPeriods(frame, cues, new FiscalCalendar(frame, cues)).Of(head);

        Assert.Equal(expected, !period.IsValue ? "none" : period.Year?.ToString(CultureInfo.InvariantCulture) ?? "unstated");
    }
}
