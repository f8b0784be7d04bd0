using LittleGiants.Extraction.Facts.Formulas;

namespace LittleGiants.Extraction.Tests.Facts.Formulas;

public sealed class FormulaReaderTests
{
    [Theory]
    [InlineData("en", "What is the FY2019 ratio? Fixed asset turnover ratio is defined as: FY2019 revenue / (average PP&E between FY2018 and FY2019). Round to two decimals.", 2019, "revenue / avg(property_plant_equipment)")]
    [InlineData("en", "DPO is defined as: 365 * (average accounts payable between FY2017 and FY2018) / (FY2018 COGS + change in inventory between FY2017 and FY2018).", 2018, "365 * avg(accounts_payable) / (cost_of_sales + change(inventories))")]
    [InlineData("en", "Operating cash flow ratio is defined as: cash from operations / total current liabilities. Round it.", null, "operating_cash_flow / current_liabilities")]
    [InlineData("en", "ROA is defined as: FY2017 net income / (average total assets between FY2016 and FY2017).", 2017, "net_profit / avg(total_assets)")]
    [InlineData("en", "X is calculated as FY2020 revenue divided by FY2019 revenue", 2020, "revenue / prior(revenue)")]
    [InlineData("en", "CCC is defined as: DIO + DSO - DPO. DIO is defined as: 365 * (average inventory between FY2018 and FY2019) / (FY2019 COGS). DSO is defined as: 365 * (average accounts receivable between FY2018 and FY2019) / (FY2019 Revenue). DPO is defined as: 365 * (average accounts payable between FY2018 and FY2019) / (FY2019 COGS + change in inventory between FY2018 and FY2019).", 2019, "365 * avg(inventories) / cost_of_sales + 365 * avg(accounts_receivable) / revenue - 365 * avg(accounts_payable) / (cost_of_sales + change(inventories))")]
    [InlineData("zh", "流动比率定义为：流动资产除以流动负债。", null, "current_assets / current_liabilities")]
    [InlineData("nl", "De marge is gedefinieerd als bedrijfsresultaat gedeeld door netto-omzet.", null, "operating_income / revenue")]
    [InlineData("de", "Die Quote ist definiert als Eigenkapital geteilt durch Bilanzsumme.", null, "equity / total_assets")]
    [InlineData("fr", "La marge est définie comme résultat opérationnel divisé par chiffre d'affaires.", null, "operating_income / revenue")]
    public void A_definition_in_words_becomes_an_expression(string language, string text, int? year, string expression)
    {
        var reading = FormulaReader.Read(text, language);
        Assert.NotNull(reading);
        Assert.Equal((ExpressionParser.Parse(expression), year), (reading.Expression, reading.FiscalYear));
    }

    [Theory]
    [InlineData("What is the revenue?")]
    [InlineData("X is defined as: revenue / happiness.")]
    [InlineData("X is defined as: revenue / (average total assets between FY2015 and FY2019).")]
    [InlineData("X is defined as: revenue and total assets.")]
    [InlineData("X is defined as: Y / revenue. Y is defined as: something else.")]
    [InlineData("X is defined as: .")]
    public void What_is_not_understood_to_the_last_word_is_refused(string text) => Assert.Null(FormulaReader.Read(text, "en"));

    [Fact]
    public void A_bare_expression_is_read_too() =>
        Assert.Equal(ExpressionParser.Parse("operating_cash_flow / current_liabilities"), FormulaReader.ReadExpression("cash from operations / total current liabilities", "en")?.Expression);
}
