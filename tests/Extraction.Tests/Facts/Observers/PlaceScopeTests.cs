using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Observers;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Tests.Facts.Observers;

public sealed class PlaceScopeTests
{
    [Theory]
    [InlineData("en", "# Consolidated income statement", "Consolidated")]
    [InlineData("en", "# Company balance sheet", "Parent")]
    [InlineData("en", "# Parent company statements\n## Income\n### Revenue", "Parent")]
    [InlineData("en", "# Parent company statements\n# Notes", "Consolidated")]
    [InlineData("en", "# Company balance sheet\n## 5. Staff costs", "Consolidated")]
    [InlineData("en", "# Notes to the company financial statements\n## 5. Staff costs", "Parent")]
    [InlineData("en", "# Standalone balance sheet", "Parent")]
    [InlineData("en", "# Segment information", "Segment")]
    [InlineData("en", "# A firm and its subsidiary", "Consolidated")]
    [InlineData("zh", "# 母公司和主要子公司的情况", "Segment")]
    [InlineData("en", "# Notes\n## Segment information\n## Taxes", "Consolidated")]
    [InlineData("en", "", "Consolidated")]
    [InlineData("zh", "# 合并利润表", "Consolidated")]
    [InlineData("zh", "# 母公司利润表", "Parent")]
    [InlineData("zh", "# 合并及母公司利润表", "Consolidated")]
    [InlineData("zh", "# 主要子公司情况", "Segment")]
    [InlineData("nl", "# Enkelvoudige balans", "Parent")]
    [InlineData("de", "# Einzelabschluss", "Parent")]
    [InlineData("fr", "# Comptes sociaux", "Parent")]
    public void Headings_say_for_whom_the_figures_below_them_stand(string language, string headings, string expected)
    {
        var document = LineDocument.Report(language, headings + "\nThe figure.");
        var scope = new PlaceScope(document, FactCues.For(language));
        var place = document.Text.IndexOf("The figure", StringComparison.Ordinal);

        Assert.Equal(expected, scope.At(place).ToString());
        Assert.Equal(expected == "Parent" ? Scope.Parent : Scope.Consolidated, scope.OfSentences(place));
    }

    [Theory]
    [InlineData("en", "Group 2023", "Consolidated")]
    [InlineData("en", "Company 2023", "Parent")]
    [InlineData("en", "Joint ventures", "Segment")]
    [InlineData("en", "2023", null)]
    [InlineData("en", "", null)]
    [InlineData("zh", "合并", "Consolidated")]
    [InlineData("zh", "母公司", "Parent")]
    [InlineData("zh", "2023年12月31日 公司", "Parent")]
    [InlineData("nl", "Vennootschap", "Parent")]
    public void Column_head_says_for_whom(string language, string head, string? expected) =>
        Assert.Equal(expected, new PlaceScope(LineDocument.Report(language, "Text."), FactCues.For(language)).OfHead(head)?.ToString());
}
