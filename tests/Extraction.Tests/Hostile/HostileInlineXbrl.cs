using System.Text;
using LittleGiants.Extraction.Tests.Readers.InlineXbrl;

namespace LittleGiants.Extraction.Tests.Hostile;

/// <summary>Tagged reports, and pages made to do harm by their tags and entities.</summary>
internal sealed class HostileInlineXbrl : HostileFormat
{
    private const string Body =
        """
        <h1>Annual report 2023</h1><table><tr><th>EUR thousand</th><th>2023</th></tr>
        <tr><td>Revenue</td><td>(<ix:nonFraction name="ex:Revenue" contextRef="c1" unitRef="eur" decimals="-3" scale="3" sign="-" format="ixt:num-dot-decimal">23,400</ix:nonFraction>)</td></tr>
        <tr><td>Shares</td><td><ix:nonFraction name="ex:Eps" contextRef="c3" unitRef="eps" decimals="2" format="ixt:num-comma-decimal">1,25</ix:nonFraction></td></tr></table>
        <p>Ended on <ix:nonNumeric name="ex:End" contextRef="c2" format="ixt:date-day-monthname-year-en">31 December 2023</ix:nonNumeric>, <ix:fraction name="ex:F" contextRef="c1" unitRef="eur"><ix:numerator>1</ix:numerator>/<ix:denominator>4</ix:denominator></ix:fraction></p>
        <ix:nonNumeric name="ex:Note" contextRef="c1" escape="true" continuedAt="n1"><p>A note<ix:exclude>page 3</ix:exclude> begins.</p></ix:nonNumeric><ix:continuation id="n1"><p>It ends.</p></ix:continuation>
        """;

    public override string Name => "ixbrl";

    public override IReadOnlyList<byte[]> Seeds { get; } =
        [InlineXbrlPage.Of(Body, "<ix:nonNumeric name='ex:H' contextRef='c1'>P1Y</ix:nonNumeric>"), InlineXbrlPage.Of(Body + "<br>&nbsp;<p>", isHtml: true)];

    public override IEnumerable<(string Name, Func<byte[]> Make)> Bombs =>
    [
        ("entity bomb", () => WithDoctype("<!DOCTYPE html [<!ENTITY a0 \"ha\">" + string.Concat(Enumerable.Range(1, 30).Select(level => $"<!ENTITY a{level} \"{Many($"&a{level - 1};", 10)}\">")) + "]>", "<p>&a30;</p>")),
        ("external entity", () => WithDoctype("<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///dev/zero\"><!ENTITY % y SYSTEM \"http://127.0.0.1:9/x\"> %y;]>", "<p>&x;</p>")),
        ("external doctype", () => WithDoctype("<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0//EN\" \"http://127.0.0.1:9/xhtml.dtd\">", "<p>core</p>")),
        ("nested facts", () => InlineXbrlPage.Of(Many("<ix:nonNumeric name='ex:T' contextRef='c1'>", 50_000) + Many("word ", 20_000) + Many("</ix:nonNumeric>", 50_000))),
        ("nested facts as HTML", () => InlineXbrlPage.Of(Many("<ix:nonNumeric name='ex:T' contextRef='c1'>", 50_000) + Many("word ", 20_000), isHtml: true)),
        ("continuation loop", () => InlineXbrlPage.Of("<ix:nonNumeric name='ex:T' contextRef='c1' continuedAt='a'>x</ix:nonNumeric><ix:continuation id='a' continuedAt='b'>y</ix:continuation><ix:continuation id='b' continuedAt='a'>z</ix:continuation>")),
        ("shared continuations", () => InlineXbrlPage.Of(Many("<ix:nonNumeric name='ex:T' contextRef='c1' continuedAt='a0'>x</ix:nonNumeric>", 3_000)
            + string.Concat(Enumerable.Range(0, 3_000).Select(number => $"<ix:continuation id='a{number}' continuedAt='a{number + 1}'>text of the part</ix:continuation>")))),
        ("huge scale", () => InlineXbrlPage.Of("<ix:nonFraction name='ex:A' contextRef='c1' unitRef='eur' scale='2147483647'>9</ix:nonFraction><ix:nonFraction name='ex:A' contextRef='c1' unitRef='eur' scale='-2147483648' decimals='99999999999'>" + Many("9", 100_000) + "</ix:nonFraction>")),
        ("many contexts", () => InlineXbrlPage.Of("<p>core</p>", string.Concat(Enumerable.Range(0, 50_000).Select(number => $"<xbrli:context id='x{number}'><xbrli:entity/><xbrli:period><xbrli:forever/></xbrli:period></xbrli:context>")))),
        ("many namespaces", () => InlineXbrlPage.Of(string.Concat(Enumerable.Range(0, 20_000).Select(number => $"<n{number}:e xmlns:n{number}='u{number}'>x</n{number}:e>")))),
        ("unclosed tags", () => InlineXbrlPage.Of(Many("<ix:nonFraction name=\"", 100_000), isHtml: true)),
    ];

    private static byte[] WithDoctype(string doctype, string body) =>
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(InlineXbrlPage.Of(body)).Replace("?>\n", "?>\n" + doctype, StringComparison.Ordinal));

    private static string Many(string part, int count) => new StringBuilder(part.Length * count).Insert(0, part, count).ToString();
}
