using System.Globalization;
using LittleGiants.Extraction.Facts.Resolving;

namespace LittleGiants.Extraction.Tests.Facts.Resolving;

public sealed class ValuePrecisionTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("1300000000", "50000000")]
    [InlineData("123", "0.5")]
    [InlineData("120", "5")]
    [InlineData("-120", "5")]
    [InlineData("14.54", "0.005")]
    [InlineData("14.50", "0.05")]
    public void Zeros_tell_how_exact_a_figure_is(string value, string tolerance) => Assert.Equal(Number(tolerance), ValuePrecision.Tolerance(Number(value)));

    [Theory]
    [InlineData("48200000", "48216000", true)]
    [InlineData("48300000", "48216000", false)]
    [InlineData("14.5", "14.54", true)]
    [InlineData("5000", "4000", false)]
    [InlineData("100", "96", true)]
    [InlineData("100", "94", false)]
    [InlineData("5", "-5", false)]
    [InlineData("79228162514264337593543950335", "-79228162514264337593543950335", false)]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335", true)]
    public void Figures_agree_when_one_may_be_the_other_rounded(string left, string right, bool agree)
    {
        Assert.Equal(agree, ValuePrecision.Agree(Number(left), Number(right)));
        Assert.Equal(agree, ValuePrecision.Agree(Number(right), Number(left)));
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
