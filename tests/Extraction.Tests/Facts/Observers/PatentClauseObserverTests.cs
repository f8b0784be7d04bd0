using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Observers;

namespace LittleGiants.Extraction.Tests.Facts.Observers;

public sealed class PatentClauseObserverTests
{
    [Theory]
    [InlineData("公司拥有有效专利62项，其中发明专利19项、实用新型专利43项。", "patents_total 2023 62|invention_patents_granted 2023 19|utility_model_patents_granted 2023 43")]
    [InlineData("截至2023年末，公司累计获得授权发明专利12件、外观设计专利3件、软件著作权5项。", "invention_patents_granted 2023 12|design_patents_granted 2023 3|software_copyrights 2023 5")]
    [InlineData("公司已取得120余项实用新型专利。", "utility_model_patents_granted 2023 120")]
    [InlineData("公司正在申请发明专利8项。", "invention_patents_applied 2023 8")]
    [InlineData("公司拥有发明专利19项；另有发明专利8项正在申请。", "invention_patents_granted 2023 19|invention_patents_applied 2023 8")]
    [InlineData("截至2022年末，公司拥有发明专利15项。", "invention_patents_granted 2022 15")]
    [InlineData("截至2024年3月31日，公司拥有发明专利21项。", "invention_patents_granted 2023 21")]
    [InlineData("截至 2024 年 3 月 31 日，公司拥有发明专利 21 项。", "invention_patents_granted 2023 21")]
    [InlineData("报告期内新增授权发明专利4项，累计拥有发明专利19项。", "invention_patents_granted 2023 19")]
    [InlineData("截至2024年3月末，公司拥有发明专利21项。", "invention_patents_granted 2023 21")]
    [InlineData("公司共申请发明专利6项（授权4项），实用新型12项。", "invention_patents_applied 2023 6|invention_patents_granted 2023 4")]
    [InlineData("公司拥有授权专利93件，其中发明专利27件；软件著作权15件。", "patents_total 2023 93|invention_patents_granted 2023 27|software_copyrights 2023 15")]
    public void Clause_counts_rights_by_kind_and_state(string text, string expected) =>
        Assert.Equal(expected.Split('|').Select(line => line + " Consolidated"), FactText.Lines(Observe("zh", text)));

    [Theory]
    [InlineData("报告期内新增授权发明专利4项。")]
    [InlineData("王先生拥有发明专利19项。")]
    [InlineData("同行业公司拥有发明专利19项。")]
    [InlineData("公司拟取得发明专利19项。")]
    [InlineData("公司拥有境外专利30项。")]
    [InlineData("公司拥有商标12项。")]
    [InlineData("公司参与制定国家标准5项。")]
    [InlineData("公司发明专利研发投入500万元。")]
    [InlineData("公司重视发明专利。")]
    public void Flows_parts_plans_and_rights_of_others_are_not_counted(string text) => Assert.Empty(Observe("zh", text));

    [Fact]
    public void Other_languages_have_their_patterns() => Assert.Empty(Observe("en", "The company holds 发明专利19项."));

    [Fact]
    public void Evidence_is_the_clause()
    {
        var document = LineDocument.Report("zh", "公司成立较早。公司拥有有效专利62项，其中发明专利19项。");
        var seen = new PatentClauseObserver(FactText.Readers).Observe(FactText.Frame(document), CancellationToken.None).ToList();
        Assert.Equal(["公司拥有有效专利62项", "其中发明专利19项"], seen.Select(observation => document.TextOf(observation.Evidence).ToString()));
    }

    private static List<Observation> Observe(string language, string text) =>
        [.. new PatentClauseObserver(FactText.Readers).Observe(FactText.Frame(LineDocument.Report(language, text), currency: "CNY"), CancellationToken.None)];
}
