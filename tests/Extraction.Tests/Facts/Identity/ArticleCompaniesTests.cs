using LittleGiants.Extraction.Facts.Identity;

namespace LittleGiants.Extraction.Tests.Facts.Identity;

public sealed class ArticleCompaniesTests
{
    [Theory]
    [InlineData("en", "Sensor maker grows", "Brightwell Sensors plc (AIM: BWS), a provider of torque sensors, announces its results.", "Brightwell Sensors plc")]
    [InlineData("en", "Robots peel shrimp", "For instance, LOTUS Motion Group, a \"little giant\" firm in Hubei, makes gear reducers. LOTUS Motion Group has 300 workers.", "LOTUS Motion Group")]
    [InlineData("nl", "Meer omzet voor ontwikkelaar van batterijen Voltara", "De ontwikkelaar van batterijen Voltara heeft meer verkocht. Voltara verloor minder.", "Voltara")]
    [InlineData("nl", "Chips uit Twente", "Fotonikus, een jong techbedrijf dat chips bouwt, groeit. Het bedrijf verhuist volgens Fotonikus in mei.", "Fotonikus")]
    [InlineData("de", "Ahornlaser: Geschäftszahlen 2022", "Die Ahornlaser & Optik SE hat im Geschäftsjahr 2022 einen Umsatz von 12 Millionen Euro erzielt.", "Ahornlaser & Optik SE")]
    [InlineData("de", "Lagebericht", "Im Berichtsjahr erzielte die Ahornlaser GmbH Umsatzerlöse von 12 Millionen Euro.", "Ahornlaser GmbH")]
    [InlineData("fr", "Le labo de Mécaphore", "Le prix a mis en lumière la société Mécaphore. Mécaphore emploie 24 personnes.", "Mécaphore")]
    [InlineData("zh", "晨星光电获得批文", "证监会网站发布关于同意南京晨星光电科技股份有限公司首次公开发行股票注册的批复。晨星光电主要从事激光器的研发。", "南京晨星光电科技股份有限公司")]
    [InlineData("en", "Company profile: Elder Weaving", "Elder Weaving, based in Velmar, makes cloth. Karl Brown leads it.", "Elder Weaving")]
    [InlineData("en", "Family firm bets on hydrogen", "In a quiet lane, Harlow Valves has doubled its floor space. Harlow plans more.", "Harlow")]
    [InlineData("fr", "L'étoffe d'une ETI", "Tissage Orfeuil, installé à Velmar, fabrique des textiles. Tissage Orfeuil vise l'Asie.", "Tissage Orfeuil")]
    [InlineData("de", "Unternehmensporträt Ahornlaser GmbH", "Die Ahornlaser GmbH wächst weiter.", "Ahornlaser GmbH")]
    public void Subject_of_an_article_is_its_company(string language, string title, string text, string name) =>
        Assert.Equal(name, ArticleCompanies.Of(LineDocument.Article(language, title, text), language).Companies[0].Name);

    [Theory]
    [InlineData("en", "China backs its small firms", "In 2018 the Ministry defined small firms as companies with a revenue of 100 million yuan. Beijing wants 10,000 of them, said Sarah Muir.")]
    [InlineData("zh", "专精特新企业迎来政策支持", "工业和信息化部提出，支持中小企业走专精特新发展道路，今年将培育一万家企业。")]
    [InlineData("de", "Mittelstand in der Krise", "Viele Unternehmen klagen über hohe Kosten. Die Regierung will helfen, sagte Minister Karl Braun.")]
    [InlineData("en", "Looms of Velmar", "Velmar employs 12,000 people in textiles and produces a third of the cloth. Velmar makes the finest wool.")]
    [InlineData("en", "Cheap sensors", "Optical Sensors are cheap today. Optical Sensors have many uses, and optical parts too. Optical parts sell well.")]
    [InlineData("nl", "Subsidie voor de maakindustrie", "Het kabinet trekt geld uit voor fabrieken. Minister Jansen noemde geen bedrijven.")]
    [InlineData("fr", "Les PME et l’innovation", "Le gouvernement soutient les entreprises innovantes, a dit Paul Martin (52).")]
    public void Article_on_a_policy_has_no_company(string language, string title, string text) =>
        Assert.Empty(ArticleCompanies.Of(LineDocument.Article(language, title, text), language).Companies);

    [Fact]
    public void Statement_belongs_to_the_company_its_sentence_names()
    {
        var document = LineDocument.Article("en", "Alder Robotics Inc. buys Birchline Ltd", """
            Alder Robotics Inc. had revenue of 10 million dollars. Birchline Ltd employs 55 people.
            The company also has 12 patents. Birchline Ltd has none.
            """);
        var companies = ArticleCompanies.Of(document, "en");
        Assert.Equal("Alder Robotics Inc.", companies.CompanyAt(document.Text.IndexOf("10 million", StringComparison.Ordinal))!.Name);
        Assert.Equal("Birchline Ltd", companies.CompanyAt(document.Text.IndexOf("55 people", StringComparison.Ordinal))!.Name);
        Assert.Equal("Alder Robotics Inc.", companies.CompanyAt(document.Text.IndexOf("12 patents", StringComparison.Ordinal))!.Name);
    }

    [Fact]
    public void Company_that_is_only_mentioned_owns_its_own_sentence_alone()
    {
        var document = LineDocument.Article("en", "Valve maker Harlow grows", """
            The valve maker Harlow has sales of 27 million pounds.
            Orders are coming in from all over the world.
            Harlow sells to Elder Pumps Ltd and has 164 people. Its rival Brandt AG has revenue of 4 billion euros. It plans to hire 40 people.
            """);
        var companies = ArticleCompanies.Of(document, "en");
        Assert.Equal("Harlow", Assert.Single(companies.Companies).Name);
        Assert.Equal(["Harlow", "Harlow", "Brandt AG", "Harlow"], new[] { "27 million", "164", "4 billion", "40" }.Select(figure => companies.CompanyAt(document.Text.IndexOf(figure, StringComparison.Ordinal))!.Name));
    }

    [Fact]
    public void Mentions_cover_full_and_short_names()
    {
        var document = LineDocument.Article("zh", "光峰智造扩产", "东莞光峰智造科技有限公司(简称“光峰智造”)新厂投产。光峰智造目前员工超700人。");
        var companies = ArticleCompanies.Of(document, "zh");
        Assert.Equal("东莞光峰智造科技有限公司", Assert.Single(companies.Companies).Name);
        Assert.Equal(["光峰智造", "东莞光峰智造科技有限公司", "光峰智造", "光峰智造"], companies.Mentions.Select(mention => document.TextOf(mention.Span).ToString()));
    }

    [Fact]
    public void Place_behind_what_a_company_makes_is_no_company()
    {
        var document = LineDocument.Article("en", "Inside Brightwell", "Brightwell Sensors plc is a maker of lasers in Boulder. It employs 24 people.");
        Assert.Equal("Brightwell Sensors plc", Assert.Single(ArticleCompanies.Of(document, "en").Companies).Name);
    }

    [Fact]
    public void Person_and_common_word_are_no_company()
    {
        var document = LineDocument.Article("en", "Doctors ask for help", "The group, Doctors, met CEO Maria Stone (44). Many doctors came. Maria Stone spoke twice.");
        Assert.Empty(ArticleCompanies.Of(document, "en").Companies);
    }
}
