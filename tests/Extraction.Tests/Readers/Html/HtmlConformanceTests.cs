using System.Text;
using LittleGiants.Extraction.Readers;
using LittleGiants.Extraction.Readers.Html;

namespace LittleGiants.Extraction.Tests.Readers.Html;

public sealed class HtmlConformanceTests : ReaderConformanceTests
{
    protected override IDocumentReader Reader { get; } = new HtmlReader();

    protected override IReadOnlyList<byte[]> Samples { get; } =
    [
        Encoding.UTF8.GetBytes(HtmlPages.News),
        Encoding.UTF8.GetBytes(HtmlTableTests.Statement),
        Encoding.UTF8.GetBytes("""
            <html lang="zh"><head><meta charset="utf-8"><title>春江仪表发布新一代传感器_溪城日报</title></head><body>
            <div class="nav"><a href="/">首页</a><a href="/news">新闻</a></div>
            <h1>春江仪表发布新一代传感器</h1><div class="info">2023年5月6日 作者：林小溪 来源：溪城日报</div>
            <div class="content"><p>　　春江仪表股份有限公司昨日发布新一代气体传感器，
            公司研发人员达到３５０人，占员工总数的百分之三十。</p>
            <p>　　公司表示，２０２２年营业收入为4.2亿元，同比增长百分之十五，产品已经出口到十二个国家和地区。</p></div></body></html>
            """),
        Encoding.UTF8.GetBytes("<pre>one\n  two\n\nthree </pre><p>a<br>b<br><br>c <q>d</q> e<sup>2</sup></p><dl><dt>x<dd>y</dl><blockquote>z</blockquote>"),
    ];
}
