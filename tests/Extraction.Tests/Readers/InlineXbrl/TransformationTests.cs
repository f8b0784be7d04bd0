using LittleGiants.Extraction.Readers.InlineXbrl;

namespace LittleGiants.Extraction.Tests.Readers.InlineXbrl;

public sealed class TransformationTests
{
    [Theory]
    [InlineData("ixt:num-dot-decimal", "1,234,567.89", "1234567.89")]
    [InlineData("ixt:numdotdecimal", "1 234.5", "1234.5")]
    [InlineData("ixt1:numcommadot", "1,234", "1234")]
    [InlineData("ixt:num-comma-decimal", "1.234.567,89", "1234567.89")]
    [InlineData("ixt:numcommadecimal", "1\u00a0234,5", "1234.5")]
    [InlineData("ixt:numdotcomma", "12.345,6", "12345.6")]
    [InlineData("ixt:num-dot-decimal-apos", "1'234'567.8", "1234567.8")]
    [InlineData("ixt:num-unit-decimal", "5 euros 20 cents", "5.20")]
    [InlineData("ixt:zerodash", "-", "0")]
    [InlineData("ixt:fixed-zero", "–", "0")]
    [InlineData("ixt:nocontent", "any", "")]
    [InlineData("ixt:booleantrue", "Yes", "true")]
    [InlineData("ixt:fixed-false", "☐", "false")]
    [InlineData("ixt:date-day-monthname-year-nl", "31 december 2023", "2023-12-31")]
    [InlineData("ixt:date-day-monthname-year-de", "1. März 2023", "2023-03-01")]
    [InlineData("ixt:date-day-monthname-year-fr", "1er août 2022", "2022-08-01")]
    [InlineData("ixt:date-day-monthname-year-pl", "30 listopada 2023", "2023-11-30")]
    [InlineData("ixt:date-monthname-day-year-en", "January 26, 2025", "2025-01-26")]
    [InlineData("ixt:datemonthdayyearen", "Jan. 26, 2025", "2025-01-26")]
    [InlineData("ixt:date-month-day-year", "12/31/2023", "2023-12-31")]
    [InlineData("ixt:datedaymonthyear", "31.12.23", "2023-12-31")]
    [InlineData("ixt:dateslasheu", "31/12/2023", "2023-12-31")]
    [InlineData("ixt:date-year-month-day", "2023年12月31日", "2023-12-31")]
    [InlineData("ixt:date-monthname-day-en", "December 31", "--12-31")]
    [InlineData("ixt:date-monthname-year-en", "December 2023", "2023-12")]
    [InlineData("ixt:date-day-monthroman-year", "3 XII 2023", "2023-12-03")]
    [InlineData("ixt-sec:numwordsen", "twenty-five", "25")]
    [InlineData("ixt-sec:numwordsen", "One hundred and five thousand", "105000")]
    [InlineData("ixt-sec:numwordsen", "no", "0")]
    [InlineData("ixt-sec:duryear", "2.5", "P2Y6M")]
    [InlineData("ixt-sec:durmonth", "18", "P18M")]
    [InlineData("ixt-sec:durweek", "2", "P14D")]
    [InlineData("ixt-sec:durhour", "24", "PT24H")]
    [InlineData("ixt-sec:durwordsen", "three years and six months", "P3Y6M")]
    [InlineData("ixt-sec:boolballotbox", "☒", "true")]
    public void Shown_text_becomes_its_value(string format, string shown, string expected) =>
        Assert.Equal(expected, TransformationTable.Find(format)!.Apply(shown));

    [Theory]
    [InlineData("ixt:num-dot-decimal", "n/a")]
    [InlineData("ixt:num-dot-decimal", "1.2.3")]
    [InlineData("ixt:num-dot-decimal", "")]
    [InlineData("ixt:date-day-month-year", "31.02.2023")]
    [InlineData("ixt:date-day-monthname-year-nl", "31 foo 2023")]
    [InlineData("ixt:date-month-day", "13/40")]
    [InlineData("ixt-sec:numwordsen", "several")]
    [InlineData("ixt-sec:durwordsen", "some years")]
    [InlineData("ixt-sec:duryear", "99999999999")]
    public void Text_of_another_form_has_no_value(string format, string shown) => Assert.Null(TransformationTable.Find(format)!.Apply(shown));

    [Fact]
    public void Unknown_name_is_none() => Assert.Null(TransformationTable.Find("ixt:no-such-thing"));

    [Theory]
    [InlineData("0.00", 3, false, "0")]
    [InlineData("12.5", 6, true, "-12500000")]
    [InlineData("0.66", -2, false, "0.0066")]
    [InlineData("79228162514264337593543950335", 0, false, "79228162514264337593543950335")]
    [InlineData("1", 40, false, null)]
    [InlineData("9", 28, false, null)]
    [InlineData("1e5", 0, false, "100000")]
    [InlineData("x", 0, false, null)]
    public void Scale_is_exact_and_bounded(string text, int scale, bool isNegative, string? expected) =>
        Assert.Equal(expected is null ? null : decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), FactValue.Parse(text, scale, isNegative));
}
