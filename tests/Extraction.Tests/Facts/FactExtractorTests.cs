using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;

namespace LittleGiants.Extraction.Tests.Facts;

public sealed class FactExtractorTests
{
    private const string Report = """
        # Alder Robotics plc

        Annual Report 2023. For the year ended 31 December 2023. Amounts are in pounds sterling.

        Alder Robotics plc had 1,234 employees at 31 December 2023.

        # Consolidated income statement

        | £000 | 2023 | 2022 |
        |---|---|---|
        | Revenue | 48,216 | 42,897 |
        | Profit for the year | 1,500 | 900 |
        """;

    private const string Policy = "In 2018 the Ministry defined small firms as those with a revenue of 100 million yuan. Such a company has 250 employees, it said. ";

    [Theory]
    [InlineData("# L'étoffe d'une ETI\n\nElle fabrique des textiles.\n\nCréation : 1987\n\nEffectif : 297 salariés", DocumentKind.Article, "employees  297 Consolidated|founding_year  1987 Consolidated")]
    [InlineData("# Le textile en chiffres\n\nLe secteur fabrique des tissus.\n\nEffectif : 12 000 salariés", DocumentKind.PolicyArticle, "")]
    public void Box_of_facts_with_a_founding_is_a_companys(string text, DocumentKind kind, string expected)
    {
        var extracted = FactText.Extractor.Extract(FactText.Markdown("fr", text), CancellationToken.None);
        Assert.Equal(kind, extracted.Frame.Kind);
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), FactText.Lines(extracted.Facts).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Figure_whose_year_one_wording_gives_is_stated_once()
    {
        var extracted = FactText.Extractor.Extract(FactText.Markdown("de", "# Ahornlaser GmbH\n\nDie Ahornlaser GmbH wächst.\n\nUmsatz: 48,4 Millionen Euro (2023)"), CancellationToken.None);
        Assert.Equal(["revenue 2023 48400000 EUR Consolidated"], FactText.Lines(extracted.Facts));
    }

    [Fact]
    public void A_report_gives_the_current_year_first_and_then_the_years_before()
    {
        var result = Extract(FactText.Report("en", Report));

        Assert.Equal((DocumentKind.AnnualReport, 2023, "GBP"), (result.Frame.Kind, result.Frame.FiscalYear, result.Frame.Currency));
        var reported = FactText.Lines(result.Facts.Where(fact => fact.Status != FactStatus.Derived));
        Assert.Equal(["revenue 2023 48216000 GBP Consolidated", "employees 2023 1234 Consolidated", "net_profit 2023 1500000 GBP Consolidated", "revenue 2022 42897000 GBP Consolidated", "net_profit 2022 900000 GBP Consolidated"], reported);
    }

    [Fact]
    public void What_is_not_said_is_absent_and_may_stand_on_a_page_that_was_not_read()
    {
        var document = FactText.Report("en", Report);
        Assert.Contains(Extract(document).Absent, absence => absence is { Concept: "rd_staff", Reason: AbsenceReason.NotDisclosed });
        Assert.DoesNotContain(Extract(document).Absent, absence => absence.Concept == "revenue");

        var scanned = document with { Pages = [.. document.Pages, new DocumentPage(2, 595, 842, TextQuality.Unreadable, new TextSpan(document.Text.Length, document.Text.Length), [], [])] };
        Assert.Contains(Extract(scanned).Absent, absence => absence is { Concept: "rd_staff", Reason: AbsenceReason.NotReadable });
    }

    [Fact]
    public void An_article_on_a_programme_states_no_facts_of_a_company()
    {
        var result = Extract(LineDocument.Article("en", "China backs its small firms", Policy + string.Concat(Enumerable.Repeat("The provinces are to help them with advice and with cheap loans. ", 15))));
        Assert.Equal(DocumentKind.PolicyArticle, result.Frame.Kind);
        Assert.Empty(result.Facts);
        Assert.All(result.Absent, absence => Assert.Equal(AbsenceReason.NotApplicable, absence.Reason));
        Assert.Equal(ConceptCatalog.Default.Concepts.Count, result.Absent.Count);
    }

    [Theory]
    [InlineData("Half-year report 2023\n\nText.", false)]
    [InlineData("Interim results for the six months ended 30 June 2023", false)]
    [InlineData("Final results for the year ended 31 December 2023", true)]
    public void Flows_of_an_interim_document_are_not_the_years(string title, bool hasRevenue)
    {
        var result = Extract(FactText.Report("en", $"# Alder Robotics plc\n\n{title}\n\n| €000 | 2023 | 2022 |\n|---|---|---|\n| Revenue | 500 | 400 |\n"));
        Assert.Equal(hasRevenue, result.Facts.Any(fact => fact is { Concept: "revenue", Period.FiscalYear: 2023 }));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    [InlineData("xx")]
    [InlineData(null)]
    public void A_text_that_says_nothing_gives_nothing(string? language)
    {
        var result = Extract(LineDocument.Report("en", "x") with { Language = language });
        Assert.Empty(result.Facts);
        Assert.Equal(ConceptCatalog.Default.Concepts.Count, result.Absent.Count);
    }

    [Fact]
    public void Cancelling_ends_the_extraction()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => FactText.Extractor.Extract(FactText.Report("en", Report), source.Token));
    }

    [Fact]
    public void Texts_and_tables_beside_the_matter_change_no_fact()
    {
        const string Beside = "\n\n# Weather\n\nIt rained on most days and the harbour was closed.\n\n| Day | Rain |\n|---|---|\n| Monday | much |\n| Tuesday | little |\n";
        var plain = Lines(FactText.Report("en", Report));
        Assert.Equal(plain, Lines(FactText.Report("en", Report + Beside)));
        Assert.Equal(plain, Lines(FactText.Report("en", Report.Replace("# Consolidated", Beside.Trim() + "\n\n# Consolidated", StringComparison.Ordinal))));
    }

    [Fact]
    public void Order_of_the_statements_changes_no_fact()
    {
        const string Income = "\n\n# Consolidated income statement\n\n| €000 | 2023 | 2022 |\n|---|---|---|\n| Revenue | 500 | 400 |\n| Net income | 50 | 40 |\n";
        const string Balance = "\n\n# Consolidated balance sheet\n\n| €000 | 2023 | 2022 |\n|---|---|---|\n| Total assets | 900 | 800 |\n| Total liabilities | 300 | 200 |\n";
        const string Head = "# Alder Robotics plc\n\nAnnual Report 2023\n\nFor the year ended 31 December 2023.";
        var lines = Lines(FactText.Report("en", Head + Income + Balance));
        Assert.Equal(lines, Lines(FactText.Report("en", Head + Balance + Income)));
        Assert.Contains(lines, line => line.StartsWith("total_assets 2022 800000 EUR Consolidated", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_extractor_gives_the_same_facts_on_many_threads()
    {
        var documents = new[] { FactText.Report("en", Report), LineDocument.Report("zh", "2023年年度报告\n公司拥有有效专利62项，其中发明专利19项。\n公司员工总数为1,234人。"), LineDocument.Report("de", "Jahresabschluss zum 31. Dezember 2023\nIm Jahresdurchschnitt waren 321 Mitarbeiter beschäftigt.") };
        var alone = documents.Select(document => string.Join('\n', Lines(document))).ToList();

        var together = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(() => string.Join('\n', Lines(documents[i % 3])))));

        Assert.All(together.Select((lines, i) => (lines, i)), item => Assert.Equal(alone[item.i % 3], item.lines));
        Assert.All(alone, lines => Assert.NotEqual("", lines));
    }

    private static ExtractionResult Extract(SourceDocument document) => FactText.Extractor.Extract(document, CancellationToken.None);

    private static List<string> Lines(SourceDocument document) =>
        [.. Extract(document).Facts.Select(fact => $"{FactText.Lines([fact])[0]} {fact.Status} {fact.Confidence} {string.Join('|', fact.Evidence.Select(span => document.TextOf(span).ToString()))} {fact.Rivals.Count}")];
}
