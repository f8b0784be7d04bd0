using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Tests.Criteria;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData(34_850_000, "EUR", "34.85 million EUR")]
    [InlineData(1_234_500_000, "CNY", "1.23 billion CNY")]
    [InlineData(950_000, "EUR", "950,000 EUR")]
    [InlineData(-2_000_000, "EUR", "-2 million EUR")]
    [InlineData(14.54006, "percent", "14.54 %")]
    [InlineData(9_200, "count", "9,200")]
    [InlineData(0, "EUR", "0 EUR")]
    public void Numbers_are_written_alike_in_every_language(double value, string unit, string text) => Assert.Equal(text, NumberText.Of((decimal)value, unit));

    [Theory]
    [InlineData(14.996, 15, "14.996 %")]
    [InlineData(14.99, 15, "14.99 %")]
    [InlineData(15, 15, "15 %")]
    public void A_value_is_never_written_as_the_bound_that_it_misses(double value, int bound, string text) => Assert.Equal(text, NumberText.Of((decimal)value, "percent", bound));

    [Theory]
    [InlineData(50, null, true, false, "> 50")]
    [InlineData(50, null, false, false, "≥ 50")]
    [InlineData(null, 11, false, true, "< 11")]
    [InlineData(0, 11, false, false, "≤ 11")]
    [InlineData(9, 11, false, false, "9 – 11")]
    [InlineData(9, 9, false, false, "9")]
    public void Intervals_say_which_numbers_they_hold(int? low, int? high, bool lowOpen, bool highOpen, string text) =>
        Assert.Equal(text, NumberText.Of(new Interval(low, high, lowOpen, highOpen), "count"));

    [Fact]
    public void A_band_is_written_in_one_magnitude() =>
        Assert.Equal("0.04 – 1 billion KRW", NumberText.Of(new Interval(40_000_000, 1_000_000_000), "KRW"));
}
