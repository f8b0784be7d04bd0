using System.Globalization;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Periods;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Tests.Facts.Periods;

public sealed class FiscalYearReaderTests
{
    [Theory]
    [InlineData("en", "Annual Report 2023\nFor the fiscal year ended December 31, 2023", "2023 2023-12-31")]
    [InlineData("en", "Annual report and accounts\nfor the year ended 30 June 2023\nand for the year ended 30 June 2022", "2023 2023-06-30")]
    [InlineData("en", "Annual Report 2022", "2022 2022-12-31")]
    [InlineData("en", "Annual report for the 53 weeks ended 3 February 2024\nIn FY23 sales rose. FY23 was good, better than FY22.", "2023 2024-02-03")]
    [InlineData("en", "Annual report for the fiscal year ended January 28, 2024\nFiscal 2024 was good. In fiscal 2024 sales rose.", "2024 2024-01-28")]
    [InlineData("en", "Form 10-K\nFor the transition period from July 1, 2023 to December 31, 2023", "2023 2023-12-31")]
    [InlineData("nl", "Jaarverslag 2023\nbalans per 31 december 2023", "2023 2023-12-31")]
    [InlineData("nl", "Jaarrekening 2022", "2022 2022-12-31")]
    [InlineData("de", "Jahresabschluss zum 31. Dezember 2022", "2022 2022-12-31")]
    [InlineData("de", "Jahresabschluss für das Geschäftsjahr vom 01.01.2020 bis zum 31.12.2020", "2020 2020-12-31")]
    [InlineData("de", "Jahresabschluss\nGeschäftsjahr vom 1. Januar 2023 bis zum 31. Dezember 2023", "2023 2023-12-31")]
    [InlineData("de", "Geschäftsbericht\nGeschäftsjahr vom 1. Oktober 2022 bis zum 30. September 2023", "2023 2023-09-30")]
    [InlineData("fr", "Comptes annuels\nexercice clos le 31 décembre 2022", "2022 2022-12-31")]
    [InlineData("fr", "Rapport annuel 2022", "2022 2022-12-31")]
    [InlineData("zh", "2023年年度报告", "2023 2023-12-31")]
    [InlineData("zh", "2023 年年度报告\n2022 年数据", "2023 2023-12-31")]
    [InlineData("en", "for the year ended 31 December 2023, approved on 14 March 2024", "2023 2023-12-31")]
    public void Cover_names_the_year_and_its_last_day(string language, string lines, string expected) =>
        Assert.Equal(expected, Read(LineDocument.Report(language, lines), DocumentKind.AnnualReport, language));

    [Theory]
    [InlineData("en", "Annual results 2023 are out, after a weak 2022.", "2023 2023-12-31")]
    [InlineData("nl", "De jaarcijfers 2022 vielen mee.", "2022 2022-12-31")]
    [InlineData("de", "Im Geschäftsjahr 2022 stieg der Umsatz.", "2022 2022-12-31")]
    [InlineData("en", "The firm was founded in 1998.", "none")]
    public void Article_is_of_the_year_it_names_as_a_year_of_results(string language, string text, string expected) =>
        Assert.Equal(expected, Read(LineDocument.Article(language, "A firm", text), DocumentKind.Article, language));

    [Fact]
    public void Report_without_a_name_is_of_the_latest_year_its_columns_have()
    {
        var document = FactText.Report("en", "# Figures\n\n| EUR | 2022 | 2021 |\n|---|---|---|\n| Revenue | 5 | 4 |\n\nText.\n\n| EUR | 2022 | 2021 | Change 2030 |\n|---|---|---|---|\n| Assets | 5 | 4 | 1 |\n");
        var (year, end, isInferred) = new FiscalYearReader(document, DocumentKind.Other, FactCues.For("en")).Read();
        Assert.Equal((2022, new DateOnly(2022, 12, 31), true), (year, end, isInferred));
    }

    [Fact]
    public void A_day_that_ends_the_other_years_too_is_the_last()
    {
        const string Table = "| EUR | 31 December 2022 | 1 January 2022 | 31 December 2021 |\n|---|---|---|---|\n| Assets | 5 | 4 | 4 |\n";
        var document = FactText.Report("en", $"# Figures\n\n{Table}\nText.\n\n| EUR | 1 January 2022 | 31 December 2021 |\n|---|---|---|\n| Debts | 5 | 4 |\n");
        var (year, end, _) = new FiscalYearReader(document, DocumentKind.Other, FactCues.For("en")).Read();
        Assert.Equal((2022, new DateOnly(2022, 12, 31)), (year, end));
    }

    [Theory]
    [InlineData("2024", "2023-12-31", "2024 2023-12-31")]
    [InlineData(null, "2023-12-31", "2023 2023-12-31")]
    [InlineData("9999", "2023-12-31", "2023 2023-12-31")]
    [InlineData("2023", "0001-01-01", "none")]
    [InlineData("2023", "9999-12-31", "none")]
    public void Tags_name_the_year_where_they_name_a_sensible_one(string? focus, string end, string expected)
    {
        var day = DateOnly.ParseExact(end, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var document = LineDocument.Report("en", "A report of a firm.") with
        {
            TaggedFacts = [new TaggedFact("dei:DocumentFiscalYearFocus", default) { Text = focus, PeriodEnd = day }, new TaggedFact("dei:DocumentPeriodEndDate", default) { PeriodEnd = day }],
        };

        Assert.Equal(expected, Read(document, DocumentKind.AnnualReport, "en"));
        Assert.NotNull(FactText.Extractor.Extract(document, CancellationToken.None));
    }

    private static string Read(SourceDocument document, DocumentKind kind, string language)
    {
        var (year, end, _) = new FiscalYearReader(document, kind, FactCues.For(language)).Read();
        return year is null && end is null ? "none" : string.Create(CultureInfo.InvariantCulture, $"{year} {end:yyyy-MM-dd}");
    }
}
