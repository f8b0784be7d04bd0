using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Observers;

namespace LittleGiants.Extraction.Tests.Facts.Observers;

public sealed class PrimaryStatementsTests
{
    private const string Sheet = """

        | EUR | 2023 | 2022 |
        |---|---|---|
        | Cash and cash equivalents | 40 | 30 |
        | Total current assets | 90 | 70 |
        | Goodwill | 60 | 60 |
        | Total assets | 500 | 450 |
        | Total current liabilities | 80 | 75 |
        | Total liabilities | 300 | 280 |
        | Retained earnings | 90 | 70 |
        | Total equity | 200 | 170 |
        | Total liabilities and equity | 500 | 450 |

        """;

    private const string Venture = """

        | EUR | 2023 | 2022 |
        |---|---|---|
        | Cash and cash equivalents | 4 | 3 |
        | Total assets | 77 | 66 |
        | Total liabilities | 55 | 44 |
        | Total equity | 22 | 22 |

        """;

    [Fact]
    public void The_balance_sheet_wins_and_what_contradicts_it_is_of_a_part()
    {
        var seen = Observe("en", $"# Investments\n{Venture}\n# Consolidated balance sheets\n{Sheet}\n# Fair values\n\n| EUR | 2023 |\n|---|---|\n| Total assets | 12 |\n");

        Assert.All(seen.Where(item => item.Concept == "total_assets" && item.Scope == Scope.Consolidated), item => Assert.Equal(SourceRank.Primary, item.Source));
        Assert.Equal(["total_assets 2023 500 EUR Consolidated", "total_assets 2022 450 EUR Consolidated"], Consolidated(seen, "total_assets"));
        Assert.Equal(["cash_and_equivalents 2023 40 EUR Consolidated", "cash_and_equivalents 2022 30 EUR Consolidated"], Consolidated(seen, "cash_and_equivalents"));
        Assert.Contains("total_assets 2023 12 EUR Segment", FactText.Lines(seen));
    }

    [Fact]
    public void Where_a_statement_prints_both_the_operating_profit_is_the_result()
    {
        var seen = Observe("en", """
            # Consolidated income statement

            | CHF | 2023 | 2022 |
            |---|---|---|
            | Revenue | 947 | 873 |
            | Other operating income | 17 | 15 |
            | Operating income | 964 | 888 |
            | Staff costs | (660) | (630) |
            | Operating expenses | (870) | (815) |
            | Operating profit | 94 | 73 |
            | Profit before tax | 110 | 80 |
            | Net profit for the year | 97 | 69 |

            """);
        Assert.Equal(["operating_income 2023 94", "operating_income 2022 73"], Consolidated(seen, "operating_income").Select(line => string.Join(' ', line.Split(' ').Take(3))));
    }

    [Fact]
    public void A_part_of_the_long_term_debt_is_not_all_that_falls_due()
    {
        var seen = Observe("en", $"# Consolidated balance sheets\n{Sheet.Replace("| Total current liabilities", "| Loans and notes payable | 13 | 12 |\n| Current maturities of long-term debt | 3 | 2 |\n| Total current liabilities", StringComparison.Ordinal)}");
        Assert.Contains("short_term_debt 2023 13 EUR Consolidated", FactText.Lines(seen));
    }

    [Fact]
    public void A_sheet_without_a_title_is_told_by_its_arithmetic() =>
        Assert.Equal(["total_assets 2023 500 EUR Consolidated", "total_assets 2022 450 EUR Consolidated"], Consolidated(Observe("en", $"# Report\n{Sheet}\n# Partner\n{Venture}"), "total_assets"));

    [Fact]
    public void A_title_that_says_consolidated_outdoes_the_headings_before_it()
    {
        var seen = Observe("en", $"# Acquisition of a firm\n\nConsolidated balance sheets\n{Sheet}");
        Assert.Equal(["total_assets 2023 500 EUR Consolidated", "total_assets 2022 450 EUR Consolidated"], Consolidated(seen, "total_assets"));
    }

    [Fact]
    public void The_parents_own_sheet_stays_the_parents()
    {
        var own = Sheet.Replace("500", "400", StringComparison.Ordinal);
        var seen = Observe("en", $"# Consolidated balance sheets\n{Sheet}\n# Parent company balance sheets\n{own}");
        Assert.Equal(["total_assets 2023 500 EUR Consolidated", "total_assets 2022 450 EUR Consolidated"], Consolidated(seen, "total_assets"));
        Assert.Contains("total_assets 2023 400 EUR Parent", FactText.Lines(seen));
    }

    [Fact]
    public void Pro_forma_sheets_are_no_statements() =>
        Assert.DoesNotContain(Observe("en", $"# Unaudited pro forma consolidated balance sheets\n{Sheet}"), item => item.Source == SourceRank.Primary);

    [Fact]
    public void Averages_of_a_lender_are_no_totals() =>
        Assert.Empty(Observe("en", "# Net interest\n\n| EUR | Average balance 2023 | Interest 2023 | Yield/rate 2023 |\n|---|---|---|---|\n| Total interest income | 900 | 40 | 4.4% |\n| Total assets | 980 | | |\n"));

    [Fact]
    public void A_segments_income_is_not_the_groups()
    {
        const string Group = "\n\n| EUR | 2023 | 2022 |\n|---|---|---|\n| Total interest income | 90 | 80 |\n| Net interest income | 70 | 65 |\n| Total other income (loss), net | 9 | 8 |\n| Income before income taxes | 30 | 28 |\n| Income tax expense | 8 | 7 |\n| Net income (loss) | 22 | 21 |\n\n";
        var loans = Group.Replace("90 | 80", "60 | 50", StringComparison.Ordinal).Replace("70 | 65", "50 | 40", StringComparison.Ordinal).Replace("22 | 21", "12 | 11", StringComparison.Ordinal).Replace("30 | 28", "17 | 15", StringComparison.Ordinal);
        var seen = Observe("en", $"# Consumer lending{loans}# Consolidated balance sheets\n{Sheet}\n# Consolidated statements of operations{Group}");

        Assert.Equal(["interest_income 2023 90 EUR Consolidated", "interest_income 2022 80 EUR Consolidated"], Consolidated(seen, "interest_income"));
        Assert.Equal(["net_profit 2023 22 EUR Consolidated", "net_profit 2022 21 EUR Consolidated"], Consolidated(seen, "net_profit"));
        Assert.Contains("noninterest_income 2023 9 EUR Consolidated", FactText.Lines(seen));
    }

    [Fact]
    public void A_comprehensive_income_of_the_next_table_is_no_profit()
    {
        var seen = Observe("en", $"""
            # Consolidated balance sheets
            {Sheet}
            # Consolidated income statement

            | EUR | 2023 |
            |---|---|
            | Revenue | 300 |
            | Profit before tax | 40 |
            | Profit attributable to owners of the firm | 30 |

            # Consolidated statement of comprehensive income

            | EUR | 2023 |
            |---|---|
            | Profit for the year | 33 |
            | Attributable to |
            | Owners of the firm | 25 |
            """);
        Assert.Contains(seen, item => item is { Concept: "net_income_attributable", Source: SourceRank.Primary, Quantity.Value: 30 });
        Assert.DoesNotContain(seen, item => item is { Concept: "net_income_attributable", Source: SourceRank.Primary, Quantity.Value: 25 });
    }

    [Theory]
    [InlineData("en", "Consolidated statements of financial position", "Total assets", "Total equity")]
    [InlineData("nl", "Geconsolideerde balans", "Totaal activa", "Eigen vermogen")]
    [InlineData("de", "Konzernbilanz", "Bilanzsumme", "Eigenkapital")]
    [InlineData("fr", "Bilan consolidé", "Total de l'actif", "Capitaux propres")]
    [InlineData("zh", "合并资产负债表", "资产总计", "所有者权益合计")]
    public void Titles_of_each_language_make_a_statement(string language, string title, string assets, string equity)
    {
        var seen = Observe(language, $"# {title}\n\n| EUR | 2023 |\n|---|---|\n| {assets} | 500 |\n| {equity} | 200 |\n");
        Assert.Contains(seen, item => item is { Concept: "total_assets", Source: SourceRank.Primary });
    }

    [Fact]
    public void A_title_may_be_broken_over_two_lines() =>
        Assert.Contains(Observe("en", $"# Acquisition of a firm\n\nConsolidated statement\n\nof financial position\n{Sheet}"), item => item is { Concept: "total_assets", Source: SourceRank.Primary });

    [Fact]
    public void Liabilities_in_brackets_are_amounts() =>
        Assert.Contains("total_liabilities 2023 30 EUR Consolidated", FactText.Lines(Observe("en", "# Balance sheet\n\n| EUR | 2023 |\n|---|---|\n| Total assets | 50 |\n| Total current liabilities | (20) |\n| Total liabilities | (30) |\n| Net assets | 20 |\n")));

    [Fact]
    public void A_label_may_be_broken_over_two_rows() =>
        Assert.Contains("property_plant_equipment 2023 80 EUR Consolidated", FactText.Lines(Observe("en", "# Balance sheet\n\n| EUR | 2023 |\n|---|---|\n| Inventories | 10 |\n| Property, plant and equipment, net of accumulated depreciation of |\n| $663 and $595 (Note 9) | 80 |\n| Total assets | 500 |\n| Total equity | 200 |\n")));

    private static IEnumerable<string> Consolidated(IEnumerable<Observation> seen, string concept) => FactText.Lines(seen.Where(item => item.Concept == concept && item.Scope == Scope.Consolidated));

    private static List<Observation> Observe(string language, string text) =>
        [.. new TableObserver(ConceptCatalog.WithStatements, FactText.Readers).Observe(FactText.Frame(FactText.Report(language, text)), CancellationToken.None)];
}
