using System.Text;

namespace LittleGiants.Extraction.Tests.Hostile;

/// <summary>Articles and reports as HTML, and pages made to do harm.</summary>
internal sealed class HostileHtml : HostileFormat
{
    private const string Article =
        """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Brightwater buys Eastlock - The Valve Gazette</title>
        <meta property="og:site_name" content="The Valve Gazette"><meta name="author" content="Ann Example">
        <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Brightwater buys Eastlock","datePublished":"2023-04-11T08:00:00+01:00","author":{"@type":"Person","name":"Ann Example"}}]}</script></head>
        <body><nav><ul><li><a href="/">Home</a></li><li><a href="/b">Business</a></li></ul></nav>
        <article><h1>Brightwater buys Eastlock</h1><p class="byline">By Ann Example, 11 April 2023</p>
        <p>Brightwater Valves plc has bought its rival Eastlock for £23.4m, the company said on Tuesday. It is the third purchase in two years.</p>
        <h2>Figures</h2><table><thead><tr><th rowspan="2">Post</th><th colspan="2">Year</th></tr><tr><th>2023</th><th>2022</th></tr></thead><tbody><tr><td>Revenue</td><td>12.4</td><td>11.9</td></tr></tbody></table>
        <ul><li>Orders rose<sup>1</sup></li><li>Costs &amp; taxes fell</li></ul><blockquote>We are pleased, said the chairman, and so are our customers in twelve countries.</blockquote></article>
        <aside><h3>Related</h3><a href="/x">More about valves</a></aside><footer>© The Valve Gazette</footer></body></html>
        """;

    private const string Report =
        """
        <html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>年度报告</title></head><body>
        <div><p>第一节 公司简介</p><p>单位：元</p><table border="1"><tr><td>项目</td><td>2023年</td><td>2022年</td></tr><tr><td>营业收入</td><td>1,234.50</td><td>1,100.00</td></tr></table>
        <div>研发人员</div><div>49</div><div>14.54%</div><pre>a   b
        c   d</pre></div></body></html>
        """;

    public override string Name => "html";

    public override IReadOnlyList<byte[]> Seeds { get; } =
    [
        Encoding.UTF8.GetBytes(Article),
        CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(Report),
        Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Article)).ToArray(),
    ];

    public override IEnumerable<(string Name, Func<byte[]> Make)> Bombs =>
    [
        ("deep nesting", () => Page(Many("<div>", 300_000) + "core")),
        ("deep inline nesting", () => Page(Many("<b><i>", 50_000) + "core")),
        ("open links", () => Page(Many("<a href=x>", 30_000))),
        ("misnested formatting", () => Page(Many("<b><p></b>", 20_000))),
        ("nested tables", () => Page(Many("<table><tr><td>", 20_000) + "core")),
        ("text between rows", () => Page("<table>" + Many("x<tr>", 100_000))),
        ("wide and tall cells", () => Page("<table>" + Many("<tr>" + Many("<td colspan=1000 rowspan=65534>1</td>", 4) + "</tr>", 2_000) + "</table>")),
        ("huge row", () => Page("<table><tr>" + Many("<td>1</td>", 300_000) + "</table>")),
        ("nested lists", () => Page(Many("<ul><li>", 50_000))),
        ("entities", () => Page("<p>" + Many("&notit;&CounterClockwiseContourIntegral;&#x1F600;", 100_000))),
        ("attributes", () => Page("<p " + string.Concat(Enumerable.Range(0, 100_000).Select(number => $"a{number}=1 ")) + ">core")),
        ("one huge attribute", () => Page("<p style='" + Many("display:none;", 500_000) + "'>core</p>")),
        ("deep structured data", () => Page("<script type=\"application/ld+json\">" + Many("{\"@graph\":[", 100_000) + "</script><p>core</p>")),
        ("long line", () => Page("<p>" + Many("word, ", 2_000_000))),
        ("foreign elements", () => Page(Many("<svg><math>", 50_000) + "core")),
        ("templates", () => Page(Many("<template>", 50_000) + "core")),
        ("many short blocks", () => Page(Many("<div>1</div>", 300_000))),
        ("many links", () => Page(Many("<p><a href=x>read more of this story</a></p>", 60_000))),
    ];

    private static byte[] Page(string body) => Encoding.UTF8.GetBytes("<!DOCTYPE html><html><body><h1>Title</h1>" + body);

    private static string Many(string part, int count) => new StringBuilder(part.Length * count).Insert(0, part, count).ToString();
}
