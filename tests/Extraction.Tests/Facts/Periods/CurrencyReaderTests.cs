using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Periods;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Tests.Facts.Periods;

public sealed class CurrencyReaderTests
{
    [Theory]
    [InlineData("en", "All amounts are in Australian dollars. ABN 12 345", "AUD")]
    [InlineData("en", "Form 10-K. Securities and Exchange Commission. Revenue $5 million.", "USD")]
    [InlineData("en", "Amounts are in Canadian dollars.", "CAD")]
    [InlineData("en", "Amounts are in Singapore dollars.", "SGD")]
    [InlineData("en", "Amounts are in Hong Kong dollars.", "HKD")]
    [InlineData("en", "Amounts are in Swiss francs.", "CHF")]
    [InlineData("en", "Costs of £10, £20, £30 and £40; a loan of €5.", "GBP")]
    [InlineData("en", "Nothing is said of money.", null)]
    [InlineData("zh", "公司收入增长。", "CNY")]
    [InlineData("nl", "Bedragen in euro", "EUR")]
    [InlineData("de", "Angaben in Euro", "EUR")]
    [InlineData("fr", "Montants en euros", "EUR")]
    public void Document_declares_the_currency_it_reports_in(string language, string text, string? currency) =>
        Assert.Equal(currency, Complete(LineDocument.Report(language, text)).Currency);

    [Theory]
    [InlineData(4, "in thousands", 3)]
    [InlineData(3, "in thousands", null)]
    [InlineData(4, "in units", null)]
    public void Power_holds_for_all_statements_when_many_unit_lines_say_the_same(int tables, string line, int? power) =>
        Assert.Equal(power, Complete(WithUnitLines([.. Enumerable.Repeat(line, tables)])).StatementPower);

    [Fact]
    public void Unit_lines_that_disagree_declare_nothing() =>
        Assert.Null(Complete(WithUnitLines(["in thousands", "in thousands", "in thousands", "in thousands", "in millions"])).StatementPower);

    [Fact]
    public void Unit_lines_in_the_currency_itself_count_too() =>
        Assert.Null(Complete(WithUnitLines(["in thousands", "in thousands", "in thousands", "in thousands", "in euros", "in euros"])).StatementPower);

    private static DocumentFrame Complete(SourceDocument document) =>
        new CurrencyReader(new DocumentFrame(document, DocumentKind.AnnualReport), FactCues.For(document.Language!), FactText.Readers.For(document.Language)!).Complete();

    private static SourceDocument WithUnitLines(IReadOnlyList<string> lines)
    {
        var document = LineDocument.Report("en", string.Join('\n', lines.Select(line => $"{line}\na | 1\nb | 2")));
        var at = 0;
        return document with
        {
            Tables = [.. document.Tables.Zip(lines, (table, line) =>
            {
                var start = document.Text.IndexOf(line, at, StringComparison.Ordinal);
                at = start + line.Length;
                return table with { UnitLine = new TextSpan(start, at) };
            })],
        };
    }
}
