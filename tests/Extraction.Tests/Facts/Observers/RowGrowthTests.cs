using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Observers;
using LittleGiants.Extraction.Facts.Resolving;

namespace LittleGiants.Extraction.Tests.Facts.Observers;

public sealed class RowGrowthTests
{
    [Theory]
    [InlineData("20.61%", true)]
    [InlineData("20.9%", false)]
    public void Printed_change_proves_the_value_only_when_the_arithmetic_agrees(string change, bool isProof)
    {
        var document = FactText.Report("zh", $"""
            # 主要会计数据

            | 项目 | 2023年 | 2022年 | 本年比上年增减 |
            |---|---|---|---|
            | 营业收入（元） | 278,442,127.39 | 230,869,676.55 | {change} |
            """);
        var frame = FactText.Frame(document, currency: "CNY");
        var seen = new TableObserver(ConceptCatalog.Default, FactText.Readers).Observe(frame, CancellationToken.None).ToList();
        var revenue = new FactResolver(ConceptCatalog.Default).Resolve(seen, frame)[0];

        Assert.Equal(278442127.39m, revenue.Quantity!.Value);
        Assert.Equal(isProof, revenue.Checks.Any(check => check is { Kind: "growth", Passed: true }));
    }
}
