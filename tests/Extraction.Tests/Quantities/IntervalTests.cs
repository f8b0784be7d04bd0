using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Tests.Quantities;

public sealed class IntervalTests
{
    [Theory]
    [InlineData(Qualifier.Exact, 15, 15, true, true)]
    [InlineData(Qualifier.AtLeast, 15, 15, true, null)]
    [InlineData(Qualifier.MoreThan, 50, 5, true, false)]
    [InlineData(Qualifier.MoreThan, 10, 15, null, null)]
    [InlineData(Qualifier.Approx, 15, 15, null, null)]
    [InlineData(Qualifier.Approx, 20, 15, true, false)]
    [InlineData(Qualifier.Nearly, 15, 15, false, true)]
    [InlineData(Qualifier.LessThan, 15, 15, false, true)]
    [InlineData(Qualifier.AtMost, 15, 15, null, true)]
    public void A_printed_figure_settles_a_bound_only_when_all_it_may_mean_does(Qualifier qualifier, int value, int bound, bool? atLeast, bool? atMost)
    {
        var interval = Interval.Of(Quantity(qualifier, value));

        Assert.Equal(atLeast, interval.IsAtLeast(bound));
        Assert.Equal(atMost, interval.IsAtMost(bound));
    }

    [Fact]
    public void Strict_bounds_leave_their_own_number_out()
    {
        Assert.False(Interval.Exactly(15).IsAtLeast(15, strict: true));
        Assert.True(Interval.Of(Quantity(Qualifier.MoreThan, 15)).IsAtLeast(15, strict: true));
        Assert.False(Interval.Exactly(15).IsAtMost(15, strict: true));
        Assert.True(Interval.Of(Quantity(Qualifier.LessThan, 15)).IsAtMost(15, strict: true));
    }

    [Fact]
    public void Quotients_and_sums_keep_what_is_not_known()
    {
        var share = Interval.Exactly(49) / Interval.Exactly(337);
        Assert.Equal(14.54m, Math.Round(share.Low!.Value * 100, 2));
        Assert.True(share.IsExact);

        var atMost = Interval.Exactly(77) / new Interval(700, null, LowOpen: true);
        Assert.Equal((0m, 0.11m, true), (atMost.Low!.Value, atMost.High!.Value, atMost.HighOpen));

        var sum = Interval.Of(Quantity(Qualifier.MoreThan, 10)) + Interval.Exactly(5);
        Assert.Equal((15m, (decimal?)null, true), (sum.Low!.Value, sum.High, sum.LowOpen));
    }

    private static Quantity Quantity(Qualifier qualifier, decimal value) =>
        new(QuantityUnit.Count, qualifier, new TextSpan(0, 1), "x") { Value = value, Digits = new TextSpan(0, 1) };
}
