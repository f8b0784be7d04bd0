using LittleGiants.Extraction.Facts.Formulas;

namespace LittleGiants.Extraction.Tests.Facts.Formulas;

public sealed class LineVocabularyTests
{
    [Theory]
    [InlineData("en", "What was the cash flow from operations in 2019?", "cash flow from operations", "operating_cash_flow")]
    [InlineData("en", "How much capex did it spend?", "capex", "capital_expenditures")]
    [InlineData("en", "FY2016 COGS in millions", "COGS", "cost_of_sales")]
    [InlineData("en", "year-end net PP&E", "net PP&E", "property_plant_equipment")]
    [InlineData("en", "net property, plant, and equipment", "net property, plant, and equipment", "property_plant_equipment")]
    [InlineData("en", "net income attributable to shareholders", "net income attributable to shareholders", "net_income_attributable")]
    [InlineData("en", "the operating expense of the year", "operating expense", "operating_expenses")]
    [InlineData("en", "days payable outstanding", "days payable outstanding", "days_payable")]
    [InlineData("en", "unadjusted EBITDA % margin", "unadjusted EBITDA % margin", "ebitda_margin")]
    [InlineData("en", "total deposits at year end", "total deposits", "total_deposits")]
    [InlineData("en", "dividend per share", "dividend per share", "dividends_per_share")]
    [InlineData("zh", "2023年每股收益是多少", "每股收益", "eps_basic")]
    [InlineData("zh", "公司的毛利率和EBITDA", "毛利率", "gross_margin")]
    [InlineData("zh", "归母净利润", "归母净利润", "net_income_attributable")]
    [InlineData("de", "Wie hoch war die Umsatzrendite?", "Umsatzrendite", "operating_margin")]
    [InlineData("de", "Forderungen aus Lieferungen und Leistungen", "Forderungen aus Lieferungen und Leistungen", "accounts_receivable")]
    [InlineData("nl", "Wat was de brutomarge?", "brutomarge", "gross_margin")]
    [InlineData("nl", "Hoeveel capex?", "capex", "capital_expenditures")]
    [InlineData("fr", "le chiffre d’affaires par salarié", "chiffre d’affaires par salarié", "revenue_per_employee")]
    [InlineData("fr", "flux de trésorerie d’exploitation", "flux de trésorerie d’exploitation", "operating_cash_flow")]
    public void The_longest_phrase_names_its_line(string language, string text, string phrase, string id)
    {
        var match = LineVocabulary.For(language).Find(text)[0];
        Assert.Equal((phrase, id), (text[match.Span.Start..match.Span.End], match.Ids[0]));
    }

    [Fact]
    public void A_phrase_of_two_meanings_gives_the_formula_before_the_line() =>
        Assert.Equal(["effective_tax_rate", "effective_tax_rate_stated"], LineVocabulary.For("en").Of("Effective tax rate")?.Ids);

    [Theory]
    [InlineData("en", "reassets liabilitiesx")]
    [InlineData("en", "Use the cash flow statement and the income statement.")]
    [InlineData("de", "Siehe Bilanz und Kapitalflussrechnung.")]
    [InlineData("en", "Who is the chairman?")]
    [InlineData("de", "Wer ist der Vorstand?")]
    public void A_part_of_a_word_names_nothing(string language, string text) => Assert.Empty(LineVocabulary.For(language).Find(text));
}
