using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Titles;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Tests.Facts.Titles;

public sealed class TitleFinderTests
{
    [Theory]
    [InlineData("zh", "2023年，公司被评为国家知识产权示范企业、国家级专精特新“小巨人”企业。", "national_little_giant")]
    [InlineData("zh", "公司被工业和信息化部认定为重点“小巨人”企业。", "key_national_little_giant")]
    [InlineData("zh", "公司入选国家级第四批专精特新\"小巨人\"企业，公司为高新技术企业。", "national_little_giant")]
    [InlineData("zh", "报告期内公司入选北京市专精特新“小巨人”企业名单，专精特新“小巨人”企业有效期为3年。", "provincial_srdi_sme")]
    [InlineData("zh", "公司被江苏省工业和信息化厅评为省级专精特新中小企业。", "provincial_srdi_sme")]
    [InlineData("zh", "公司荣获上海市科技小巨人企业称号。", "provincial_srdi_sme")]
    [InlineData("zh", "公司是一家从事泵阀研发的高新技术企业。", "high_tech_enterprise")]
    [InlineData("zh", "公司荣获国家制造业单项冠军示范企业称号，并为省级专精特新企业。", "single_champion")]
    [InlineData("zh", "公司的专精特新“小巨人”企业称号因有效期届满未通过复核。公司曾获国家级专精特新“小巨人”企业认定。", "expired_or_revoked")]
    [InlineData("en", "In 2022 our company was recognised as a national-level Little Giant by the ministry of industry.", "national_little_giant")]
    [InlineData("en", "We were named a provincial little giant enterprise.", "provincial_srdi_sme")]
    [InlineData("nl", "Onze onderneming kreeg in 2022 de titel van Little Giant.", "national_little_giant")]
    [InlineData("de", "Unsere Gesellschaft wurde 2022 als Little Giant anerkannt.", "national_little_giant")]
    [InlineData("fr", "Notre société a été reconnue petit géant en 2022.", "national_little_giant")]
    public void Title_the_company_holds_is_its_status(string language, string text, string value)
    {
        var document = LineDocument.Report(language, text);
        var fact = Assert.Single(Find(document).Facts);
        Assert.Equal(value, fact.Text);
        Assert.Equal("little_giant_status", fact.Concept);
        Assert.Contains(document.TextOf(fact.Evidence[0]).ToString(), text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh", "国家支持专精特新“小巨人”企业发展，公司将积极把握机遇。")]
    [InlineData("zh", "公司正在申报国家级专精特新“小巨人”企业。")]
    [InlineData("zh", "公司进入国家级专精特新“小巨人”企业公示名单。")]
    [InlineData("zh", "公司子公司晨星被认定为国家级专精特新“小巨人”企业。")]
    [InlineData("zh", "深圳远山科技有限公司被认定为国家级专精特新“小巨人”企业。")]
    [InlineData("zh", "公司的客户是专精特新“小巨人”企业。")]
    [InlineData("zh", "目前行业内已有千家企业入选专精特新“小巨人”。")]
    [InlineData("en", "The programme supports little giant firms, and our company welcomes it.")]
    [InlineData("en", "Our company plans to apply for the title of Little Giant.")]
    [InlineData("en", "Our subsidiary was named a Little Giant.")]
    [InlineData("en", "Our company helped incubate two firms recognised as Little Giants.")]
    [InlineData("nl", "Onze onderneming is kandidaat voor de titel van Little Giant.")]
    [InlineData("de", "Unser Kunde wurde als Little Giant anerkannt.")]
    [InlineData("fr", "Notre filiale a été reconnue petit géant.")]
    public void Titles_of_others_plans_and_policies_are_not(string language, string text)
    {
        var result = Find(LineDocument.Report(language, text));
        Assert.Empty(result.Facts);
        Assert.Null(result.Absence);
    }

    [Theory]
    [InlineData("# 十、专精特新“小巨人”企业\n□适用 √不适用")]
    [InlineData("“专精特新”认定情况 □适用 √不适用")]
    public void Form_ticked_as_not_applicable_says_so(string text)
    {
        var document = LineDocument.Report("zh", text + "\n公司主要从事食品销售。");
        var result = Find(document);
        Assert.Empty(result.Facts);
        Assert.Equal(AbsenceReason.NotApplicable, result.Absence);
        Assert.Contains("√不适用", document.TextOf(result.AbsenceEvidence!.Value).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("“专精特新”认定 | √国家级 □省(市)级", "national_little_giant")]
    [InlineData("“专精特新”认定 | □国家级 √省(市)级", "provincial_srdi_sme")]
    public void Row_of_a_form_gives_the_level_that_is_ticked(string row, string value) =>
        Assert.Equal(value, Assert.Single(Find(LineDocument.Report("zh", "# 与创新属性相关的认定情况\n" + row + "\n“高新技术企业”认定 | √是")).Facts).Text);

    [Fact]
    public void Form_ticked_as_not_applicable_yields_to_a_title_that_is_stated()
    {
        var result = Find(LineDocument.Report("zh", "# 专精特新“小巨人”企业\n□适用 √不适用\n公司被评为省级专精特新中小企业。"));
        Assert.Equal("provincial_srdi_sme", Assert.Single(result.Facts).Text);
        Assert.Null(result.Absence);
    }

    [Fact]
    public void Article_gives_the_title_of_its_company_alone()
    {
        var document = LineDocument.Article("en", "Robots peel shrimp", "LOTUS Motion Group, a \"little giant\" firm in Hubei, makes gear reducers. LOTUS Motion Group has 300 workers.");
        Assert.Equal("national_little_giant", Assert.Single(Find(document, DocumentKind.Article).Facts).Text);
        Assert.Empty(Find(document, DocumentKind.PolicyArticle).Facts);
        var other = LineDocument.Article("en", "Alder Robotics Inc. grows", "Alder Robotics Inc. had revenue of 10 million. China counts 12,000 little giants.");
        Assert.Empty(Find(other, DocumentKind.Article).Facts);
    }

    [Fact]
    public void Every_language_has_words_and_every_value_a_rank()
    {
        var values = ConceptCatalog.Default.Find("little_giant_status")!.Values;
        Assert.All(TitleRanks.Order, value => Assert.Contains(value, values));
        Assert.All(Language.All.SelectMany(language => TitleWords.Find(language.Tag)!.Titles), title => Assert.Contains(title.Value, TitleRanks.Order));
    }

    private static TitleResult Find(SourceDocument document, DocumentKind kind = DocumentKind.AnnualReport) =>
        TitleFinder.Find(new DocumentFrame(document, kind), CancellationToken.None);
}
