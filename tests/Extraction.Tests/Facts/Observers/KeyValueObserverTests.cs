using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Observers;

namespace LittleGiants.Extraction.Tests.Facts.Observers;

public sealed class KeyValueObserverTests
{
    [Theory]
    [InlineData("en", "Employees: 120", "employees 2023 120 Consolidated")]
    [InlineData("en", "Number of employees – 412", "employees 2023 412 Consolidated")]
    [InlineData("en", "Revenue (2022): €12.4 million", "revenue 2022 12400000 EUR Consolidated")]
    [InlineData("en", "Revenue (EUR thousand): 12,400", "revenue 2023 12400000 EUR Consolidated")]
    [InlineData("en", "Employees: 120 (2022)", "employees 2022 120 Consolidated")]
    [InlineData("en", "Employees: about 120 worldwide", "employees 2023 120 Consolidated")]
    [InlineData("en", "Founded: 1887", "founding_year  1887 Consolidated")]
    [InlineData("en", "Date of incorporation: 12 May 1998", "founding_year  1998 Consolidated")]
    [InlineData("en", "Market share: 35%", "market_share 2023 35 Consolidated")]
    [InlineData("zh", "员工人数：412人", "employees 2023 412 Consolidated")]
    [InlineData("zh", "成立时间：2003年", "founding_year  2003 Consolidated")]
    [InlineData("zh", "成立日期：2003年12月25日", "founding_year  2003 Consolidated")]
    [InlineData("zh", "2022年营业收入：3.5亿元", "revenue 2022 350000000 CNY Consolidated")]
    [InlineData("zh", "营业收入（万元）：12,345.60；员工人数：412人", "revenue 2023 123456000 CNY Consolidated|employees 2023 412 Consolidated")]
    [InlineData("nl", "Omzet 2022: € 14,2 miljoen", "revenue 2022 14200000 EUR Consolidated")]
    [InlineData("nl", "Aantal medewerkers: 85", "employees 2023 85 Consolidated")]
    [InlineData("nl", "Oprichtingsjaar: 1974", "founding_year  1974 Consolidated")]
    [InlineData("de", "Umsatz: 12,4 Mio. EUR", "revenue 2023 12400000 EUR Consolidated")]
    [InlineData("de", "Umsatz im Geschäftsjahr 2022: 12,4 Mio. EUR", "revenue 2022 12400000 EUR Consolidated")]
    [InlineData("de", "Mitarbeiter (31.12.2023): 321", "employees 2023 321 Consolidated")]
    [InlineData("de", "Mitarbeiter: 297 (Vorjahr: 304)", "employees 2023 297 Consolidated")]
    [InlineData("de", "Gründungsjahr: 1954", "founding_year  1954 Consolidated")]
    [InlineData("fr", "Chiffre d'affaires : 12,3 M€", "revenue 2023 12300000 EUR Consolidated")]
    [InlineData("fr", "Effectif total : 1 250 salariés", "employees 2023 1250 Consolidated")]
    [InlineData("fr", "Date de création : 1972", "founding_year  1972 Consolidated")]
    public void Line_that_names_a_fact_gives_its_value(string language, string text, string expected) =>
        Assert.Equal(expected.Split('|'), FactText.Lines(Observe(language, text)));

    [Theory]
    [InlineData("en", "Employees: 120 in 3 countries")]
    [InlineData("en", "Employees: 120 (2022: 115)")]
    [InlineData("en", "Employees: 120%")]
    [InlineData("en", "Employees: up 12")]
    [InlineData("en", "Revenue: expected €12 million")]
    [InlineData("en", "Revenue (forecast): €12 million")]
    [InlineData("en", "Revenue (first half): €12 million")]
    [InlineData("en", "Revenue: €12 million in the half-year")]
    [InlineData("en", "Revenue: 12")]
    [InlineData("en", "Revenue of the cloud business: €12 million")]
    [InlineData("en", "Revenue from 2021 to 2023: €12 million")]
    [InlineData("en", "Employees: fewer than 250")]
    [InlineData("en", "Founded: 1998 and listed 2005")]
    [InlineData("en", "Market share: 35 million")]
    [InlineData("zh", "员工人数：同比增长12%")]
    [InlineData("zh", "营业收入（预计）：3.5亿元")]
    [InlineData("zh", "上半年营业收入：3.5亿元")]
    [InlineData("zh", "研发部门员工人数：12人")]
    [InlineData("nl", "Omzet eerste halfjaar: € 14,2 miljoen")]
    [InlineData("nl", "Aantal medewerkers: 85 van wie 12 in R&D")]
    [InlineData("de", "Umsatz (Prognose): 12,4 Mio. EUR")]
    [InlineData("de", "Mitarbeiter: 120 bis 150")]
    [InlineData("de", "Umsatz: 12,4 %")]
    [InlineData("fr", "Chiffre d'affaires (objectif) : 12,3 M€")]
    [InlineData("fr", "Effectif : + 12 %")]
    public void Line_that_says_more_or_something_else_gives_nothing(string language, string text) => Assert.Empty(Observe(language, text));

    [Theory]
    [InlineData("Employees: 120\n\nEmployees: 45")]
    [InlineData("# Elderwood Pumps Ltd\n\nEmployees: 45")]
    [InlineData("# Annual Report\n\n## Our subsidiary\n\nEmployees: 45")]
    public void Profiles_of_other_companies_give_nothing(string text) => Assert.Empty(Observe("en", text));

    [Theory]
    [InlineData("en", "297\n\nEmployees\n\n45\n\nTotal patents\n\n40\n\ncountries", "employees 2023 297 Consolidated|patents_total 2023 45 Consolidated")]
    [InlineData("nl", "Omzet 2022\n\n€ 14,2 miljoen\n\nMedewerkers\n\n297\n\nOpgericht\n\n1974", "employees 2023 297 Consolidated|founding_year  1974 Consolidated|revenue 2022 14200000 EUR Consolidated")]
    [InlineData("de", "## Zahlen und Fakten\n\n297\n\nMitarbeiter\n\n40\n\nLänder", "employees 2023 297 Consolidated")]
    public void Tile_gives_the_figure_over_or_under_its_name(string language, string text, string expected) =>
        Assert.Equal(expected.Split('|'), FactText.Lines(Observe(language, text)).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Employees\n\n297\n\nCountries\n\n40\n\nPatents")]
    [InlineData("297\n\n40\n\nEmployees\n\nCountries")]
    [InlineData("297\n\nEmployees")]
    [InlineData("Our people\n\n297\n\nEmployees\n\n40\n\nCountries")]
    [InlineData("# Elderwood Pumps Ltd\n\n297\n\nEmployees\n\n40\n\nCountries")]
    public void Tile_whose_name_is_uncertain_gives_nothing(string text) => Assert.Empty(Observe("en", text));

    [Theory]
    [InlineData("| | |\n|---|---|\n| Founded | 1987 |\n| Employees | 297 (2022) |\n| Revenue 2021 | €48.4 million |", "employees 2022 297 Consolidated|founding_year  1987 Consolidated|revenue 2021 48400000 EUR Consolidated")]
    [InlineData("| Item | EUR thousand |\n|---|---|\n| Revenue | 484,000 |", "")]
    [InlineData("| Item | 2021 |\n|---|---|\n| Employees | 297 |", "")]
    [InlineData("| Item | Value |\n|---|---|\n| Revenue | 484,000 |", "")]
    public void Profile_gives_the_value_beside_its_name_unless_its_head_or_size_may_mean_another(string text, string expected) =>
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), FactText.Lines(Observe("en", text)).Order(StringComparer.Ordinal));

    [Fact]
    public void Line_ranks_with_sentences_and_shows_name_and_value_as_evidence()
    {
        var document = FactText.Report("en", "Employees: 120 worldwide");
        var seen = Assert.Single(new KeyValueObserver(ConceptCatalog.Default, FactText.Readers).Observe(FactText.Frame(document), CancellationToken.None));

        Assert.Equal(SourceRank.Narrative, seen.Source);
        Assert.Equal("Employees: 120", document.TextOf(seen.Evidence).ToString());
    }

    private static IEnumerable<Observation> Observe(string language, string text) => new KeyValueObserver(ConceptCatalog.Default, FactText.Readers)
        .Observe(FactText.Frame(FactText.Markdown(language, text)), CancellationToken.None);
}
