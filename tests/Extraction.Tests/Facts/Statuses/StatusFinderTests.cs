using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Statuses;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Tests.Facts.Statuses;

public sealed class StatusFinderTests
{
    public static TheoryData<string> Languages => new(Language.All.Select(language => language.Tag));

    [Theory]
    [InlineData("zh", "公司设有省级企业技术中心和博士后科研工作站。", "rd_body 企业技术中心")]
    [InlineData("zh", "公司未设立研发机构。", "rd_body none")]
    [InlineData("zh", "公司作为第二完成单位荣获2022年国家科技进步二等奖。", "science_award national_top3")]
    [InlineData("zh", "公司2023年入围创客中国全国总决赛企业组50强。", "science_award maker_in_china_top50")]
    [InlineData("zh", "公司未获得国家级科技奖励。", "science_award none")]
    [InlineData("en", "We operate an R&D center in Leeds.", "rd_body R&D center")]
    [InlineData("en", "The company does not have an R&D department.", "rd_body none")]
    [InlineData("en", "In 2022 the company won the National Science and Technology Progress Award, ranked second among the recipients.", "science_award national_top3")]
    [InlineData("en", "In 2023 the company placed in the top 50 of the national final of Maker in China.", "science_award maker_in_china_top50")]
    [InlineData("nl", "Het bedrijf heeft een eigen onderzoekscentrum in Delft.", "rd_body onderzoekscentrum")]
    [InlineData("nl", "Het bedrijf heeft geen R&D-afdeling.", "rd_body none")]
    [InlineData("de", "Das Unternehmen betreibt ein Forschungszentrum in Jena.", "rd_body Forschungszentrum")]
    [InlineData("de", "Die Gesellschaft hat keine Entwicklungsabteilung.", "rd_body none")]
    [InlineData("fr", "L'entreprise dispose d'un centre de recherche à Lyon.", "rd_body centre de recherche")]
    [InlineData("fr", "La société ne dispose pas d'un service R&D.", "rd_body none")]
    public void Sentence_states_what_the_company_has(string language, string text, string expected) => Assert.Equal([expected], Lines(language, text));

    [Theory]
    [InlineData("zh", "公司拟建设研发中心建设项目，已建立企业技术中心建设项目组。")]
    [InlineData("zh", "公司客户拥有国家重点实验室。")]
    [InlineData("zh", "公司设有研发中心主任一名。")]
    [InlineData("zh", "公司获得2022年国家科技进步二等奖。")]
    [InlineData("zh", "公司作为第一完成单位荣获2015年国家科技进步二等奖。")]
    [InlineData("zh", "公司2023年入围创客中国全国赛500强。")]
    [InlineData("en", "We plan to open an R&D center in Leeds.")]
    [InlineData("en", "Our customers operate R&D centers.")]
    [InlineData("en", "We work with a research center of the university.")]
    [InlineData("en", "The company was nominated in 2022 for the National Science and Technology Progress Award, ranked second.")]
    [InlineData("nl", "Het bedrijf gaat een onderzoekscentrum bouwen.")]
    [InlineData("nl", "Onze klant heeft een eigen onderzoekscentrum.")]
    [InlineData("de", "Das geplante Forschungszentrum wird das Unternehmen 2025 eröffnen.")]
    [InlineData("de", "Die Universität betreibt ein Forschungszentrum.")]
    [InlineData("fr", "L'entreprise prévoit un centre de recherche à Lyon.")]
    [InlineData("fr", "L'université possède un centre de recherche.")]
    public void Plans_others_and_awards_without_place_or_year_give_nothing(string language, string text) => Assert.Empty(Lines(language, text));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Rules_of_every_language_name_texts_that_concepts_have(string language)
    {
        var rules = StatusRules.For(language).All;

        Assert.All(rules, rule => Assert.Equal(ConceptKind.Status, ConceptCatalog.Default.Find(rule.Concept)!.Kind));
        Assert.Equal(["rd_body", "science_award"], rules.Select(rule => rule.Concept).Distinct().Order());
        Assert.All(rules.Where(rule => rule.Concept == "science_award"), rule => Assert.Contains(rule.Value, (string[])["national_top3", "maker_in_china_top50", "none"]));
    }

    [Fact]
    public void Values_that_contradict_each_other_are_none()
        => Assert.Empty(Lines("zh", "公司作为第二完成单位荣获2022年国家科技进步二等奖。\n\n公司未获得国家级科技奖励。"));

    private static IReadOnlyList<string> Lines(string language, string text) =>
        [.. StatusFinder.Find(FactText.Frame(FactText.Report(language, text)), CancellationToken.None).Select(fact => $"{fact.Concept} {fact.Text}")];
}
