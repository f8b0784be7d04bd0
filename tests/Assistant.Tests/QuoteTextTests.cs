using LittleGiants.Assistant.Output;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Tests;

public sealed class QuoteTextTests
{
    [Theory]
    [InlineData("Revenue\t48,216\t42,897", "48,216", 60, "Revenue 48,216 42,897")]
    [InlineData("Net revenue from contracts with customers\t48,216\t42,897\t39,450", "48,216", 30, "Net revenue … 48,216 42,897…")]
    [InlineData("Total (48,216) and what follows is a long explanation", "48,216", 24, "Total (48,216) and what…")]
    [InlineData("截至报告期末公司及子公司合计拥有有效专利98项其中发明专利32项", "98", 24, "截至报告…专利98项其中发…")]
    public void The_figure_stays_with_the_beginning_of_the_words_before_it(string text, string figure, int cells, string expected)
    {
        var shown = Around(text, figure, cells);

        Assert.Equal(expected, shown);
        Assert.InRange(SafeText.Cells(shown), 1, cells);
    }

    [Fact]
    public void No_number_is_ever_cut()
    {
        const string Text = "Revenue of the group in euro\t48,216,331\t42,897,112\t39,450,876\t33,018,004";
        string[] whole = ["48,216,331", "42,897,112", "39,450,876", "33,018,004"];

        for (var cells = 14; cells < 80; cells++)
        {
            var shown = Around(Text, "42,897,112", cells);
            Assert.Contains("42,897,112", shown, StringComparison.Ordinal);
            var figures = shown.Split(' ', '…').Where(part => part.Any(char.IsAsciiDigit));
            Assert.All(figures, figure => Assert.Contains(figure, whole));
        }
    }

    private static string Around(string text, string figure, int cells)
    {
        var builder = new DocumentBuilder();
        builder.BeginPage(1);
        var span = builder.Append(text);
        builder.EndPage();
        var document = builder.Build(new string('0', 64), "text/plain");
        var start = document.Text.IndexOf(figure, StringComparison.Ordinal);
        return QuoteText.Around(document, span, new TextSpan(start, start + figure.Length), cells);
    }
}
