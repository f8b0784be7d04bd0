using System.Text;
using LittleGiants.Extraction.Readers;
using LittleGiants.Extraction.Readers.PlainText;

namespace LittleGiants.Extraction.Tests.Readers.PlainText;

public sealed class PlainTextConformanceTests : ReaderConformanceTests
{
    protected override IDocumentReader Reader { get; } = new PlainTextReader();

    protected override IReadOnlyList<byte[]> Samples { get; } =
    [
        Encoding.UTF8.GetBytes(
            """
            Title: Brightwater Valves sees orders rise
            Date: 2023-04-11

            Brightwater Valves plc said on Tuesday that orders rose by 14% to £23.4m in the first quarter.

            OUTLOOK

            - Orders of £25m are expected in the second quarter
            - The order book stands at a record

            Revenue      12.3    11.8
            Profit        1.4     1.1
            Employees     210     198
            """),
        Encoding.GetEncoding("utf-16").GetBytes("\ufeff第一节 公司简介\r\n\r\n本公司成立于2010年，主要从事精密轴承的研发、生产和销售，产品广泛应用于数控机床和工业机器人领域。\r\n\r\n员工总数为３５０人。\r\n"),
    ];
}
