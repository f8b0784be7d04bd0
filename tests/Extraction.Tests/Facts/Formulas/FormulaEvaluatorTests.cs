using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Formulas;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Tests.Facts.Formulas;

public sealed class FormulaEvaluatorTests
{
    private static readonly Dictionary<(string Concept, int Year), decimal> Figures = new()
    {
        [("revenue", 2023)] = 500_000_000,
        [("revenue", 2022)] = 400_000_000,
        [("revenue", 2021)] = 320_000_000,
        [("capital_expenditures", 2023)] = 50_000_000,
        [("capital_expenditures", 2022)] = 20_000_000,
        [("capital_expenditures", 2021)] = 32_000_000,
        [("inventories", 2023)] = 30_000_000,
        [("inventories", 2022)] = 20_000_000,
        [("accounts_payable", 2023)] = 20_000_000,
        [("accounts_payable", 2022)] = 10_000_000,
        [("cost_of_sales", 2023)] = 290_000_000,
        [("net_profit", 2023)] = -25_000_000,
        [("total_assets", 2023)] = 150_000_000,
        [("total_assets", 2022)] = 100_000_000,
        [("current_assets", 2023)] = 90_000_000,
        [("current_liabilities", 2023)] = 0,
        [("short_term_debt", 2023)] = 5_000_000,
        [("current_portion_of_debt", 2023)] = 3_000_000,
        [("long_term_debt", 2023)] = 30_000_000,
        [("cash_and_equivalents", 2023)] = 6_000_000,
    };

    [Fact]
    public void Days_payable_shows_its_figures_and_cites_every_line()
    {
        var result = Evaluate("days_payable");
        Assert.Equal(18.25m, result.Value);
        Assert.Equal("365 × avg(20; 10) / (290 + (30 − 20)) = 18.25 (EUR million)", result.Derivation);
        Assert.Equal(["accounts_payable 2023", "accounts_payable 2022", "cost_of_sales 2023", "inventories 2023", "inventories 2022"], result.Facts.Select(fact => $"{fact.Concept} {fact.Period.FiscalYear}"));
    }

    [Fact]
    public void A_mean_of_three_years_is_that_of_the_yearly_ratios()
    {
        var result = FormulaEvaluator.Default.Evaluate(FormulaCatalog.MeanOf(FormulaCatalog.Default.Find("capex_to_revenue")!, 3), 2023, Lookup);
        Assert.Equal((8.3333m, FormulaUnit.Percent), (Math.Round(result.Value!.Value, 4), result.Unit));
        Assert.Equal("mean(50 / 500; 20 / 400; 32 / 320) = 8.3333 % (EUR million)", result.Derivation);
    }

    [Fact]
    public void A_loss_gives_a_negative_margin_and_stands_for_the_owners_share()
    {
        Assert.Equal(-5m, Evaluate("net_margin").Value);
        Assert.Equal(-0.2m, Evaluate("return_on_assets").Value);
    }

    [Fact]
    public void Growth_of_any_line_is_a_percentage() =>
        Assert.Equal(25m, FormulaEvaluator.Default.Evaluate(FormulaCatalog.GrowthOf("revenue"), 2023, Lookup).Value);

    [Fact]
    public void The_second_way_is_taken_where_the_first_lacks_a_line() =>
        Assert.Equal("(500 − 290) / 500 = 42 % (EUR million)", Evaluate("gross_margin").Derivation);

    [Fact]
    public void Debt_that_falls_due_is_of_the_net_debt() => Assert.Equal("5 + 3 + 30 − 6 = 32 (EUR million)", Evaluate("net_debt").Derivation);

    [Fact]
    public void A_missing_line_is_named_with_its_year()
    {
        var result = Evaluate("cash_conversion_cycle");
        Assert.Equal((null, FormulaFailure.Missing), (result.Value, result.Failure));
        Assert.Equal([new MissingLine("accounts_receivable", 2023, false), new MissingLine("accounts_receivable", 2022, false)], result.Missing);
    }

    [Fact]
    public void Nothing_is_divided_by_zero() => Assert.Equal(FormulaFailure.DivisionByZero, Evaluate("current_ratio").Failure);

    [Fact]
    public void Contradictions_and_several_currencies_give_no_value()
    {
        var formula = FormulaCatalog.Default.Find("net_margin")!;
        Assert.Equal(FormulaFailure.Conflicting, FormulaEvaluator.Default.Evaluate(formula, 2023, (id, year) => Lookup(id, year) is { } fact ? fact with { Status = id == "revenue" ? FactStatus.Conflicting : fact.Status } : null).Failure);
        Assert.Equal(FormulaFailure.Currencies, FormulaEvaluator.Default.Evaluate(formula, 2023, (id, year) => Lookup(id, year) is { } fact ? fact with { Quantity = fact.Quantity! with { Currency = id == "revenue" ? "USD" : "EUR" } } : null).Failure);
    }

    [Fact]
    public void Figures_as_long_as_a_decimal_do_no_harm() =>
        Assert.Equal(FormulaFailure.Overflow, FormulaEvaluator.Default.Evaluate(ExpressionParser.Parse("revenue * revenue")!, FormulaUnit.Money, 2023, (id, year) => Fact(id, year, decimal.MaxValue)).Failure);

    private static FormulaResult Evaluate(string id) => FormulaEvaluator.Default.Evaluate(FormulaCatalog.Default.Find(id)!, 2023, Lookup);

    private static Fact? Lookup(string concept, int year) => Figures.TryGetValue((concept, year), out var value) ? Fact(concept, year, value) : null;

    private static Fact Fact(string concept, int year, decimal value)
    {
        var fact = new Fact
        {
            Concept = concept,
            Quantity = new Quantity(QuantityUnit.Currency, Qualifier.Exact, default, "x") { Value = value, Currency = "EUR", Digits = default },
            Period = new Period(null, null, year),
            Scope = Scope.Consolidated,
            Status = FactStatus.Reported,
            Confidence = 1,
            Evidence = [new TextSpan(0, 1)],
        };
        return Cached(fact, (concept, year));
    }

    private static readonly Dictionary<(string, int), Fact> Cache = [];

    private static Fact Cached(Fact fact, (string, int) key)
    {
        lock (Cache)
        {
            if (!Cache.TryGetValue(key, out var known) || known.Quantity!.Value != fact.Quantity!.Value)
            {
                Cache[key] = known = fact;
            }

            return known;
        }
    }
}
