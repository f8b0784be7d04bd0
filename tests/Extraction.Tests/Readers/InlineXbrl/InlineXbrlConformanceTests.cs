using LittleGiants.Extraction.Readers;
using LittleGiants.Extraction.Readers.InlineXbrl;

namespace LittleGiants.Extraction.Tests.Readers.InlineXbrl;

public sealed class InlineXbrlConformanceTests : ReaderConformanceTests
{
    private const string Body =
        """
        <h1>Annual report 2023</h1>
        <p>Brightwater Valves makes valves for the water industry.</p>
        <table><tr><th>EUR thousand</th><th>2023</th></tr>
        <tr><td>
          <h3> Revenue </h3>
        </td><td> <ix:nonFraction name="ex:Revenue" contextRef="c1" unitRef="eur" decimals="-3" scale="3" format="ixt:num-dot-decimal">23,400</ix:nonFraction></td></tr></table>
        <ul><li>Orders rose</li><li>Costs fell</li></ul>
        <ix:nonNumeric name="ex:Note" contextRef="c1" escape="true"><p>A note that is tagged whole.</p><p>It has two paragraphs.</p></ix:nonNumeric>
        """;

    protected override IDocumentReader Reader { get; } = new InlineXbrlReader();

    protected override IReadOnlyList<byte[]> Samples { get; } = [InlineXbrlPage.Of(Body), InlineXbrlPage.Of(Body + "<p>Not well-formed &nbsp; <br> page</p>", isHtml: true)];
}
