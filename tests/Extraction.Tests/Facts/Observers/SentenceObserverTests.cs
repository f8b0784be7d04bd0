using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Observers;

namespace LittleGiants.Extraction.Tests.Facts.Observers;

public sealed class SentenceObserverTests
{
    [Theory]
    [InlineData("en", "At year-end, the group had 1,234 employees.", "employees 2023 1234 Consolidated")]
    [InlineData("en", "As of December 31, 2023 and 2022, the number of employees was 156,000 and 142,000, respectively.", "employees 2023 156000 Consolidated")]
    [InlineData("en", "As of December 31, 2022 and 2023, the number of employees was 142,000 and 156,000, respectively.", "employees 2022 142000 Consolidated")]
    [InlineData("en", "Revenue rose from €10.5 million to €12.3 million.", "revenue 2023 12300000 EUR Consolidated")]
    [InlineData("en", "Revenue was €12.3 million (2022: €10.5 million).", "revenue 2023 12300000 EUR Consolidated")]
    [InlineData("en", "In 2021, revenue was €9 million.", "revenue 2021 9000000 EUR Consolidated")]
    [InlineData("en", "Research and development expenses were €3 million in 2023.", "rd_expense 2023 3000000 EUR Consolidated")]
    [InlineData("en", "About 15% of our employees work in research and development.", "rd_staff_share 2023 15 Consolidated")]
    [InlineData("en", "We hold 45 granted patents.", "patents_total 2023 45 Consolidated")]
    [InlineData("nl", "Het bedrijf telt ruim 250 medewerkers.", "employees 2023 250 Consolidated")]
    [InlineData("nl", "De omzet steeg van € 10,5 miljoen naar € 12,3 miljoen.", "revenue 2023 12300000 EUR Consolidated")]
    [InlineData("nl", "De netto-omzet bedroeg € 12,3 miljoen.", "revenue 2023 12300000 EUR Consolidated")]
    [InlineData("de", "Der Umsatz stieg von 10,5 Mio. Euro auf 12,3 Mio. Euro.", "revenue 2023 12300000 EUR Consolidated")]
    [InlineData("de", "Im Jahresdurchschnitt waren 321 Mitarbeiter beschäftigt.", "employees 2023 321 Consolidated")]
    [InlineData("fr", "L'entreprise emploie près de 250 salariés.", "employees 2023 250 Consolidated")]
    [InlineData("fr", "Le chiffre d'affaires s'élève à 12,3 millions d'euros.", "revenue 2023 12300000 EUR Consolidated")]
    [InlineData("en", "Founded in 1998, the company had revenue of €52 million.", "revenue 2023 52000000 EUR Consolidated|founding_year  1998 Consolidated")]
    [InlineData("en", "Revenue fell from €44.1 million in 2021 to €39.7 million in 2022.", "revenue 2022 39700000 EUR Consolidated")]
    [InlineData("de", "Das 1954 gegründete Unternehmen hat 170 Mitarbeiter.", "employees 2023 170 Consolidated|founding_year  1954 Consolidated")]
    [InlineData("de", "1991 von den Brüdern Fort gegründet, beschäftigt die Firma 128 Menschen.", "employees 2023 128 Consolidated")]
    [InlineData("nl", "Het bedrijf is opgericht in 1968 en heeft ruim 300 medewerkers.", "employees 2023 300 Consolidated|founding_year  1968 Consolidated")]
    [InlineData("nl", "Eind 2010 had het bedrijf 1.190 medewerkers.", "employees 2010 1190 Consolidated")]
    [InlineData("fr", "Créée en 1998, la société emploie 320 personnes.", "employees 2023 320 Consolidated|founding_year  1998 Consolidated")]
    [InlineData("zh", "2023年，公司实现营业收入3.5亿元，同比增长10%。", "revenue 2023 350000000 CNY Consolidated")]
    [InlineData("zh", "公司营业收入从2.5亿元增长至3.1亿元。", "revenue 2023 310000000 CNY Consolidated")]
    [InlineData("zh", "报告期末公司员工总数为1,234人，其中研发人员为200人。", "employees 2023 1234 Consolidated|rd_staff 2023 200 Consolidated")]
    [InlineData("zh", "员工120人\n研发人员52人", "rd_staff 2023 52 Consolidated")]
    [InlineData("zh", "研发人员占员工总数的比例为15.2%。", "rd_staff_share 2023 15.2 Consolidated")]
    public void Sentence_states_a_fact_of_its_period(string language, string text, string expected) =>
        Assert.Equal(expected.Split('|'), FactText.Lines(Observe(language, text)));

    [Theory]
    [InlineData("en", "We expect revenue of €15 million.")]
    [InlineData("en", "Offices: 40 R&D employees: 52")]
    [InlineData("en", "In the first half, revenue was €6 million.")]
    [InlineData("en", "Revenue in the quarter was €3 million.")]
    [InlineData("en", "At 30 June 2021, revenue was €3 million.")]
    [InlineData("en", "The union represents 45 employees.")]
    [InlineData("en", "Revenue per share was €3.")]
    [InlineData("en", "We hired 45 employees.")]
    [InlineData("nl", "De omzet zal naar verwachting uitkomen op € 15 miljoen.")]
    [InlineData("nl", "In het eerste halfjaar bedroeg de omzet € 6 miljoen.")]
    [InlineData("de", "Die Prognose: Der Umsatz soll auf 15 Mio. Euro steigen.")]
    [InlineData("de", "Im ersten Halbjahr stieg der Umsatz auf 6 Mio. Euro.")]
    [InlineData("fr", "Le chiffre d'affaires devrait être de 15 millions d'euros.")]
    [InlineData("fr", "Au premier semestre, le chiffre d'affaires est de 6 millions d'euros.")]
    [InlineData("zh", "预计2024年公司营业收入将达5亿元。")]
    [InlineData("zh", "上半年公司实现营业收入1.5亿元。")]
    public void Expectations_parts_of_the_year_and_parts_of_the_staff_are_not_stated(string language, string text) => Assert.Empty(Observe(language, text));

    [Theory]
    [InlineData("en", "Sales were good; last year revenue was €9 million.", "revenue 2022 9000000 EUR Consolidated")]
    [InlineData("de", "Der Umsatz lag bei 12,3 Mio. Euro (Vorjahr: 10,5 Mio. Euro).", "revenue 2023 12300000 EUR Consolidated")]
    public void What_was_the_year_before_is_not_the_current_years(string language, string text, string expected) =>
        Assert.Equal([expected], FactText.Lines(Observe(language, text)));

    [Theory]
    [InlineData("公司成立于2010年，全球员工超1,600名。", "employees  1600 Consolidated|founding_year  2010 Consolidated")]
    [InlineData("2021年，公司被认定为国家级企业，员工总数为450人。", "employees  450 Consolidated")]
    [InlineData("截至2022年6月30日，公司研发人员98人。", "rd_staff  98 Consolidated")]
    [InlineData("截至2022年末，公司研发人员98人。", "rd_staff 2022 98 Consolidated")]
    [InlineData("公司年产水泵2000台，员工总数为450人。", "employees  450 Consolidated")]
    [InlineData("2023年5月12日，公司公告，2022年研发投入3000万元。", "rd_expense 2022 30000000 CNY Consolidated")]
    [InlineData("公司2020年至2022年营业收入分别为2亿元、3亿元和4亿元。", "revenue 2020 200000000 CNY Consolidated|revenue 2021 300000000 CNY Consolidated|revenue 2022 400000000 CNY Consolidated")]
    [InlineData("公司去年实现营业收入4亿元，较2021年的3亿元增长；研发投入3000万元。", "revenue 2022 400000000 CNY Consolidated|rd_expense 2022 30000000 CNY Consolidated")]
    [InlineData("公司2019年至2021年营业收入分别为1亿元、2亿元和3亿元；2022年上半年营收2亿元。", "revenue 2019 100000000 CNY Consolidated|revenue 2020 200000000 CNY Consolidated|revenue 2021 300000000 CNY Consolidated")]
    [InlineData("公司研发经费投入强度4.4%。", "rd_intensity  4.4 Consolidated")]
    [InlineData("公司出口交货值9,300万元，占销售收入的19%。", "export_share  19 Consolidated")]
    [InlineData("公司国内市场占有率只有1.8%。", "market_share  1.8 Consolidated")]
    [InlineData("公司注册成立于2020年6月。", "founding_year  2020 Consolidated")]
    [InlineData("2021年主营业务收入5.52亿元。", "main_business_revenue 2021 552000000 CNY Consolidated")]
    public void Years_of_an_article_date_what_was_so_in_them(string text, string expected)
    {
        var document = LineDocument.Article("zh", "晨星精密科技股份有限公司", text) with { Date = new DateOnly(2023, 5, 12) };
        var seen = new SentenceObserver(ConceptCatalog.Default, FactText.Readers).Observe(new DocumentFrame(document, DocumentKind.Article) { Currency = "CNY" }, CancellationToken.None);
        Assert.Equal(expected.Split('|'), FactText.Lines(seen));
    }

    [Fact]
    public void Patterns_of_the_press_are_for_articles_only()
    {
        const string Text = "Alder Robotics has 250 employees.";
        Assert.Empty(Observe("en", Text, DocumentKind.AnnualReport));
        Assert.Equal(SourceRank.Press, Assert.Single(Observe("en", Text)).Source);
    }

    [Fact]
    public void Sentences_of_a_filing_state_staff_and_leave_revenue_to_its_tables()
    {
        Assert.Equal(SourceRank.Narrative, Assert.Single(Observe("en", "At year-end, the group had 1,234 employees.", DocumentKind.AnnualReport)).Source);
        Assert.Empty(Observe("en", "Revenue rose from €10.5 million to €12.3 million.", DocumentKind.AnnualReport));
    }

    [Fact]
    public void Evidence_holds_the_words_and_the_figure_and_bounds_stay_bounds()
    {
        var document = LineDocument.Report("en", "Last words. The company employs more than 700 people worldwide.");
        var seen = Assert.Single(new SentenceObserver(ConceptCatalog.Default, FactText.Readers).Observe(FactText.Frame(document), CancellationToken.None));
        Assert.Equal("company employs more than 700 people", document.TextOf(seen.Evidence).ToString());
        Assert.Equal("700", document.TextOf(seen.Quantity.Digits).ToString());
        Assert.Equal((700m, null), (seen.Quantity.Low, seen.Quantity.High));
    }

    [Fact]
    public void A_figure_parted_by_the_cut_of_an_endless_run_is_not_read_as_a_smaller_one()
    {
        for (var length = 1440; length < 1520; length++)
        {
            var document = LineDocument.Report("en", new string('x', length) + " the company had 123456 employees " + new string('y', 300));
            Assert.All(new SentenceObserver(ConceptCatalog.Default, FactText.Readers).Observe(FactText.Frame(document), CancellationToken.None), seen => Assert.Equal(123456, seen.Quantity.Value));
        }
    }

    private static List<Observation> Observe(string language, string text, DocumentKind kind = DocumentKind.Article) =>
        [.. new SentenceObserver(ConceptCatalog.Default, FactText.Readers).Observe(FactText.Frame(LineDocument.Report(language, text), currency: language == "zh" ? "CNY" : "EUR", kind: kind), CancellationToken.None)];
}
