using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Observers;

namespace LittleGiants.Extraction.Tests.Facts.Observers;

public sealed class StatementLinesTests
{
    private const string CashFlow = """
        # Consolidated statement of cash flows

        | EUR | 2023 | 2022 | 2021 |
        |---|---|---|---|
        | Net income | 90 | 80 | 70 |
        | Depreciation and amortization | 30 | 28 | 27 |
        | Inventories | (12) | 7 | 3 |
        | Accounts receivable | 5 | 4 | 6 |
        | Net cash provided by operating activities | 113 | 119 | 106 |
        | Capital expenditures | (40) | (35) | (33) |
        | Net cash used in investing activities | (40) | (35) | (33) |
        | Dividends paid | (20) | (18) | — |
        | Net cash used in financing activities | (20) | (18) | 4 |
        """;

    [Fact]
    public void A_cash_flow_statement_states_flows_of_each_year_and_no_balances()
    {
        var seen = Lines("en", CashFlow);
        Assert.Equal(["capital_expenditures 2023 40 EUR Consolidated", "capital_expenditures 2022 35 EUR Consolidated", "capital_expenditures 2021 33 EUR Consolidated"], seen.Where(line => line.StartsWith("capital", StringComparison.Ordinal)));
        Assert.DoesNotContain(seen, line => line.StartsWith("inventories", StringComparison.Ordinal) || line.StartsWith("accounts_receivable", StringComparison.Ordinal));
        Assert.Contains("dividends_paid 2023 20 EUR Consolidated", seen);
        Assert.Contains("depreciation_amortization 2021 27 EUR Consolidated", seen);
        Assert.Contains("investing_cash_flow 2023 -40 EUR Consolidated", seen);
        Assert.Contains("financing_cash_flow 2021 4 EUR Consolidated", seen);
    }

    [Fact]
    public void A_balance_sheet_states_both_year_ends_and_totals_are_no_parts()
    {
        var seen = Lines("en", """
            # Balance sheet

            | EUR | 31 December 2023 | 31 December 2022 |
            |---|---|---|
            | Cash and cash equivalents | 10 | 9 |
            | Accounts receivable, net of allowances of 3 and 4, respectively | 50 | 40 |
            | Inventories | 30 | 20 |
            | Other current assets | 5 | 5 |
            | Total current assets | 95 | 74 |
            | Property and equipment, net | 60 | 55 |
            | Total assets | 155 | 129 |
            | Total current liabilities | 45 | 44 |
            """);
        Assert.Equal(["current_assets 2023 95 EUR Consolidated", "current_assets 2022 74 EUR Consolidated"], seen.Where(line => line.StartsWith("current_assets", StringComparison.Ordinal)));
        Assert.Contains("accounts_receivable 2022 40 EUR Consolidated", seen);
        Assert.Contains("property_plant_equipment 2023 60 EUR Consolidated", seen);
        Assert.Contains("current_liabilities 2023 45 EUR Consolidated", seen);
    }

    [Theory]
    [InlineData("(25)", "75", 25)]
    [InlineData("25", "75", 25)]
    [InlineData("25", "125", -25)]
    [InlineData("(25)", "125", -25)]
    public void A_tax_is_a_cost_whatever_sign_it_is_printed_with(string tax, string profit, int expected) =>
        Assert.Contains($"income_tax_expense 2023 {expected} EUR Consolidated", Lines("en", $"# T\n\n| EUR | 2023 |\n|---|---|\n| Profit before tax | 100 |\n| Income tax | {tax} |\n| Profit for the year | {profit} |\n"));

    [Fact]
    public void Provisions_and_taxes_of_one_table_are_told_each_by_its_own_profits()
    {
        var lines = Lines("en", "# T\n\n| EUR | 2023 |\n|---|---|\n| Net interest income | 160 |\n| Provision for loan losses | 30 |\n| Net interest income after provision | 130 |\n| Income before income taxes | 68 |\n| Income tax (provision) benefit | (18) |\n| Net income | 50 |\n");
        Assert.Contains("income_tax_expense 2023 18 EUR Consolidated", lines);
    }

    [Fact]
    public void A_tax_in_brackets_among_costs_without_is_told_by_the_profit_after_it_or_not_at_all()
    {
        const string Before = "# T\n\n| EUR | 2023 |\n|---|---|\n| Cost of sales | 60 |\n| Profit before tax | 100 |\n| Income tax | (25) |\n";
        Assert.Contains("income_tax_expense 2023 25 EUR Consolidated", Lines("en", Before + "| Profit of what goes on | 75 |\n| Profit for the year | 90 |\n"));
        Assert.DoesNotContain(Lines("en", Before + "| Other | 3 |\n| Profit for the year | 90 |\n"), line => line.StartsWith("income_tax", StringComparison.Ordinal));
    }

    [Fact]
    public void Figures_for_one_share_are_never_in_millions_and_pence_are_hundredths()
    {
        Assert.Contains("eps_basic 2023 1.96 USD Consolidated", Lines("en", "# T\n\n| In millions, except per share | 2023 | 2022 |\n|---|---|---|\n| Net income | 90 | 80 |\n| Earnings per common share | | |\n| Basic | 1.96 | 2.43 |\n| Diluted | 1.95 | 2.40 |\n", "USD"));
        Assert.Contains("eps_basic 2023 0.123 GBP Consolidated", Lines("en", "# T\n\n| £000 | 2023 |\n|---|---|\n| Profit for the year | 90 |\n| Basic earnings per share (pence) | 12.3 |\n", "GBP"));
    }

    [Fact]
    public void A_table_without_any_total_shows_parts()
    {
        var seen = Lines("en", "# Share-based compensation\n\n| EUR | 2023 |\n|---|---|\n| Cost of sales | 3 |\n| General and administrative | 8 |\n");
        Assert.Empty(seen);
    }

    [Fact]
    public void What_is_due_in_later_years_is_no_debt_of_them() =>
        Assert.DoesNotContain(Lines("en", "# T\n\n| EUR | 2023 | 2024 | 2025 |\n|---|---|---|---|\n| Total current liabilities | 1 | 2 | 3 |\n| Long-term debt | 1 | 2 | 3 |\n"), line => line.Contains(" 2024 ", StringComparison.Ordinal));

    [Theory]
    [InlineData("zh", "| 项目 | 2023年12月31日 | 2022年12月31日 |\n|---|---|---|\n| 存货 | 30 | 20 |\n| 流动资产合计 | 95 | 74 |\n| 流动负债合计 | 45 | 44 |", "inventories 2022 20 EUR Consolidated")]
    [InlineData("nl", "| EUR | 31-12-2023 | 31-12-2022 |\n|---|---|---|\n| Voorraden | 30 | 20 |\n| Som der vlottende activa | 95 | 74 |\n| Totaal activa | 155 | 129 |", "current_assets 2023 95 EUR Consolidated")]
    [InlineData("de", "| EUR | 31.12.2023 | 31.12.2022 |\n|---|---|---|\n| Forderungen aus Lieferungen und Leistungen | 30 | 20 |\n| Bilanzsumme | 155 | 129 |", "accounts_receivable 2023 30 EUR Consolidated")]
    [InlineData("fr", "| EUR | 2023 | 2022 |\n|---|---|---|\n| Chiffre d'affaires | 500 | 400 |\n| Résultat opérationnel | 50 | 40 |\n| Impôt sur le résultat | -10 | -9 |\n| Résultat avant impôt | 45 | 35 |\n| Résultat net | 35 | 26 |", "income_tax_expense 2023 10 EUR Consolidated")]
    public void Lines_are_read_in_every_language(string language, string table, string expected) =>
        Assert.Contains(expected, Lines(language, "# T\n\n" + table + "\n"));

    private static IReadOnlyList<string> Lines(string language, string text, string currency = "EUR")
    {
        var document = FactText.Report(language, text);
        return FactText.Lines(new TableObserver(ConceptCatalog.WithStatements, FactText.Readers).Observe(FactText.Frame(document, currency: currency), CancellationToken.None)
            .Where(seen => ConceptCatalog.WithStatements.Find(seen.Concept)!.Statement is not null));
    }
}
