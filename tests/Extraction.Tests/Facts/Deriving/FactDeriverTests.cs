using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Deriving;
using LittleGiants.Extraction.Quantities;
using LittleGiants.Extraction.Tests.Criteria;

namespace LittleGiants.Extraction.Tests.Facts.Deriving;

public sealed class FactDeriverTests
{
    [Fact]
    public void A_derived_fact_shows_its_parts_and_their_evidence()
    {
        var share = Assert.Single(Derive(new CompanyReport().Count("rd_staff", 49).Count("employees", 337).But(fact => fact with { Confidence = 0.7 })));

        Assert.Equal(("rd_staff_share", FactStatus.Derived, Scope.Consolidated, 0.7), (share.Concept, share.Status, share.Scope, share.Confidence));
        Assert.Equal((QuantityUnit.Percent, Qualifier.Exact, "49 / 337", 14.540059m), (share.Quantity!.Unit, share.Quantity.Qualifier, share.Quantity.Printed, share.Quantity.Value!.Value));
        Assert.Equal("rd_staff / employees", share.Derivation);
        Assert.Equal([new TextSpan(0, 3), new TextSpan(1, 4)], share.Evidence);
        Assert.Equal(new Period(null, new DateOnly(2024, 12, 31), 2024), share.Period);
    }

    [Theory]
    [InlineData("rd_intensity", "rd_expense", 6, "revenue", 200, 3)]
    [InlineData("main_business_share", "main_business_revenue", 90, "revenue", 120, 75)]
    [InlineData("debt_ratio", "total_liabilities", 30, "total_assets", 40, 75)]
    public void Ratios_of_amounts_are_in_hundredths(string id, string dividend, int over, string divisor, int under, int percent) =>
        Assert.Equal(percent, Assert.Single(Derive(new CompanyReport().Money(dividend, over, "CNY").Money(divisor, under, "CNY")), fact => fact.Concept == id).Quantity!.Value);

    [Fact]
    public void A_bound_on_a_part_becomes_a_bound_on_the_share()
    {
        var quantity = Assert.Single(Derive(new CompanyReport().Count("rd_staff", 77).Count("employees", 700, Qualifier.MoreThan))).Quantity!;

        Assert.Equal((Qualifier.LessThan, (decimal?)null, (decimal?)11), (quantity.Qualifier, quantity.Low, quantity.High));
        Assert.Equal((false, true), (Interval.Of(quantity).IsAtLeast(11), Interval.Of(quantity).IsAtMost(11)));
    }

    [Fact]
    public void What_is_stated_in_whatever_status_is_not_derived()
    {
        Assert.Empty(Derive(Parts().Percent("rd_staff_share", 14)));
        Assert.Empty(Derive(Parts().Percent("rd_staff_share", 14).Against(15)));
        Assert.Single(Derive(Parts().Percent("rd_staff_share", 14, of: 2023)));

        static CompanyReport Parts() => new CompanyReport().Count("rd_staff", 49).Count("employees", 337);
    }

    [Fact]
    public void Nothing_is_derived_from_parts_that_do_not_belong_together()
    {
        Assert.Empty(Derive(new CompanyReport().Count("employees", 337).Count("rd_staff", 49).But(fact => fact with { Scope = Scope.Parent })));
        Assert.Empty(Derive(new CompanyReport().Count("employees", 337).Count("rd_staff", 49, of: 2023)));
        Assert.Empty(Derive(new CompanyReport().Count("employees", 337).Count("rd_staff", 49).But(fact => fact with { Period = new Period(null, new DateOnly(2024, 6, 30), 2024) })));
        Assert.Empty(Derive(new CompanyReport().Count("employees", 337).Count("rd_staff", 49).Against(50)));
        Assert.Empty(Derive(new CompanyReport().Count("employees", 337).But(fact => fact with { Basis = "average" }).Count("rd_staff", 49).But(fact => fact with { Basis = "full-time equivalents" })));
        Assert.DoesNotContain(Derive(new CompanyReport().Money("revenue", 100, "CNY").Money("rd_expense", 5, "EUR")), fact => fact.Concept == "rd_intensity");
        Assert.Empty(Derive(new CompanyReport().Money("revenue", 100, "CNY").Money("revenue", 90, "EUR", of: 2023)));
    }

    [Fact]
    public void An_undated_part_belongs_to_the_year_of_a_report_and_to_none_of_an_article()
    {
        Assert.Single(Derive(new CompanyReport().Count("employees", 337).Count("rd_staff", 49, of: null)));
        Assert.Empty(Derive(new CompanyReport(year: null).Count("employees", 337, of: 2023).Count("rd_staff", 49, of: null)));
        Assert.Single(Derive(new CompanyReport(year: null).Count("employees", 337, of: null).Count("rd_staff", 49, of: null)));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 0)]
    [InlineData(400, 337)] // more than there are
    [InlineData(-5, 337)]
    public void Senseless_parts_give_no_share(int staff, int employees) => Assert.Empty(Derive(new CompanyReport().Count("rd_staff", staff).Count("employees", employees)));

    [Fact]
    public void A_figure_as_long_as_a_decimal_gives_nothing_and_fails_nothing() =>
        Assert.DoesNotContain(Derive(new CompanyReport().Money("rd_expense", decimal.MaxValue, "CNY").Money("revenue", 0.0001m, "CNY")), fact => fact.Concept == "rd_intensity");

    [Fact]
    public void Prior_years_are_derived_too_the_current_one_first()
    {
        var shares = Derive(new CompanyReport().Count("rd_staff", 30, of: 2023).Count("employees", 300, of: 2023).Count("rd_staff", 49).Count("employees", 337));

        Assert.Equal([2024, 2023], shares.Select(share => share.Period.FiscalYear!.Value));
    }

    [Fact]
    public void Growth_compares_with_the_year_before()
    {
        var growth = Assert.Single(Derive(new CompanyReport().Money("revenue", 120, "CNY").Money("revenue", 100, "CNY", of: 2023)), fact => fact.Concept == "revenue_growth");

        Assert.Equal((20m, "120 / 100 - 1", "revenue / revenue - 1"), (growth.Quantity!.Value!.Value, growth.Quantity.Printed, growth.Derivation));
    }

    [Theory]
    [InlineData(-10, 5, null)] // from a loss there is no rate
    [InlineData(10, -5, -150.0)]
    [InlineData(10, 12, 20.0)]
    public void Growth_from_a_loss_is_none_and_into_a_loss_is_below_minus_one_hundred(int before, int now, double? percent) =>
        Assert.Equal((decimal?)percent, DerivingArithmetic.Growth(Interval.Exactly(now), Interval.Exactly(before))?.Low);

    [Fact]
    public void Growth_of_ranges_holds_every_growth_inside_them()
    {
        var growth = DerivingArithmetic.Growth(new Interval(110, 130), new Interval(100, 104))!.Value;

        Assert.Equal((Math.Round(100m * 110 / 104, 6) - 100, 30m), (Math.Round(growth.Low!.Value, 6), growth.High!.Value));
        Assert.Equal(-100, DerivingArithmetic.Growth(new Interval(110, 130), new Interval(100, null))!.Value.Low);
    }

    [Fact]
    public void A_mean_of_growth_needs_three_years()
    {
        var two = new CompanyReport().Money("net_profit", 12, "CNY").Money("net_profit", 10, "CNY", of: 2023);
        Assert.DoesNotContain(Derive(two), fact => fact.Concept == "net_profit_growth_2y_avg");

        var three = two.Money("net_profit", 8, "CNY", of: 2022);
        Assert.Equal(22.5m, Assert.Single(Derive(three), fact => fact.Concept == "net_profit_growth_2y_avg").Quantity!.Value);
    }

    [Fact]
    public void A_sum_of_years_needs_the_current_one()
    {
        Assert.DoesNotContain(Derive(new CompanyReport().Money("rd_expense", 5, "CNY", of: 2023)), fact => fact.Concept == "rd_expense_2y" && fact.Period.FiscalYear == 2024);
        Assert.Equal([(2024, Qualifier.Exact), (2023, Qualifier.AtLeast)], Derive(new CompanyReport().Money("rd_expense", 5, "CNY").Money("rd_expense", 4, "CNY", of: 2023))
            .Where(fact => fact.Concept == "rd_expense_2y").Select(fact => (fact.Period.FiscalYear!.Value, fact.Quantity!.Qualifier)));
    }

    [Fact]
    public void Class_one_rights_start_at_the_invention_patents()
    {
        var rights = Assert.Single(Derive(new CompanyReport().Count("invention_patents_granted", 3)), fact => fact.Concept == "class1_ip").Quantity!;

        Assert.Equal((Qualifier.AtLeast, (decimal?)3, (decimal?)null), (rights.Qualifier, rights.Low, rights.High));
    }

    [Fact]
    public void Bounds_are_never_stated_as_facts() =>
        Assert.DoesNotContain(Derive(new CompanyReport().Count("patents_total", 3)), fact => fact.Concept.EndsWith("_granted", StringComparison.Ordinal));

    [Fact]
    public void Every_line_of_the_catalog_is_made_of_concepts_and_named_in_every_language_or_is_one()
    {
        var definitions = DerivedFactCatalog.Default.Facts;
        Assert.Equal(definitions.Count, definitions.Select(definition => definition.Id).Distinct().Count());
        foreach (var definition in definitions.Concat(DerivedFactCatalog.Default.Bounds))
        {
            Assert.All(definition.Of.Concat(definition.OrElse is { } other ? [other] : []), part => Assert.NotNull(ConceptCatalog.Default.Find(part)));
        }

        Assert.All(definitions, definition => Assert.Equal(ConceptCatalog.Default.Find(definition.Id) is null ? 5 : 0, definition.Names.Count));
        Assert.All(ConceptCatalog.Default.Concepts.Where(concept => concept.Derive is not null), concept => Assert.NotNull(DerivedFactCatalog.Default.Find(concept.Id)));
    }

    [Fact]
    public void The_values_that_a_status_is_derived_from_are_values_of_that_status() =>
        Assert.All(DerivedFactCatalog.Default.Facts.Where(definition => definition.Of is ["little_giant_status"]), definition =>
            Assert.All(definition.Holds.Concat(definition.Fails), value => Assert.Contains(value, ConceptCatalog.Default.Find("little_giant_status")!.Values)));

    private static IReadOnlyList<Fact> Derive(CompanyReport report) => FactDeriver.Default.Derive(report.Facts, report.Frame.CurrentDuration, report.Frame.CurrentInstant);
}
