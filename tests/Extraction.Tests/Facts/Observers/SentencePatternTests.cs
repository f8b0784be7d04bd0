using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts.Observers;

namespace LittleGiants.Extraction.Tests.Facts.Observers;

/// <summary>In the texts {…} is the figure, ~ parts its qualifier from its digits, &lt;…&gt; is another figure and &lt;?…&gt; one that a gap may skip.</summary>
public sealed class SentencePatternTests
{
    private const string Long = "which in the whole of the past year and in all of its markets and lines came to";

    [Theory]
    [InlineData("revenue of {n}", "Its Revenue of {45} rose", "Revenue of 45")]
    [InlineData("(revenue|net sales) (was|of) {n}", "net sales was {45}", "net sales was 45")]
    [InlineData("(revenue|net sales) (was|of) {n}", "net sales: {45}", null)]
    [InlineData("(about|some)? {n} employees", "we have some {45} employees", "some 45 employees")]
    [InlineData("(about|some)? {n} employees", "we have {45} employees", "45 employees")]
    [InlineData("{n} (full|active)? (employees|people)", "has {45} full employees", "45 full employees")]
    [InlineData("patent* {n}", "patented {4}", "patented 4")]
    [InlineData("{n} employee*", "{45} employees here", "45 employees")]
    [InlineData("(sales) {n}", "wholesales {45}", null)]
    [InlineData("{n} employees", "{45} employeeship", null)]
    [InlineData("(revenue) … {n}", "revenue in the past year came to {45}", "revenue in the past year came to 45")]
    [InlineData("(revenue) … {n}", "revenue " + Long + " {45}", null)]
    [InlineData("(revenue) … {n}", "revenue rose. Costs were {45}", null)]
    [InlineData("(revenue) … {n}", "revenue rose; costs were {45}", null)]
    [InlineData("(revenue) … {n}", "revenue in the U.S. came to {45}", "revenue in the U.S. came to 45")]
    [InlineData("(revenue) … {n}", "revenue in <?2023> was {45}", "revenue in 2023 was 45")]
    [InlineData("(revenue) … {n}", "revenue <12> and {45}", null)]
    [InlineData("{n} … (in R&D)", "{45} <12> of them in R&D", null)]
    [InlineData("{n} … (in R&D)", "{45} of them in R&D", "45 of them in R&D")]
    [InlineData("(from) {x} to {n}", "from <12> to {45}", "from 12 to 45")]
    [InlineData("(from) {x} to {n}", "from a to {45}", null)]
    [InlineData("{n} from {x}", "{45} from <12>", "45 from 12")]
    [InlineData("(员工|职工) … {n}", "公司员工总数为{45}", "员工总数为45")]
    [InlineData("(员工|职工) … {n}", "员工众多；销量为{45}", null)]
    [InlineData("(员工|职工) … {n}", "员工众多。销量为{45}", null)]
    [InlineData("(had) (more than)? {n}", "it had {more than ~45} left", "had more than 45")]
    [InlineData("(more than) {n}", "it had {more than ~45} left", "more than 45")]
    [InlineData("{n} (people)", "{45~ people} work", "45 people")]
    [InlineData("(workforce) (of) {n}", "workforce (of): {45}", "workforce (of): 45")]
    public void Pattern_matches_the_words_around_its_figure(string pattern, string marked, string? expected)
    {
        var (text, figure, digits, others) = Parse(marked);

        var match = new SentencePattern(pattern).Match(text, figure, digits, others);

        Assert.Equal(expected, match is { } span ? text[span.Start..span.End] : null);
    }

    [Theory]
    [InlineData("revenue of")]
    [InlineData("revenue {n} or {n}")]
    [InlineData("(about|some)? {n}")]
    [InlineData("(revenue|sales {n}")]
    public void Pattern_that_can_match_nothing_sensible_is_refused(string pattern) =>
        Assert.Throws<FormatException>(() => new SentencePattern(pattern));

    private static (string Text, TextSpan Figure, TextSpan Digits, List<FigureSpan> Others) Parse(string marked)
    {
        var text = "";
        int start = 0, inner = -1;
        bool isSkippable = false, isFigure = false;
        TextSpan figure = default, digits = default;
        var others = new List<FigureSpan>();
        foreach (var c in marked)
        {
            switch (c)
            {
                case '{' or '<':
                    (start, inner, isFigure, isSkippable) = (text.Length, -1, c == '{', false);
                    break;
                case '?' when text.Length == start && !isFigure:
                    isSkippable = true;
                    break;
                case '~':
                    inner = text.Length;
                    break;
                case '}':
                    figure = new TextSpan(start, text.Length);
                    digits = inner < 0 ? figure : char.IsDigit(text[start]) ? new TextSpan(start, inner) : new TextSpan(inner, text.Length);
                    others.Add(new FigureSpan(figure, false));
                    break;
                case '>':
                    others.Add(new FigureSpan(new TextSpan(start, text.Length), isSkippable));
                    break;
                default:
                    text += c;
                    break;
            }
        }

        return (text, figure, digits, others);
    }
}
