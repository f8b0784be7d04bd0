using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Events;

namespace LittleGiants.Extraction.Tests.Facts.Events;

public sealed class EventFinderTests
{
    [Theory]
    [InlineData("merger_acquisition", "en", "On 3 May 2023, we acquired all of the issued share capital of Alder Robotics Limited for £4.2 million.")]
    [InlineData("merger_acquisition", "en", "In March 2023 the Company completed the acquisition of Birch Valves.")]
    [InlineData("merger_acquisition", "en", "On June 1, 2023, the Company entered into an Agreement and Plan of Merger with Cedar Motion Corp.")]
    [InlineData("merger_acquisition", "zh", "2023年5月，公司完成收购苏州远山科技有限公司51%股权。")]
    [InlineData("merger_acquisition", "nl", "In mei 2023 heeft de groep het Belgische Wilgenrood overgenomen.")]
    [InlineData("merger_acquisition", "de", "Im Mai 2023 wurden sämtliche Anteile an der Ahornwerk GmbH erworben.")]
    [InlineData("merger_acquisition", "fr", "En mai 2023, le groupe a acquis la société Bouleau Mécanique pour 4 millions d'euros.")]
    [InlineData("disposal", "en", "During 2023 we sold our packaging business to Elm Capital for $12 million.")]
    [InlineData("disposal", "fr", "Le groupe a cédé sa filiale logistique en juin 2023.")]
    [InlineData("share_buyback", "en", "During the year we repurchased 1,200,000 shares of our common stock for $8 million.")]
    [InlineData("share_buyback", "zh", "截至报告期末，公司累计回购股份1,200,000股。")]
    [InlineData("share_buyback", "de", "Im Geschäftsjahr wurden 20.000 eigene Aktien zurückgekauft.")]
    [InlineData("dividend_change", "en", "The Board declared a quarterly dividend of $0.25 per share.")]
    [InlineData("dividend_change", "zh", "公司拟向全体股东每10股派发现金红利1.5元（含税）。")]
    [InlineData("dividend_change", "nl", "Voorgesteld wordt een dividend van € 1,20 uit te keren.")]
    [InlineData("capital_structure_change", "en", "On June 9, 2023, the Company entered into a credit agreement for $40 million.")]
    [InlineData("capital_structure_change", "de", "Die Kapitalerhöhung wurde im Juni 2023 eingetragen.")]
    [InlineData("litigation", "en", "On April 8, 2023, a shareholder filed a putative class action in the Superior Court against the Company.")]
    [InlineData("litigation", "fr", "La société a été assignée devant le tribunal de commerce en mars 2023.")]
    [InlineData("leadership_change", "en", "Jane Doe was appointed as Chief Financial Officer on 1 May 2023.")]
    [InlineData("leadership_change", "zh", "2023年5月，董事会聘任张三明先生为公司财务总监。")]
    [InlineData("restructuring", "en", "In 2023 we announced a restructuring plan and recorded $3 million of charges.")]
    [InlineData("restructuring", "en", "In December 2023, we announced a reduction in corporate personnel to align internal resources with our priorities.")]
    [InlineData("new_product", "en", "In 2023, we launched Alderlens imaging technology for the Orbit line.")]
    [InlineData("guidance", "en", "The company raised its full-year guidance for fiscal 2024.")]
    [InlineData("insolvency_going_concern", "en", "These conditions raise substantial doubt about the Company's ability to continue as a going concern.")]
    [InlineData("impairment", "en", "We recorded an impairment charge of $2.4 million in 2023.")]
    [InlineData("joint_venture", "en", "In 2023 we formed a joint venture with Linden Holdings.")]
    [InlineData("subsidies", "zh", "报告期内公司收到政府补助320万元。")]
    [InlineData("capacity_expansion", "zh", "2023年公司新建生产线建成投产。")]
    public void What_happened_is_affirmed(string kind, string language, string text)
    {
        var document = LineDocument.Report(language, text);
        var found = Assert.Single(Find(document), item => item.Kind == kind);
        Assert.Equal(Polarity.Affirmed, found.Polarity);
        Assert.Contains(document.TextOf(found.Cue).ToString(), document.TextOf(found.Sentence).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("litigation", "en", "We are not a party to any material legal proceedings.")]
    [InlineData("litigation", "nl", "De groep is niet betrokken bij rechtszaken.")]
    [InlineData("litigation", "de", "Es bestehen keine wesentlichen Rechtsstreitigkeiten.")]
    [InlineData("litigation", "fr", "Aucun litige n'est en cours.")]
    [InlineData("litigation", "zh", "# 十一、重大诉讼、仲裁事项\n□适用 √不适用")]
    [InlineData("dividend_change", "en", "No dividends were declared during the year.")]
    [InlineData("dividend_change", "en", "The Directors do not recommend a dividend.")]
    [InlineData("dividend_change", "zh", "公司计划不派发现金红利。")]
    [InlineData("dividend_change", "nl", "Over 2023 wordt geen dividend uitgekeerd.")]
    [InlineData("dividend_change", "fr", "Aucun dividende n'a été versé.")]
    [InlineData("merger_acquisition", "en", "There were no business combinations in 2023.")]
    [InlineData("impairment", "en", "No impairment was recorded in 2023.")]
    public void What_did_not_happen_is_negated(string kind, string language, string text)
    {
        var found = Find(LineDocument.Report(language, text)).Where(item => item.Kind == kind).ToList();
        Assert.NotEmpty(found);
        Assert.All(found, item => Assert.Equal(Polarity.Negated, item.Polarity));
    }

    [Theory]
    [InlineData("en", "We may acquire businesses, and if we have acquired the business of a rival, integration could fail.")]
    [InlineData("en", "Business combinations are accounted for using the acquisition method.")]
    [InlineData("en", "Customer acquisition costs rose because we acquired more subscribers.")]
    [InlineData("en", "Our customers have acquired Maple Systems Inc and other companies.")]
    [InlineData("en", "If litigation were filed against us, a lawsuit filed in the courts could harm our results.")]
    [InlineData("zh", "公司未来可能收购其他公司股权。")]
    [InlineData("zh", "非同一控制下企业合并，购买日取得的资产按公允价值计量。")]
    [InlineData("nl", "Indien een bedrijf wordt overgenomen, kan de integratie tegenvallen.")]
    [InlineData("de", "Falls Unternehmen erworben werden, könnte die Integration misslingen.")]
    [InlineData("fr", "Si la société a acquis une entreprise, l'intégration pourrait échouer.")]
    public void Fears_policies_and_deeds_of_others_are_no_events(string language, string text) =>
        Assert.DoesNotContain(Find(LineDocument.Report(language, text)), item => item.Kind is "merger_acquisition" or "litigation");

    [Fact]
    public void Dated_deed_with_an_amount_is_stronger_than_a_mention()
    {
        var document = LineDocument.Report("en", "Since the acquisition of Alder Robotics, margins improved in all of our markets.\nOn 3 May 2023, we acquired all of the share capital of Alder Robotics Limited for £4 million.");
        var found = EventFinder.Find(new DocumentFrame(document, DocumentKind.AnnualReport) { FiscalYear = 2023, PeriodEnd = new DateOnly(2023, 12, 31) }, CancellationToken.None);
        var best = found.First(item => item.Kind == "merger_acquisition");
        Assert.StartsWith("On 3 May", document.TextOf(best.Sentence).ToString(), StringComparison.Ordinal);
        Assert.Equal(2023, best.FiscalYear);
    }

    [Fact]
    public void Day_after_the_period_belongs_to_the_next_fiscal_year()
    {
        var document = LineDocument.Report("en", "On August 3, 2023, we acquired all of the share capital of Alder Robotics Limited.");
        var found = EventFinder.Find(new DocumentFrame(document, DocumentKind.AnnualReport) { FiscalYear = 2023, PeriodEnd = new DateOnly(2023, 6, 30) }, CancellationToken.None);
        Assert.Equal(2024, Assert.Single(found, item => item.Kind == "merger_acquisition").FiscalYear);
    }

    private static IReadOnlyList<CompanyEvent> Find(SourceDocument document) =>
        EventFinder.Find(new DocumentFrame(document, DocumentKind.AnnualReport), CancellationToken.None);
}
