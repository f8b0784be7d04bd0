using LittleGiants.Extraction.Readers;

namespace LittleGiants.Extraction.Tests.Readers;

public sealed class PrintedDateTests
{
    [Theory]
    [InlineData("2024-09-23", "2024-09-23")]
    [InlineData("2024-09-23T08:30:00+02:00", "2024-09-23")]
    [InlineData("2024/9/3", "2024-09-03")]
    [InlineData("2022年8月16日", "2022-08-16")]
    [InlineData("2022年8月16日 10:30", "2022-08-16")]
    [InlineData("23 September 2024", "2024-09-23")]
    [InlineData("September 23rd, 2024", "2024-09-23")]
    [InlineData("Monday, 23 September 2024", "2024-09-23")]
    [InlineData("3. März 2023", "2023-03-03")]
    [InlineData("03.02.2023", "2023-02-03")]
    [InlineData("1er août 2022", "2022-08-01")]
    [InlineData("12 mei 2021", "2021-05-12")]
    [InlineData("25/12/2021", "2021-12-25")]
    [InlineData("12/25/2021", "2021-12-25")]
    public void Whole_date_is_read(string text, string expected) =>
        Assert.Equal(DateOnly.ParseExact(expected, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), PrintedDate.Parse(text));

    [Theory]
    [InlineData("2023-08")]
    [InlineData("03/04/2023")]
    [InlineData("31.02.2023")]
    [InlineData("Revenue 2023")]
    [InlineData("12,4")]
    [InlineData("")]
    [InlineData("1 2 3 4 5 6")]
    [InlineData("23 September 2024 in Amsterdam")]
    public void What_is_no_single_date_is_none(string text) => Assert.Null(PrintedDate.Parse(text));
}
