using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Sectors;

namespace LittleGiants.Extraction.Tests.Facts.Sectors;

public sealed class SectorFinderTests
{
    private static readonly SectorFinder Finder = new();

    [Theory]
    [InlineData("en", "The principal activities of the company are the design and manufacture of servo motors and cobots.", "robotics")]
    [InlineData("en", "Alder Ltd is a provider of medical imaging for hospitals. We design and manufacture endoscopes.", "medical_devices")]
    [InlineData("en", "We manufacture pumps and valves.", "basic_components")]
    [InlineData("en", "Alder Ltd is a medical device company. The company is a leading surgical robot company.", "medical_devices")]
    [InlineData("zh", "公司主要从事锂离子电池正极材料的研发、生产与销售。", "batteries_storage")]
    [InlineData("zh", "公司是一家专注于应用于化工领域的工业机器人的企业。", "robotics")]
    [InlineData("nl", "De onderneming ontwikkelt en produceert halfgeleidermachines.", "semiconductors")]
    [InlineData("de", "Die Gesellschaft ist Hersteller von Werkzeugmaschinen und Bearbeitungszentren.", "machine_tools")]
    [InlineData("fr", "La société est spécialisée dans la conception et la fabrication d’éoliennes.", "new_energy")]
    [InlineData("en", "As a manufacturer of gas turbines, we serve plants on four continents.", "power_equipment")]
    [InlineData("en", "The principal activities comprise the making of combine harvesters.", "agri_machinery")]
    [InlineData("zh", "作为一家专注于数控机床的企业，公司产品销往各地。", "machine_tools")]
    [InlineData("zh", "公司是国内IGBT生产企业。", "semiconductors")]
    [InlineData("nl", "Wij ontwikkelen en produceren vacuümpompen en kogelkranen.", "basic_components")]
    [InlineData("nl", "De activiteiten bestaan uit het bouwen van melkmachines.", "agri_machinery")]
    [InlineData("nl", "Als fabrikant van radarsystemen, leveren wij aan havens.", "telecom_equipment")]
    [InlineData("de", "Wir entwickeln und fertigen Zahnräder und Hydraulikzylinder.", "basic_components")]
    [InlineData("de", "Gegenstand des Unternehmens ist die Herstellung und der Vertrieb von Drehmaschinen.", "machine_tools")]
    [InlineData("fr", "Nous concevons et fabriquons des dispositifs médicaux implantables.", "medical_devices")]
    [InlineData("fr", "En tant que fabricant de machines-outils, notre société exporte.", "machine_tools")]
    public void Sentence_that_states_what_the_company_makes_gives_its_sector(string language, string text, string sector)
    {
        var document = LineDocument.Report(language, text);
        var facts = Find(document);
        Assert.Equal(sector, facts[0].Text);
        Assert.Equal("sector", facts[0].Concept);
        Assert.Contains(document.TextOf(facts[0].Evidence[0]).ToString(), text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "# Risk factors\nOur company is engaged in the sale of shoes and may be hit by shortages of lithium-ion batteries and battery cells.")]
    [InlineData("en", "Our customers include makers of industrial robots and machine tools. They manufacture servo motors.")]
    [InlineData("en", "We are a distributor of photovoltaic modules; we manufacture nothing.\nThe principal activity of the company is that of a wholesale distributor of machine tools.")]
    [InlineData("en", "The company operates restaurants. Each kitchen has a filter, a relay and a valve.")]
    [InlineData("en", "We invested in Birchline, a manufacturer of gas turbines, whose portfolio company makes robots.")]
    [InlineData("en", "The company produces packaging for pharmaceutical and medical device customers.")]
    [InlineData("en", "The company produces furniture using industrial robots.")]
    [InlineData("nl", "De onderneming vervaardigt meubels met behulp van industriële robots.")]
    [InlineData("de", "Die Gesellschaft produziert Möbel mittels Industrieroboter.")]
    [InlineData("fr", "La société fabrique des meubles grâce à des robots industriels.")]
    [InlineData("zh", "公司主要从事家具的生产，采用工业机器人。")]
    [InlineData("en", "As a maker of industrial robots, Birchline is a customer.")]
    [InlineData("de", "Als Hersteller von Industrierobotern, gilt der Kunde als anspruchsvoll.")]
    [InlineData("zh", "# 可能面对的风险\n公司主要从事食品销售，半导体和集成电路短缺可能影响收银系统。")]
    [InlineData("zh", "# 主要业务\n公司主要从事服装的生产和销售。公司客户包括锂离子电池和工业机器人企业。")]
    [InlineData("zh", "# 环境和社会责任\n公司建有污水处理设施，烟气治理设施和环境监测系统运行正常。")]
    [InlineData("zh", "上海远山半导体有限公司主要从事光刻机的研发、生产和销售。")]
    [InlineData("zh", "公司子公司晨星主要从事工业机器人的研发和生产。")]
    [InlineData("nl", "De onderneming is een groothandel in onderdelen voor landbouwmachines en levert maaidorsers aan dealers.")]
    [InlineData("de", "Die Gesellschaft betreibt Restaurants. Kunden aus der Halbleiterindustrie essen dort.")]
    [InlineData("fr", "# Facteurs de risque\nNotre société fabrique des vêtements; les cellules solaires et les éoliennes perturbent le marché.")]
    public void Words_of_risks_customers_others_and_plain_traders_give_none(string language, string text) => Assert.Empty(Find(LineDocument.Report(language, text)));

    [Fact]
    public void Several_words_in_the_description_of_products_give_the_sector()
    {
        var document = LineDocument.Report("en", """
            # Our products
            Our Linden series holds industrial robots of six axes.
            With our Maple series we offer collaborative robots.
            Our harmonic drives stand in both.
            # Outlook
            Our sales of lithium-ion batteries, battery cells and anode materials are nil.
            """);
        var fact = Assert.Single(Find(document));
        Assert.Equal("robotics", fact.Text);
        Assert.InRange(fact.Confidence, 0.1, 0.7);
        Assert.Equal(3, fact.Evidence.Count);
    }

    [Fact]
    public void One_word_in_the_description_of_products_is_a_hint_only() =>
        Assert.Empty(Find(LineDocument.Report("en", "# Our products\nOur Linden series came before the industrial robots of today.")));

    [Fact]
    public void Excluding_words_cancel_a_hit_in_their_sentence() =>
        Assert.Empty(Find(LineDocument.Report("en", "We manufacture bearings and interest-bearing notes.")));

    [Fact]
    public void Word_inside_the_companys_own_name_is_no_product()
    {
        var document = LineDocument.Report("en", "We, Alder Industrial Robot Ltd, are engaged in the design of shirts at Alder Industrial Robot Ltd.");
        Assert.Empty(Finder.Find(new DocumentFrame(document, DocumentKind.AnnualReport) { Company = new CompanyIdentity("Alder Industrial Robot Ltd") }, CancellationToken.None));
    }

    [Fact]
    public void Lines_that_a_layout_broke_are_one_sentence()
    {
        var document = LineDocument.Report("zh", "公司主要从事各类产品的研发与销售，经过多年的发展，目前，公司是一家专业生产工业机\n器人的企业，产品销往各地。");
        Assert.Equal("robotics", Assert.Single(Find(document)).Text);
    }

    [Fact]
    public void Article_gives_the_sector_of_its_company_and_not_of_another()
    {
        var document = LineDocument.Article("nl", "Voltara groeit", "De ontwikkelaar van thuisbatterijen Voltara heeft meer verkocht. Concurrent Fotonikus bouwt halfgeleidermachines.");
        var facts = Finder.Find(new DocumentFrame(document, DocumentKind.Article), CancellationToken.None);
        Assert.Equal("batteries_storage", Assert.Single(facts).Text);
    }

    [Fact]
    public void Article_on_a_policy_has_no_sector()
    {
        var document = LineDocument.Article("zh", "政策", "国家支持公司主要从事工业机器人的研发。");
        Assert.Empty(Finder.Find(new DocumentFrame(document, DocumentKind.PolicyArticle), CancellationToken.None));
    }

    [Theory]
    [InlineData("en", "We manufacture superalloys for gas turbines.")]
    [InlineData("nl", "Wij produceren superlegeringen voor gasturbines.")]
    [InlineData("de", "Wir fertigen Superlegierungen für Gasturbinen.")]
    [InlineData("fr", "Nous fabriquons des superalliages pour turbines à gaz.")]
    public void What_a_product_is_for_is_no_product(string language, string text) =>
        Assert.Equal("new_materials", Assert.Single(Find(LineDocument.Report(language, text))).Text);

    [Fact]
    public void No_more_than_three_sectors_are_given()
    {
        var document = LineDocument.Report("en", "We manufacture industrial robots. We manufacture gas turbines. We manufacture machine tools. We manufacture rotor blades. We manufacture surgical robots.");
        Assert.Equal(3, Find(document).Count);
    }

    private static IReadOnlyList<Fact> Find(SourceDocument document) =>
        Finder.Find(new DocumentFrame(document, DocumentKind.AnnualReport), CancellationToken.None);
}
