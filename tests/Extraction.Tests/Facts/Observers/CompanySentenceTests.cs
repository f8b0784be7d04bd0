using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Observers;

namespace LittleGiants.Extraction.Tests.Facts.Observers;

/// <summary>What sentences say of the company's age, its exports and the money it raised.</summary>
public sealed class CompanySentenceTests
{
    private static readonly string[] Concepts = ["founding_year", "niche_years", "export_share", "new_equity"];

    [Theory]
    [InlineData("en", "The company was founded in 1887.", "founding_year  1887 Consolidated")]
    [InlineData("en", "Founded in 1954 in Leeds, the company makes joints.", "founding_year  1954 Consolidated")]
    [InlineData("en", "Birchline, founded in 1954, makes joints.", "founding_year  1954 Consolidated")]
    [InlineData("en", "We have specialised in cork joints for more than 30 years.", "niche_years  30 Consolidated")]
    [InlineData("en", "Exports accounted for 62% of our revenue.", "export_share 2023 62 Consolidated")]
    [InlineData("zh", "公司成立于2003年12月25日，注册地为宁波。", "founding_year  2003 Consolidated")]
    [InlineData("zh", "公司创立于1998年。", "founding_year  1998 Consolidated")]
    [InlineData("zh", "公司专注于密封件领域20余年。", "niche_years  20 Consolidated")]
    [InlineData("zh", "报告期内，公司外销收入占主营业务收入的比例为45.3%。", "export_share 2023 45.3 Consolidated")]
    [InlineData("zh", "公司于2023年5月12日首次公开发行股票，募集资金总额为5亿元。", "new_equity 2023 500000000 CNY Consolidated")]
    [InlineData("nl", "Het bedrijf werd in 1974 opgericht.", "founding_year  1974 Consolidated")]
    [InlineData("nl", "Het bedrijf is al 25 jaar gespecialiseerd in kurk.", "niche_years  25 Consolidated")]
    [InlineData("nl", "Het bedrijf exporteert 80 procent van de productie.", "export_share 2023 80 Consolidated")]
    [InlineData("de", "Das Unternehmen wurde 1954 gegründet.", "founding_year  1954 Consolidated")]
    [InlineData("de", "Das 1954 gegründete Unternehmen fertigt Dichtungen.", "founding_year  1954 Consolidated")]
    [InlineData("de", "Das Unternehmen ist seit über 30 Jahren auf Dichtungen spezialisiert.", "niche_years  30 Consolidated")]
    [InlineData("de", "Die Exportquote des Unternehmens liegt bei 70 Prozent.", "export_share 2023 70 Consolidated")]
    [InlineData("fr", "L'entreprise a été fondée en 1972.", "founding_year  1972 Consolidated")]
    [InlineData("fr", "Créée en 1972, l'entreprise fabrique des joints.", "founding_year  1972 Consolidated")]
    [InlineData("fr", "L'entreprise fabrique des joints depuis plus de 30 ans.", "niche_years  30 Consolidated")]
    [InlineData("fr", "L'entreprise réalise 60 % de son chiffre d'affaires à l'export.", "export_share 2023 60 Consolidated")]
    public void Sentence_about_the_company_states_a_fact(string language, string text, string expected) => Assert.Equal([expected], FactText.Lines(Observe(language, text)));

    [Theory]
    [InlineData("en", "Birchline raised €12 million in a Series A funding round.", "new_equity  12000000 EUR Consolidated")]
    [InlineData("zh", "公司完成2亿元B轮融资。", "new_equity  200000000 CNY Consolidated")]
    [InlineData("nl", "Het bedrijf haalde 12 miljoen euro op bij investeerders.", "new_equity  12000000 EUR Consolidated")]
    [InlineData("de", "Das Unternehmen schloss eine Finanzierungsrunde über 12 Mio. Euro ab.", "new_equity  12000000 EUR Consolidated")]
    [InlineData("fr", "L'entreprise a levé 12 millions d'euros.", "new_equity  12000000 EUR Consolidated")]
    public void Article_tells_of_money_raised(string language, string text, string expected) =>
        Assert.Equal([expected], FactText.Lines(Observe(language, text, DocumentKind.Article)));

    [Theory]
    [InlineData("en", "Our subsidiary was founded in 1990.")]
    [InlineData("en", "Elderwood Ltd was founded in 1990.")]
    [InlineData("en", "The company's pension plan was established in 1990.")]
    [InlineData("en", "We acquired a maker of valves founded in 1990.")]
    [InlineData("en", "Our management team has over 30 years of experience in the design of joints.")]
    [InlineData("en", "Exports of the industry accounted for 62% of total revenue.")]
    [InlineData("zh", "公司的子公司成立于2010年。")]
    [InlineData("zh", "晨风科技有限公司成立于2010年。")]
    [InlineData("zh", "公司董事长深耕行业30年。")]
    [InlineData("zh", "公司外销收入占比同比提升5%。")]
    [InlineData("zh", "公司拟发行股票，募集资金总额为5亿元。")]
    [InlineData("zh", "公司发行可转换公司债券，2023年募集资金总额为5亿元。")]
    [InlineData("nl", "De dochteronderneming werd in 1990 opgericht.")]
    [InlineData("nl", "Het management heeft 30 jaar ervaring in kurk.")]
    [InlineData("nl", "Nederland exporteert 80 procent van de productie.")]
    [InlineData("de", "Die Tochtergesellschaft wurde 1990 gegründet.")]
    [InlineData("de", "Die Exportquote der Branche liegt bei 70 Prozent.")]
    [InlineData("fr", "La filiale a été fondée en 1990.")]
    [InlineData("fr", "Le secteur réalise 60 % de son chiffre d'affaires à l'export.")]
    [InlineData("fr", "L'équipe a 30 ans d'expérience dans le liège.")]
    public void Others_persons_plans_and_changes_say_nothing_of_the_company(string language, string text) => Assert.Empty(Observe(language, text));

    private static IReadOnlyList<Observation> Observe(string language, string text, DocumentKind kind = DocumentKind.AnnualReport)
    {
        var frame = FactText.Frame(FactText.Markdown(language, text), kind: kind) with { Company = new CompanyIdentity("Birchline") };
        frame = kind == DocumentKind.Article ? frame with { FiscalYear = null, PeriodEnd = null, PeriodStart = null } : frame;
        return [.. new SentenceObserver(ConceptCatalog.Default, FactText.Readers).Observe(frame, CancellationToken.None).Where(seen => Concepts.Contains(seen.Concept))];
    }
}
