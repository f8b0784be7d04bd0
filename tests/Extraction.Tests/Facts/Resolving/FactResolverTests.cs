using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Resolving;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Tests.Facts.Resolving;

public sealed class FactResolverTests
{
    private static readonly DocumentFrame Frame = FactText.Frame(LineDocument.Report("en", new string('x', 5000)));

    [Theory]
    [InlineData(SourceRank.Tagged, SourceRank.Primary)]
    [InlineData(SourceRank.Primary, SourceRank.Statement)]
    [InlineData(SourceRank.Statement, SourceRank.Table)]
    [InlineData(SourceRank.Table, SourceRank.Narrative)]
    [InlineData(SourceRank.Narrative, SourceRank.Press)]
    public void The_better_place_wins_and_the_other_is_its_rival(SourceRank better, SourceRank worse)
    {
        var fact = Resolve(Seen("rd_expense", 333, worse), Seen("rd_expense", 777, better));
        Assert.Equal((777m, FactStatus.Reported), (fact.Quantity!.Value, fact.Status));
        Assert.Equal([333m], fact.Rivals.Select(rival => rival.Quantity.Value));
    }

    [Fact]
    public void An_exact_figure_goes_before_its_rounded_form_in_a_better_place()
    {
        var fact = Resolve(Seen("rd_expense", 48_200_000, SourceRank.Statement), Seen("rd_expense", 48_216_313, SourceRank.Narrative));
        Assert.Equal(48_216_313m, fact.Quantity!.Value);
        Assert.Empty(fact.Rivals);
        Assert.Equal(2, fact.Evidence.Count);
    }

    [Fact]
    public void Two_values_in_equal_places_conflict()
    {
        var fact = Resolve(Seen("rd_expense", 333, SourceRank.Table), Seen("rd_expense", 777, SourceRank.Table));
        Assert.Equal(FactStatus.Conflicting, fact.Status);
        Assert.Single(fact.Rivals);
        Assert.True(fact.Confidence < Resolve(Seen("rd_expense", 333, SourceRank.Table)).Confidence);
    }

    [Fact]
    public void A_value_that_stands_in_more_places_wins()
    {
        var fact = Resolve(Seen("rd_expense", 333, SourceRank.Table), Seen("rd_expense", 777, SourceRank.Table), Seen("rd_expense", 777, SourceRank.Table));
        Assert.Equal((777m, FactStatus.Reported), (fact.Quantity!.Value, fact.Status));
    }

    [Theory]
    [InlineData(48_216, 48_216_000, 1)]
    [InlineData(48_216, 48_216_000_000, 1)]
    [InlineData(48_216, 482_160_000, 1)]
    [InlineData(48_216, 5_000_000, 2)]
    public void A_figure_that_lost_its_unit_does_not_contradict_the_one_that_has_it(decimal bare, decimal scaled, int values)
    {
        var fact = Resolve(Seen("rd_expense", bare, SourceRank.Statement) with { IsUnitUncertain = true }, Seen("rd_expense", scaled, SourceRank.Table));
        Assert.Equal(values - 1, fact.Rivals.Count);
        Assert.True(values > 1 || fact.Quantity!.Value == scaled);
    }

    [Fact]
    public void A_table_that_repeats_a_figure_without_its_unit_tells_no_amount()
    {
        var stated = Seen("revenue", 48_216_000, SourceRank.Primary) with { Table = 1 };
        var bare = Seen("revenue", 48_216, SourceRank.Table) with { Table = 2, IsUnitUncertain = true, Scope = Scope.Segment };
        var older = Seen("revenue", 39_874, SourceRank.Table) with { Table = 2, IsUnitUncertain = true, Period = stated.Period with { FiscalYear = 2019 } };
        var elsewhere = older with { Table = 3, Period = stated.Period with { FiscalYear = 2018 } };

        Assert.Equal([48_216_000m, 39_874m], new FactResolver(ConceptCatalog.Default).Resolve([stated, bare, older, elsewhere], Frame).Select(fact => fact.Quantity!.Value!.Value));
    }

    [Theory]
    [InlineData(8_076_698.96, 80_766_989_600, 1)]
    [InlineData(8_076_698.96, 8_076_698_960, 1)]
    [InlineData(8_076_698.96, 8_100_000_000, 2)]
    [InlineData(5_000_000, 5_000, 2)]
    public void A_table_in_other_powers_of_ten_than_the_statement_tells_no_amount(decimal stated, decimal misread, int facts)
    {
        var primary = Seen("revenue", stated, SourceRank.Primary) with { Table = 1 };
        var other = Seen("revenue", misread, SourceRank.Table) with { Table = 2, Scope = Scope.Segment };
        Assert.Equal(facts, new FactResolver(ConceptCatalog.Default).Resolve([primary, other], Frame).Count);
    }

    [Fact]
    public void Among_sentences_the_largest_staff_is_the_whole()
    {
        var fact = Resolve(Seen("employees", 120, SourceRank.Narrative), Seen("employees", 120, SourceRank.Narrative), Seen("employees", 1234, SourceRank.Narrative));
        Assert.Equal(1234m, fact.Quantity!.Value);
        Assert.Equal(333m, Resolve(Seen("employees", 333, SourceRank.Table), Seen("employees", 1234, SourceRank.Narrative)).Quantity!.Value);
    }

    [Fact]
    public void Revenue_of_a_filing_needs_a_table()
    {
        var resolver = new FactResolver(ConceptCatalog.Default);
        Assert.Empty(resolver.Resolve([Seen("revenue", 333, SourceRank.Narrative)], Frame));
        Assert.Single(resolver.Resolve([Seen("revenue", 333, SourceRank.Press)], Frame with { Kind = DocumentKind.Article }));

        // A sentence confirms the table's figure and cannot replace it.
        var fact = Resolve(Seen("revenue", 48_200_000, SourceRank.Narrative), Seen("revenue", 48_216_000, SourceRank.Table), Seen("revenue", 99_000_000, SourceRank.Narrative));
        Assert.Equal(48_216_000m, fact.Quantity!.Value);
        Assert.Equal(2, fact.Evidence.Count);
        Assert.Empty(fact.Rivals);
    }

    [Theory]
    [InlineData(Qualifier.MoreThan, 150, 153, true)]
    [InlineData(Qualifier.MoreThan, 150, 190, false)]
    [InlineData(Qualifier.Nearly, 160, 153, true)]
    [InlineData(Qualifier.LessThan, 150, 190, false)]
    public void A_bound_says_nothing_against_a_figure_it_allows(Qualifier qualifier, int bound, int value, bool agrees)
    {
        var seen = Seen("employees", bound, SourceRank.Narrative);
        var fact = Resolve(seen with { Quantity = seen.Quantity with { Qualifier = qualifier } }, Seen("employees", value, SourceRank.Table));
        Assert.Equal(value, fact.Quantity!.Value);
        Assert.Equal(agrees ? 0 : 1, fact.Rivals.Count);
    }

    [Fact]
    public void Currencies_years_and_scopes_are_kept_apart()
    {
        var dollars = Seen("rd_expense", 333, SourceRank.Table);
        Assert.Single(Resolve(Seen("rd_expense", 333, SourceRank.Statement), dollars with { Quantity = dollars.Quantity with { Currency = "USD" } }).Rivals);

        var facts = new FactResolver(ConceptCatalog.Default).Resolve(
        [
            Seen("rd_expense", 1, SourceRank.Table) with { Period = new Period(null, null, 2022) }, Seen("employees", 2, SourceRank.Table),
            Seen("rd_expense", 3, SourceRank.Table) with { Scope = Scope.Parent }, Seen("rd_expense", 4, SourceRank.Table),
        ], Frame);
        Assert.Equal(["employees 2023 2 Consolidated", "rd_expense 2023 4 EUR Consolidated", "rd_expense 2023 3 EUR Parent", "rd_expense 2022 1 EUR Consolidated"], FactText.Lines(facts));
    }

    [Fact]
    public void Evidence_shows_the_best_place_first_and_no_more_than_eight()
    {
        var fact = Resolve([.. Enumerable.Range(0, 20).Select(_ => Seen("rd_expense", 333, SourceRank.Narrative)), Seen("rd_expense", 333, SourceRank.Table)]);
        Assert.Equal(8, fact.Evidence.Count);
        Assert.Equal(20 * 3 + 3, fact.Evidence[0].Start);
    }

    [Fact]
    public void Cents_whose_unit_was_lost_give_way_to_the_same_figure_in_the_whole_currency()
    {
        var whole = Seen("revenue", -0.0065m, SourceRank.Table) with { Concept = "eps_basic" };
        var cents = Seen("revenue", -0.654m, SourceRank.Primary) with { Concept = "eps_basic", Evidence = new TextSpan(6, 8) };
        var fact = Assert.Single(new FactResolver(ConceptCatalog.WithStatements).Resolve([whole, cents], Frame));
        Assert.Equal(-0.0065m, fact.Quantity!.Value);
    }

    private static Fact Resolve(params Observation[] observations)
    {
        var placed = observations.Select((seen, i) => seen with { Evidence = new TextSpan((i * 3) + 3, (i * 3) + 5), Table = seen.Source <= SourceRank.Table && seen.Source > SourceRank.Tagged ? i : null }).ToList();
        return Assert.Single(new FactResolver(ConceptCatalog.Default).Resolve(placed, Frame));
    }

    private static Observation Seen(string concept, decimal value, SourceRank source)
    {
        var isMoney = ConceptCatalog.Default.Find(concept)!.Kind == ConceptKind.Money;
        var quantity = new Quantity(isMoney ? QuantityUnit.Currency : QuantityUnit.Count, Qualifier.Exact, new TextSpan(0, 1), "x") { Value = value, Currency = isMoney ? "EUR" : null, Digits = new TextSpan(0, 1) };
        return new Observation(concept, quantity, Frame.CurrentInstant, Scope.Consolidated, new TextSpan(0, 1), source);
    }
}
