using LittleGiants.Extraction.Facts.Formulas;

namespace LittleGiants.Extraction.Tests.Facts.Formulas;

public sealed class ExpressionParserTests
{
    [Fact]
    public void Products_bind_closer_than_sums_and_signs_from_the_left() =>
        Assert.Equal(
            new FormulaOperation('-', new FormulaOperation('-', new FormulaLine("a"), new FormulaOperation('*', new FormulaNumber(2), new FormulaLine("b"))), new FormulaLine("c")),
            ExpressionParser.Parse("a - 2 * b - c"));

    [Fact]
    public void Functions_of_years_are_read() =>
        Assert.Equal(
            new FormulaMean(new FormulaOperation('/', new FormulaAverage(new FormulaLine("x")), new FormulaOperation('+', new FormulaChange(new FormulaLine("y")), new FormulaShift(new FormulaLine("z"), 1))), 3),
            ExpressionParser.Parse("mean(avg(x) / (change(y) + prior(z)), 3 years)"));

    [Theory]
    [InlineData("")]
    [InlineData("a +")]
    [InlineData("a b")]
    [InlineData("(a")]
    [InlineData("a)")]
    [InlineData("1.2.3")]
    [InlineData("sum(a)")]
    [InlineData("mean(a)")]
    [InlineData("mean(a, 2.5 years)")]
    [InlineData("mean(a, 3)")]
    [InlineData("either(a)")]
    [InlineData("A / b")]
    [InlineData("a ^ 2")]
    public void What_is_no_expression_is_refused(string text) => Assert.Null(ExpressionParser.Parse(text));

    [Fact]
    public void Brackets_without_end_are_refused_and_not_followed() => Assert.Null(ExpressionParser.Parse(new string('(', 100_000)));
}
