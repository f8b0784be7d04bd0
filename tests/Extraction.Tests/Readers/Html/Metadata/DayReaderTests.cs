using System.Globalization;
using LittleGiants.Extraction.Readers.Html.Metadata;

namespace LittleGiants.Extraction.Tests.Readers.Html.Metadata;

public sealed class DayReaderTests
{
    [Theory]
    [InlineData("Published 12 March 2024 at 9.30", "2024-03-12")]
    [InlineData("March 12, 2024", "2024-03-12")]
    [InlineData("Mar. 12th, 2024 5:04 p.m.", "2024-03-12")]
    [InlineData("4th of July 2021", "2021-07-04")]
    [InlineData("Veröffentlicht am 3. März 2022", "2022-03-03")]
    [InlineData("Stand: 04.02.2022 | 13:10 Uhr", "2022-02-04")]
    [InlineData("04.02.22", "2022-02-04")]
    [InlineData("Gepubliceerd op 5 mei 2019", "2019-05-05")]
    [InlineData("12 mrt 2020, 08:00", "2020-03-12")]
    [InlineData("Publié le 1er août 2018 à 10h", "2018-08-01")]
    [InlineData("15 févr. 2018", "2018-02-15")]
    [InlineData("12 de enero de 2020", "2020-01-12")]
    [InlineData("发布时间：2023年5月6日 10:30", "2023-05-06")]
    [InlineData("2023-05-06 10:30", "2023-05-06")]
    [InlineData("2023/5/6", "2023-05-06")]
    [InlineData("25/12/2020", "2020-12-25")]
    public void Day_is_read_from_a_line(string line, string expected) => Assert.Equal(Day(expected), DayReader.First(line, monthFirst: false));

    [Theory]
    [InlineData("3/4/2020", true, "2020-03-04")]
    [InlineData("3/4/2020", false, "2020-04-03")]
    public void Slashes_follow_the_country(string line, bool monthFirst, string expected) => Assert.Equal(Day(expected), DayReader.First(line, monthFirst));

    [Theory]
    [InlineData("2017-01-18T23:00:00-08:00", "2017-01-18")]
    [InlineData("20240312T080000Z", "2024-03-12")]
    [InlineData("1710230400", "2024-03-12")]
    [InlineData("Tue, 12 Mar 2024 08:00:00 GMT", "2024-03-12")]
    public void Stamp_gives_the_day_as_written(string stamp, string expected) => Assert.Equal(Day(expected), DayReader.OfStamp(stamp));

    [Theory]
    [InlineData("no day at all")]
    [InlineData("31.02.2020")]
    [InlineData("12.345.2020")]
    [InlineData("1.2.3")]
    [InlineData("March 2024")]
    [InlineData("12 March 1066")]
    public void Other_lines_give_none(string line) => Assert.Null(DayReader.First(line, monthFirst: false));

    [Fact]
    public void Address_gives_a_day() => Assert.Equal(new DateOnly(2020, 3, 4), DayReader.InAddress("https://example.org/news/2020/03/04/plant"));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
