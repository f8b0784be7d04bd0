using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Readers.Html;

namespace LittleGiants.Extraction.Tests.Readers.Html;

public sealed class HtmlTextWriterTests
{
    [Theory]
    [InlineData("<p>a  b\n c</p>", "a b c\n")]
    [InlineData("<p>a <b>b</b> c</p>", "a b c\n")]
    [InlineData("<p>a<b> b</b>c</p>", "a bc\n")]
    [InlineData("<p>公司\n  成立</p>", "公司成立\n")]
    [InlineData("<p>公司 ABC</p>", "公司 ABC\n")]
    [InlineData("<p>a</p><p></p><p>b</p>", "a\nb\n")]
    [InlineData("a<div>b</div>c", "a\nb\nc\n")]
    [InlineData("<p>12<sup>1</sup> and m<sup>2</sup>, 20<sup>th</sup></p>", "12¹ and m², 20th\n")]
    [InlineData("<p>H<sub>2</sub>O</p>", "H2O\n")]
    [InlineData("<p>so <q>he</q> said</p>", "so “he” said\n")]
    [InlineData("<pre>a\n  b</pre>", "a\n  b\n")]
    [InlineData("<p>a&nbsp;&amp;&shy;b&#8203;c</p>", "a &bc\n")]
    [InlineData("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", "漢\n")]
    [InlineData("<p>x<select><option>one</select><textarea>two</textarea>y</p>", "xy\n")]
    public void Inline_text_is_written_as_shown(string html, string expected) => Assert.Equal(expected, Write(html).Text);

    [Theory]
    [InlineData("<p>first line<br>second line</p>", "first line second line\n")]
    [InlineData("<p>Staff: 297<br><b>Founded:</b> 1987</p>", "Staff: 297\nFounded: 1987\n")]
    [InlineData("<p>Staff: 297<br>of all trades</p>", "Staff: 297 of all trades\n")]
    [InlineData("<p>A sentence.<br>Another one.</p>", "A sentence.\nAnother one.\n")]
    [InlineData("<p>one<br><br>two</p>", "one\ntwo\n")]
    [InlineData("<p>第一段<br>　　第二段</p>", "第一段\n第二段\n")]
    public void Line_break_parts_paragraphs_only_where_one_ends(string html, string expected) => Assert.Equal(expected, Write(html).Text);

    [Fact]
    public void List_items_have_their_depth()
    {
        var document = Write("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>");
        Assert.Equal([(BlockKind.ListItem, 1), (BlockKind.ListItem, 2), (BlockKind.ListItem, 1)], document.Blocks.Select(block => (block.Kind, block.Level)));
    }

    [Fact]
    public void Bold_line_is_a_heading_and_bold_sentence_is_not()
    {
        var document = Write("<p><b>Outlook for the year</b></p><p><strong>All is well.</strong></p><p style='font-weight:700'>Risks</p><p><b>Note</b> that</p>");
        Assert.Equal([BlockKind.Heading, BlockKind.Paragraph, BlockKind.Heading, BlockKind.Paragraph], document.Blocks.Select(block => block.Kind));
    }

    [Fact]
    public void Each_element_is_reported_with_the_text_inside_it()
    {
        var spans = new List<(string Name, string Text)>();
        var builder = new DocumentBuilder();
        builder.BeginPage(1);
        var found = new List<(string Name, TextSpan Span)>();
        var root = HtmlTree.Parse("<p>Revenue was <x-f> <b>12</b>.5 </x-f> million<x-f></x-f></p><table><tr><td>a</td><td><x-f>1</x-f></td></tr><tr><td>b</td><td><x-f>2</x-f></td></tr></table>", HtmlReaderOptions.Default, out _, CancellationToken.None);
        new HtmlTextWriter(builder, HtmlReaderOptions.Default, int.MaxValue) { ElementWritten = (node, span) => found.Add((node.Name, span)) }.Write(root, CancellationToken.None);
        builder.EndPage();
        var document = builder.Build("hash", "text/html");
        spans.AddRange(found.Where(entry => entry.Name is "x-f" or "b" or "p").Select(entry => (entry.Name, document.TextOf(entry.Span).ToString())));
        Assert.Equal([("b", "12"), ("x-f", "12.5"), ("x-f", ""), ("p", "Revenue was 12.5 million"), ("x-f", "1"), ("x-f", "2")], spans);
    }

    private static SourceDocument Write(string html)
    {
        var builder = new DocumentBuilder();
        builder.BeginPage(1);
        var root = HtmlTree.Parse(html, HtmlReaderOptions.Default, out _, CancellationToken.None);
        new HtmlTextWriter(builder, HtmlReaderOptions.Default, int.MaxValue).Write(root, CancellationToken.None);
        builder.EndPage();
        return builder.Build("hash", "text/html");
    }
}
