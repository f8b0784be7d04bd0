using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Assistant.Tests.Library;

public sealed class CompanyFactsTests
{
    private const long Company = 7;

    [Fact]
    public void The_annual_report_of_the_year_wins_and_a_later_value_is_shown_as_restated()
    {
        var merged = Merge([Report(1, 2023), Report(2, 2024)], [Revenue(2, 2023, 10542), Revenue(1, 2023, 10031), Revenue(2, 2024, 12077)]);
        Assert.Equal(
            """
            revenue 2024 Consolidated: 12077 of 2
            revenue 2023 Consolidated: 10031 of 1; Restated 10542 of 2
            """,
            merged);
    }

    [Fact]
    public void Without_the_years_own_report_the_next_years_wins()
    {
        Assert.Equal("revenue 2022 Consolidated: 101 of 2; Restated 99 of 3", Merge([Report(3, 2024), Report(2, 2023)], [Revenue(3, 2022, 99), Revenue(2, 2022, 101)]));
    }

    [Fact]
    public void Filings_and_articles_come_after_reports_and_a_rounded_value_is_the_same()
    {
        var article = Report(3, 2024) with { Kind = DocumentKind.Article };
        var filing = Report(2, 2024) with { Kind = DocumentKind.OtherFiling };
        Assert.Equal(
            "revenue 2024 Consolidated: 61842000 of 1; Conflicting 60000001 of 2; Same 61800000 of 3",
            Merge([article, filing, Report(1, 2024)], [Revenue(3, 2024, 61_800_000), Revenue(2, 2024, 60_000_001), Revenue(1, 2024, 61_842_000)]));
        Assert.Equal(
            "revenue 2024 Consolidated: 61842000 of 2; Article 70000001 of 3",
            Merge([article, filing], [Revenue(3, 2024, 70_000_001), Revenue(2, 2024, 61_842_000)]));
    }

    [Fact]
    public void Two_reports_of_one_year_that_differ_are_conflicting()
    {
        var facts = CompanyFacts.Merge([Report(1, 2024), Report(2, 2024)], [Revenue(1, 2024, 100), Revenue(2, 2024, 90)], []);
        Assert.True(Assert.Single(facts).IsConflicting);
    }

    [Fact]
    public void A_superseded_document_is_left_out()
    {
        Assert.Equal("revenue 2024 Consolidated: 101 of 2", Merge([Report(1, 2024) with { SupersededBy = 2 }, Report(2, 2024)], [Revenue(1, 2024, 100), Revenue(2, 2024, 101)]));
    }

    [Fact]
    public void Scopes_currencies_and_sectors_do_not_mix()
    {
        var parent = Revenue(1, 2024, 40) with { Fact = Revenue(1, 2024, 40).Fact with { Scope = Scope.Parent } };
        Assert.Equal(
            """
            revenue 2024 Consolidated: 100 of 1
            strategic_sector 2024 Consolidated: robotics of 1
            strategic_sector 2024 Consolidated: cnc of 1
            revenue 2024 Parent: 40 of 1
            """,
            Merge([Report(1, 2024)], [Revenue(1, 2024, 100), parent, Sector(1, "robotics"), Sector(1, "cnc")]));
    }

    [Fact]
    public void An_analysts_value_overrides_and_can_be_undone()
    {
        var set = Word(1, "set", value: 99);
        Assert.Equal("revenue 2024 Consolidated: 99 of analyst [set]; Rejected 100 of 1", Merge([Report(1, 2024)], [Revenue(1, 2024, 100)], set));
        Assert.Equal("revenue 2024 Consolidated: 100 of 1", Merge([Report(1, 2024)], [Revenue(1, 2024, 100)], set, Word(2, "undo") with { Undoes = 1 }));
        Assert.Equal(
            "revenue 2024 Consolidated: 99 of analyst [set]; Rejected 100 of 1",
            Merge([Report(1, 2024)], [Revenue(1, 2024, 100)], set, Word(2, "undo") with { Undoes = 1 }, Word(3, "undo") with { Undoes = 2 }));
    }

    [Fact]
    public void An_analysts_value_that_a_document_states_keeps_its_evidence()
    {
        Assert.Equal("revenue 2024 Consolidated: 90 of 2 [set]; Rejected 100 of 1", Merge([Report(1, 2024), Report(2, 2024)], [Revenue(1, 2024, 100), Revenue(2, 2024, 90)], Word(1, "set", value: 90)));
    }

    [Fact]
    public void A_rejected_value_gives_way_to_the_next_or_to_none()
    {
        Assert.Equal("revenue 2024 Consolidated: 90 of 2 [reject]; Rejected 100 of 1", Merge([Report(1, 2024), Report(2, 2024)], [Revenue(1, 2024, 100), Revenue(2, 2024, 90)], Word(1, "reject") with { Old = "100" }));
        Assert.Equal("", Merge([Report(1, 2024)], [Revenue(1, 2024, 100)], Word(1, "reject")));
    }

    [Fact]
    public void A_confirmed_rival_is_chosen()
    {
        Assert.Equal("revenue 2024 Consolidated: 90 of 2 [confirm]; Conflicting 100 of 1", Merge([Report(1, 2024), Report(2, 2024)], [Revenue(1, 2024, 100), Revenue(2, 2024, 90)], Word(1, "confirm", value: 90)));
    }

    [Fact]
    public void A_value_that_only_the_analyst_knows_is_a_fact()
    {
        var fact = Assert.Single(CompanyFacts.Merge([], [], [Word(1, "set", value: 12)]));
        Assert.Equal((12m, "EUR", null), (fact.Chosen.Fact.Quantity!.Value!.Value, fact.Chosen.Fact.Quantity.Currency, fact.Document?.Id));
        Assert.Empty(fact.Chosen.Evidence);
    }

    private static string Merge(IReadOnlyList<DocumentRecord> documents, IReadOnlyList<FactRecord> facts, params Correction[] corrections) =>
        string.Join('\n', CompanyFacts.Merge(documents, [.. facts.Select((fact, i) => fact with { Id = i + 1 })], corrections).Select(Shown)).ReplaceLineEndings("\n");

    private static string Shown(CompanyFact fact) => string.Join("; ",
    [
        FormattableString.Invariant($"{fact.Concept} {fact.FiscalYear} {fact.Scope}: {Value(fact.Chosen)} of {fact.Document?.Id.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "analyst"}") + (fact.Correction is { } word ? $" [{word.Action}]" : ""),
        .. fact.Others.Select(other => FormattableString.Invariant($"{other.Relation} {Value(other.Record)} of {other.Document.Id}")),
    ]);

    private static string Value(FactRecord record) => record.Fact.Text ?? FormattableString.Invariant($"{record.Fact.Quantity!.Value}");

    private static DocumentRecord Report(long id, int year) => new()
    {
        Id = id,
        Sha256 = new string((char)('a' + id), 64),
        Name = FormattableString.Invariant($"report-{id}.pdf"),
        Source = "",
        MediaType = "application/pdf",
        Kind = DocumentKind.AnnualReport,
        CompanyId = Company,
        FiscalYear = year,
        PageCount = 1,
        Stamp = "1",
    };

    private static FactRecord Revenue(long document, int year, decimal value) => Record(document, new Fact
    {
        Concept = "revenue",
        Quantity = new Quantity(QuantityUnit.Currency, Qualifier.Exact, default, FormattableString.Invariant($"{value}")) { Value = value, Currency = "EUR", Digits = default(TextSpan) },
        Period = new Period(null, null, year),
        Scope = Scope.Consolidated,
        Status = FactStatus.Reported,
        Confidence = 0.9,
        Evidence = [],
    });

    private static FactRecord Sector(long document, string id) => Record(document, new Fact
    {
        Concept = "strategic_sector",
        Text = id,
        Period = new Period(null, null, 2024),
        Scope = Scope.Consolidated,
        Status = FactStatus.Reported,
        Confidence = 0.9,
        Evidence = [],
    });

    private static FactRecord Record(long document, Fact fact) => new(fact, []) { DocumentId = document, CompanyId = Company };

    private static Correction Word(long id, string action, decimal? value = null) =>
        new(Company, "revenue", 2024, action, "note", "me", DateTimeOffset.UnixEpoch) { Id = id, Value = value, Unit = value is null ? null : "EUR" };
}
