using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Observers;

namespace LittleGiants.Extraction.Tests.Facts.Observers;

public sealed class TableObserverTests
{
    [Fact]
    public void Key_figures_of_a_Chinese_report_have_two_years_and_no_growth_or_quarters()
    {
        var seen = Observe("zh", """
            # 主要会计数据

            | 项目 | 2023年 | 2022年 | 本年比上年增减 |
            |---|---|---|---|
            | 营业收入（元） | 278,000,000.50 | 230,000,000.00 | 20.87% |
            | 归属于上市公司股东的净利润（元） | -5,000,000.00 | 3,000,000.00 | -266.67% |
            | 资产总额（元） | 900,000,000.00 | 800,000,000.00 | 12.50% |

            ## 分季度主要财务指标

            | 项目 | 第一季度 | 第二季度 | 第三季度 | 第四季度 |
            |---|---|---|---|---|
            | 营业收入（元） | 60,000,000.00 | 70,000,000.00 | 70,000,000.00 | 78,000,000.50 |
            """, "CNY");

        Assert.Equal(
        [
            "revenue 2023 278000000.5 CNY Consolidated", "revenue 2022 230000000 CNY Consolidated",
            "net_profit 2023 -5000000 CNY Consolidated", "net_profit 2022 3000000 CNY Consolidated",
            "total_assets 2023 900000000 CNY Consolidated", "total_assets 2022 800000000 CNY Consolidated",
        ], FactText.Lines(seen));
    }

    [Fact]
    public void A_margin_of_a_region_is_no_share_of_exports()
    {
        var seen = Observe("zh", """
            # 分地区情况

            | 项目 | 营业收入 | 营业成本 | 毛利率 |
            |---|---|---|---|
            | 境内 | 179,000,000.00 | 11,000,000.00 | 93.85% |
            | 境外 | 294,000,000.00 | 24,000,000.00 | 91.84% |
            """, "CNY");

        Assert.DoesNotContain(FactText.Lines(seen), line => line.StartsWith("export_share", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_named_as_a_loss_is_negative_however_it_is_printed()
    {
        var seen = Observe("de", """
            # Gewinn- und Verlustrechnung

            | EUR | 2023 | 2022 |
            |---|---|---|
            | Umsatzerlöse | 812.000,00 | 790.000,00 |
            | Jahresfehlbetrag | 38.342,27 | -12.000,00 |
            """, "EUR");

        Assert.Contains("net_profit 2023 -38342.27 EUR Consolidated", FactText.Lines(seen));
        Assert.Contains("net_profit 2022 -12000 EUR Consolidated", FactText.Lines(seen));
    }

    [Fact]
    public void Columns_of_group_and_company_keep_their_scopes()
    {
        var seen = Observe("en", """
            # Income statement

            <table><tr><th>£000</th><th colspan="2">Group</th><th colspan="2">Company</th></tr>
            <tr><th></th><th>2023</th><th>2022</th><th>2023</th><th>2022</th></tr>
            <tr><td>Revenue</td><td>48,200</td><td>42,900</td><td>31,000</td><td>30,000</td></tr>
            <tr><td>Profit for the year</td><td>1,500</td><td>(900)</td><td>700</td><td>600</td></tr></table>
            """, "GBP");

        Assert.Equal(
        [
            "revenue 2023 48200000 GBP Consolidated", "revenue 2022 42900000 GBP Consolidated", "revenue 2023 31000000 GBP Parent", "revenue 2022 30000000 GBP Parent",
            "net_profit 2023 1500000 GBP Consolidated", "net_profit 2022 -900000 GBP Consolidated", "net_profit 2023 700000 GBP Parent", "net_profit 2022 600000 GBP Parent",
        ], FactText.Lines(seen));
        Assert.All(seen, observation => Assert.Equal(observation.Scope == Scope.Consolidated ? SourceRank.Primary : SourceRank.Statement, observation.Source));
    }

    [Theory]
    [InlineData("| EUR | 2023 | 2022 |\n|---|---|---|\n| Revenue | 500 | 400 |")]
    [InlineData("| EUR | 2022 | 2023 |\n|---|---|---|\n| Revenue | 400 | 500 |")]
    [InlineData("| EUR | Note | 2023 | 2022 | Change % |\n|---|---|---|---|---|\n| Revenue | 4 | 500 | 400 | 25% |")]
    [InlineData("| EUR | 31 December 2023 | 31 December 2022 |\n|---|---|---|\n| Revenue (a) | 500 | 400 |")]
    public void Order_of_the_columns_does_not_matter(string table) =>
        Assert.Equal(["revenue 2022 400 EUR Consolidated", "revenue 2023 500 EUR Consolidated"], FactText.Lines(Observe("en", "# T\n\n" + table + "\n")).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("en", "| EUR million | 2023 | 2022 |\n|---|---|---|\n| Net sales | 12.5 | 11 |", "revenue 2023 12500000 EUR Consolidated")]
    [InlineData("nl", "| x € 1.000 | 2023 | 2022 |\n|---|---|---|\n| Netto-omzet | 12.500 | 11.000 |", "revenue 2023 12500000 EUR Consolidated")]
    [InlineData("de", "| TEUR | 2023 | Vorjahr |\n|---|---|---|\n| 1. Umsatzerlöse | 12.500 | 11.000 |", "revenue 2023 12500000 EUR Consolidated")]
    [InlineData("fr", "| En milliers d'euros | 2023 | 2022 |\n|---|---|---|\n| Chiffre d’affaires | 12 500 | 11 000 |", "revenue 2023 12500000 EUR Consolidated")]
    [InlineData("zh", "| 项目（万元） | 本期发生额 | 上期发生额 |\n|---|---|---|\n| 一、营业总收入 | 1,250.00 | 1,100.00 |", "revenue 2023 12500000 CNY Consolidated")]
    [InlineData("zh", "| 项目 | 2023年 | 2022年 | 变动比例 |\n|---|---|---|---|\n| 研发人员数量（人） | 49 | 45 | 8.9% |\n| 研发人员数量占比 | 14.54% | 17.63% | -3.09% |", "rd_staff 2023 49 Consolidated")]
    [InlineData("de", "| | 31.12.2023 | 31.12.2022 |\n|---|---|---|\n| Mitarbeiter (31.12.) | 1.234 | 1.200 |", "employees 2023 1234 Consolidated")]
    public void Unit_label_and_head_of_each_language_give_the_current_value(string language, string table, string expected) =>
        Assert.Contains(expected, FactText.Lines(Observe(language, "# T\n\n" + table + "\n")));

    [Theory]
    [InlineData("en", "| SEK M | 2023 | 2022 |\n|---|---|---|\n| Net sales | 5 885 | 4 087 |\n| Net profit | 1 012 | (340) |", "revenue 2022 4087000000 SEK Consolidated")]
    [InlineData("en", "| £000 | 2023 | 2022 |\n|---|---|---|\n| Revenue | 5,885 (1) | 4,087 |\n| Profit for the financial year | 10 | 9 |", "revenue 2023 5885000 GBP Consolidated")]
    [InlineData("de", "| | | 2023 |\n|---|---|---|\n| Umsatz | Mio. € | 1.461,1 |\n| Bilanzsumme | Mio. € | 900,0 |", "revenue 2023 1461100000 EUR Consolidated")]
    [InlineData("de", "| Mitarbeiter nach Bereichen | 2023 | 2022 |\n|---|---|---|\n| Produktion | 812 | 790 |\n| Forschung und Entwicklung | 262 | 240 |\n| Konzern | 1.074 | 1.030 |", "employees 2022 1030 Consolidated")]
    [InlineData("de", "| Mitarbeiter nach Bereichen | 2023 | 2022 |\n|---|---|---|\n| Produktion | 812 | 790 |\n| Forschung und Entwicklung | 262 | 240 |\n| Konzern | 1.074 | 1.030 |", "rd_staff 2023 262 Consolidated")]
    [InlineData("fr", "| En K€ | déc-23 | déc-22 |\n|---|---|---|\n| BENEFICE OU PERTE | 630 | 489 |\n| CHIFFRE D'AFFAIRES NET | 4 135 | 3 866 |", "net_profit 2022 489000 EUR Consolidated")]
    public void Layouts_of_many_reports_give_their_figures(string language, string table, string expected) =>
        Assert.Contains(expected, FactText.Lines(Observe(language, "# T\n\n" + table + "\n", expected.Split(' ') is [_, _, _, { Length: 3 } currency, _] ? currency : "EUR")));

    [Fact]
    public void Amounts_of_a_table_that_lost_its_unit_are_not_known()
    {
        const string Table = "| | 2023 | 2022 |\n|---|---|---|\n| Revenue | 247.6 | 238.8 |\n| Cost | 150.1 | 145.1 |\n| Research and development | 21.2 | 18.6 |\n| Profit for the year | 25.9 | 24.7 |\n";
        Assert.Empty(Observe("en", "# T\n\n" + Table));
        Assert.NotEmpty(Observe("en", "# T\n\n(in millions)\n\n" + Table));
        Assert.NotEmpty(Observe("en", "# T\n\n" + Table.Replace("| | 2023", "| EUR | 2023", StringComparison.Ordinal)));
        Assert.NotEmpty(Observe("en", "# T\n\n" + Table.Replace("247.6", "2,476,000", StringComparison.Ordinal)));
    }

    [Fact]
    public void Wages_under_the_number_of_staff_are_no_staff()
    {
        var seen = FactText.Lines(Observe("en", "# Employees\n\nThe average number of employees was:\n\n| | 2023 |\n|---|---|\n| Stores | 30 |\n| Office | 12 |\n| | 42 |\n\nTheir pay was:\n\n| | 2023 £m |\n|---|---|\n| Wages | 98 |\n| Pensions | 3 |\n| | 101 |\n"));
        Assert.Contains("employees 2023 42 Consolidated", seen);
        Assert.DoesNotContain("employees 2023 101 Consolidated", seen);
    }

    [Fact]
    public void A_table_of_a_day_in_the_midst_of_a_year_is_not_the_years()
    {
        const string Table = "| 类别 | 人数 |\n|---|---|\n| 研发人员 | 92 |\n";
        Assert.Empty(Observe("zh", "# T\n\n截至2024年6月30日，专业结构如下：\n\n" + Table));
        Assert.Contains("rd_staff 2023 92 Consolidated", FactText.Lines(Observe("zh", "# T\n\n截至2023年12月31日，专业结构如下：\n\n" + Table)));
    }

    [Theory]
    [InlineData("| EUR | Machines | Services |\n|---|---|---|\n| Revenue | 300 | 200 |")]
    [InlineData("| EUR | 30 June 2023 |\n|---|---|\n| Revenue | 300 |")]
    [InlineData("| EUR | Forecast 2024 |\n|---|---|\n| Revenue | 300 |")]
    [InlineData("| EUR | % of 2023 |\n|---|---|\n| Revenue | 30 |")]
    [InlineData("| EUR | 2023 |\n|---|---|\n| Revenue per employee | 300 |")]
    [InlineData("| EUR | 2023 |\n|---|---|\n| Revenue | see note 3 |")]
    [InlineData("| EUR | 2023 |\n|---|---|\n| Revenue | – |")]
    public void What_is_no_value_of_a_year_is_not_seen(string table) => Assert.Empty(Observe("en", "# T\n\n" + table + "\n"));

    [Fact]
    public void Share_column_is_no_amount_and_a_row_of_shares_is_a_share()
    {
        var seen = Observe("zh", "# 收入\n\n| 项目 | 2023年 金额 | 2023年 占营业收入比重 | 2022年 金额 |\n|---|---|---|---|\n| 营业收入合计 | 500 | 100% | 400 |\n| 研发人员数量占比 | 14.54% | | 17.63% |\n", "CNY");
        Assert.Equal(["revenue 2023 500 CNY Consolidated", "revenue 2022 400 CNY Consolidated", "rd_staff_share 2023 14.54 Consolidated", "rd_staff_share 2022 17.63 Consolidated"], FactText.Lines(seen));
    }

    [Fact]
    public void Segment_tables_and_parent_statements_are_told_apart()
    {
        const string Table = "\n\n| EUR | 2023 | 2022 |\n|---|---|---|\n| Revenue | 300 | 200 |\n";
        var seen = Observe("en", $"# Report\n\n# Segment information{Table}\n# Parent company income statement{Table}\n# Notes{Table}");
        Assert.Equal([Scope.Segment, Scope.Segment, Scope.Parent, Scope.Parent, Scope.Consolidated, Scope.Consolidated], seen.Select(observation => observation.Scope));
    }

    [Fact]
    public void Figures_that_share_a_period_exclude_each_other_unless_one_is_the_total()
    {
        Assert.Empty(Observe("en", "# T\n\n| EUR | Europe 2023 | Asia 2023 |\n|---|---|---|\n| Revenue | 300 | 200 |\n"));
        Assert.Equal(["revenue 2023 500 EUR Consolidated"], FactText.Lines(Observe("en", "# T\n\n| EUR | Europe 2023 | Asia 2023 | Total 2023 |\n|---|---|---|---|\n| Revenue | 300 | 200 | 500 |\n")));
    }

    [Fact]
    public void A_better_wording_names_the_total_of_its_table()
    {
        var seen = Observe("en", "# T\n\n| EUR | 2023 |\n|---|---|\n| Sales | 300 |\n| Total revenue | 500 |\n| Revenues | 500 |\n");
        Assert.Equal(["500", "500"], seen.Select(observation => observation.Quantity.Printed));
    }

    [Fact]
    public void The_sum_under_a_caption_of_staff_is_the_staff()
    {
        var seen = Observe("en", """
            # Employees

            The average number of persons employed by the group during the year was:

            | | 2023 Number | 2022 Number |
            |---|---|---|
            | Production | 30 | 28 |
            | Sales | 12 | 10 |
            | Total | 42 | 38 |
            """);
        Assert.Equal(["employees 2023 42 Consolidated", "employees 2022 38 Consolidated"], FactText.Lines(seen));
    }

    [Fact]
    public void A_total_that_is_no_sum_of_its_rows_is_not_taken()
    {
        var seen = Observe("en", "# Employees\n\nThe average number of persons employed was:\n\n| | 2023 | 2022 |\n|---|---|---|\n| Production | 30 | 28 |\n| Sales | 12 | 10 |\n| Total | 50 | 40 |\n");
        Assert.DoesNotContain(seen, observation => observation.Concept == "employees");
    }

    [Fact]
    public void A_table_about_taxes_states_no_expense()
    {
        const string Table = "# T\n\n| EUR | 2023 | 2022 |\n|---|---|---|\n| Research and development | 300 | 200 |\n";
        Assert.Equal(2, Observe("en", Table).Count);
        Assert.Empty(Observe("en", Table + "| Deferred tax asset | 30 | 20 |\n"));
    }

    [Theory]
    [InlineData("500", true)]
    [InlineData("500.25", false)]
    public void A_whole_amount_without_any_unit_may_be_in_thousands(string cell, bool isUncertain) =>
        Assert.Equal(isUncertain, Assert.Single(Observe("en", $"# T\n\n| | 2023 |\n|---|---|\n| Revenue | {cell} |\n")).IsUnitUncertain);

    [Theory]
    [InlineData("| Revenue | 500 |", 1)]
    [InlineData("| Revenue | - | 500 |", 0)]
    [InlineData("| Revenue | $ — | 500 |", 0)]
    public void A_lone_figure_beside_a_dash_is_of_no_known_year(string row, int seen)
    {
        var columns = row.Count(c => c == '|') - 1;
        Assert.Equal(seen, Observe("en", "# T\n\n" + string.Concat(Enumerable.Repeat("| ", columns)) + "|\n" + string.Concat(Enumerable.Repeat("|---", columns)) + "|\n" + row + "\n").Count);
    }

    [Fact]
    public void Evidence_goes_from_the_label_to_the_figure()
    {
        var document = FactText.Report("en", "# T\n\n| EUR | 2023 | 2022 |\n|---|---|---|\n| Revenue | 500 | 400 |\n");
        var seen = Observe(document, "EUR").First();
        Assert.Equal("Revenue\t500", document.TextOf(seen.Evidence).ToString());
        Assert.Equal(("Revenue", "500"), (document.TextOf(seen.Label).ToString(), document.TextOf(seen.Quantity.Digits).ToString()));
    }

    private static List<Observation> Observe(string language, string text, string currency = "EUR") => Observe(FactText.Report(language, text), currency);

    private static List<Observation> Observe(SourceDocument document, string currency) =>
        [.. new TableObserver(ConceptCatalog.Default, FactText.Readers).Observe(FactText.Frame(document, currency: currency), CancellationToken.None)];
}
