using System.Text;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Readers;
using LittleGiants.Extraction.Readers.InlineXbrl;

namespace LittleGiants.Extraction.Tests.Readers.InlineXbrl;

public sealed class InlineXbrlReaderTests
{
    [Fact]
    public void Number_has_value_place_context_and_unit()
    {
        var document = Read("<p>Revenue was € <ix:nonFraction name='ex:Revenue' contextRef='c1' unitRef='eur' decimals='-3' scale='3' format='ixt:num-dot-decimal'>23,400.5</ix:nonFraction> thousand.</p>");
        var fact = Assert.Single(document.TaggedFacts);
        Assert.Equal("ex:Revenue", fact.Concept);
        Assert.Equal(23_400_500m, fact.Value);
        Assert.Equal("23,400.5", document.TextOf(fact.Span).ToString());
        Assert.Equal((-3, 3, "ixt:num-dot-decimal", "iso4217:EUR"), (fact.Decimals, fact.Scale, fact.Format, fact.Unit));
        Assert.Equal(("5299000EXAMPLE000001", new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31)), (fact.Entity, fact.PeriodStart, fact.PeriodEnd));
        Assert.Empty(fact.Dimensions);
        Assert.False(fact.IsHidden);
        Assert.Equal("Brightwater Valves annual report", document.Title);
        Assert.DoesNotContain("5299000EXAMPLE", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Instant_at_midnight_is_the_day_before()
    {
        var fact = Assert.Single(Read("<p><ix:nonFraction name='ex:Equity' contextRef='c2' unitRef='eur' decimals='INF'>5</ix:nonFraction></p>").TaggedFacts);
        Assert.Equal((null, new DateOnly(2023, 12, 31)), (fact.PeriodStart, fact.PeriodEnd!.Value));
        Assert.Null(fact.Decimals);
    }

    [Fact]
    public void Dimensions_come_from_segment_and_scenario_explicit_and_typed()
    {
        var fact = Assert.Single(Read("<p><ix:nonFraction name='ex:Revenue' contextRef='c3' unitRef='eps' precision='3'>1.25</ix:nonFraction></p>").TaggedFacts);
        Assert.Equal("ex:ValvesMember", fact.Dimensions["ex:ProductAxis"]);
        Assert.Equal("Leeds", fact.Dimensions["ex:SiteAxis"]);
        Assert.Equal("iso4217:EUR/xbrli:shares", fact.Unit);
        Assert.Equal(2, fact.Decimals);
    }

    [Fact]
    public void Sign_and_nil_and_unreadable_values_are_told()
    {
        var document = Read(
            """
            <table><tr><td>Loss</td><td>(<ix:nonFraction name="ex:Profit" contextRef="c1" unitRef="eur" sign="-" scale="6" format="ixt:num-comma-decimal">1.234,5</ix:nonFraction>)</td>
            <td><ix:nonFraction name="ex:Other" contextRef="c1" unitRef="eur" xsi:nil="true"/></td>
            <td><ix:nonFraction name="ex:Broken" contextRef="c1" unitRef="eur" format="ixt:num-dot-decimal">about nine</ix:nonFraction></td></tr></table>
            """);
        Assert.Equal(-1_234_500_000m, document.TaggedFacts[0].Value);
        Assert.True(document.TaggedFacts[1].IsNil);
        Assert.Null(document.TaggedFacts[1].Value);
        Assert.Null(document.TaggedFacts[2].Value);
        Assert.Equal("taggedValuesUnreadable", Assert.Single(document.Warnings).Code);
    }

    [Fact]
    public void Nested_facts_share_their_characters()
    {
        var document = Read("<p>Sales and turnover <ix:nonFraction name='ex:A' contextRef='c1' unitRef='eur'><ix:nonFraction name='ex:B' contextRef='c1' unitRef='eur'>42</ix:nonFraction></ix:nonFraction></p>");
        Assert.Equal(["ex:A", "ex:B"], document.TaggedFacts.Select(fact => fact.Concept));
        Assert.All(document.TaggedFacts, fact => Assert.Equal(42m, fact.Value));
        Assert.Equal(document.TaggedFacts[0].Span, document.TaggedFacts[1].Span);
    }

    [Fact]
    public void Fraction_is_divided()
    {
        var document = Read("<p><ix:fraction name='ex:Rate' contextRef='c1' unitRef='eur'><ix:numerator>1</ix:numerator>/<ix:denominator>8</ix:denominator></ix:fraction></p>");
        Assert.Equal(0.125m, Assert.Single(document.TaggedFacts).Value);
    }

    [Fact]
    public void Continued_text_is_joined_and_loops_are_cut()
    {
        var document = Read(
            """
            <ix:nonNumeric name="ex:Note" contextRef="c1" continuedAt="n1"><p>First part.</p></ix:nonNumeric>
            <p>Between.</p>
            <ix:continuation id="n1" continuedAt="n2"><p>Second part.</p></ix:continuation>
            <ix:continuation id="n2" continuedAt="n1"><p>Third part.</p></ix:continuation>
            """);
        var fact = Assert.Single(document.TaggedFacts);
        Assert.Equal("First part.\nSecond part.\nThird part.", fact.Text);
        Assert.Equal("First part.", document.TextOf(fact.Span).Trim().ToString());
    }

    [Fact]
    public void Excluded_parts_do_not_belong_to_the_value()
    {
        var fact = Assert.Single(Read("<p><ix:nonFraction name='ex:A' contextRef='c1' unitRef='eur' format='ixt:num-dot-decimal'>1,<ix:exclude> page 4 </ix:exclude>000</ix:nonFraction></p>").TaggedFacts);
        Assert.Equal(1000m, fact.Value);
    }

    [Fact]
    public void Hidden_fact_has_no_place_unless_a_shown_text_names_it()
    {
        var document = Read(
            "<p>The term is <span style='font-weight:700;-sec-ix-hidden:f2'>three</span> years.</p>",
            "<ix:nonNumeric id='f1' name='ex:Flag' contextRef='c1'>false</ix:nonNumeric><ix:nonNumeric id='f2' name='ex:Term' contextRef='c1'>P3Y</ix:nonNumeric>");
        Assert.All(document.TaggedFacts, fact => Assert.True(fact.IsHidden));
        Assert.True(document.TaggedFacts[0].Span.IsEmpty);
        Assert.Equal("three", document.TextOf(document.TaggedFacts[1].Span).ToString());
        Assert.Equal("P3Y", document.TaggedFacts[1].Text);
    }

    [Theory]
    [InlineData("ix", false)]
    [InlineData("inline", false)]
    [InlineData("ix", true)]
    [InlineData("inline", true)]
    public void Any_prefix_is_resolved_as_xhtml_and_as_html(string prefix, bool isHtml)
    {
        var body = $"<p>A <br {(isHtml ? "" : "/")}> <{prefix}:nonFraction name='ex:Nil' contextRef='c1' unitRef='eur' xsi:nil='true'/> B</p><p><{prefix}:nonFraction name='ex:A' contextRef='c1' unitRef='eur' scale='2'>7</{prefix}:nonFraction>&nbsp;units</p>";
        var result = new InlineXbrlReader().Read(new DocumentSource("x", InlineXbrlPage.Of(body, prefix: prefix, isHtml: isHtml)), new ReadOptions(), CancellationToken.None);
        var document = result.Document!;
        Assert.Equal([null, 700m], document.TaggedFacts.Select(fact => fact.Value));
        Assert.Equal(new DateOnly(2023, 12, 31), document.TaggedFacts[1].PeriodEnd);
        Assert.Contains("7 units", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Entities_are_never_expanded_nor_fetched()
    {
        var bomb = "<!DOCTYPE html [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY x SYSTEM \"file:///etc/hostname\">]>";
        var content = Encoding.UTF8.GetString(InlineXbrlPage.Of("<p>Safe &c; &x; <ix:nonFraction name='ex:A' contextRef='c1' unitRef='eur'>7</ix:nonFraction></p>"));
        var page = Encoding.UTF8.GetBytes(content.Replace("?>\n", "?>\n" + bomb, StringComparison.Ordinal));
        var document = new InlineXbrlReader().Read(new DocumentSource("x", page), new ReadOptions(), CancellationToken.None).Document!;
        Assert.Equal(7m, Assert.Single(document.TaggedFacts).Value);
        Assert.DoesNotContain("haha", document.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Environment.MachineName, document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_gives_a_document()
    {
        const int Depth = 20_000;
        var body = string.Concat(Enumerable.Repeat("<div>", Depth)) + "deep" + string.Concat(Enumerable.Repeat("</div>", Depth));
        Assert.Contains("deep", Read(body).Text, StringComparison.Ordinal);
        var facts = string.Concat(Enumerable.Repeat("<ix:nonNumeric name='ex:T' contextRef='c1'>", 2000)) + "deep" + string.Concat(Enumerable.Repeat("</ix:nonNumeric>", 2000));
        Assert.Equal(2000, Read($"<div>{facts}</div>").TaggedFacts.Count);
    }

    private static SourceDocument Read(string body, string hidden = "")
    {
        var result = new InlineXbrlReader().Read(new DocumentSource("x", InlineXbrlPage.Of(body, hidden)), new ReadOptions(), CancellationToken.None);
        Assert.Null(result.Failure);
        return result.Document!;
    }
}
