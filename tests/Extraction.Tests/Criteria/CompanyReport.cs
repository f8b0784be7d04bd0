using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Sectors;
using LittleGiants.Extraction.Quantities;
using LittleGiants.Extraction.Tests.Documents;

namespace LittleGiants.Extraction.Tests.Criteria;

/// <summary>An extraction result put together by hand: the report of a company for 2024, unless told otherwise.</summary>
internal sealed class CompanyReport(int? year = 2024, DocumentKind kind = DocumentKind.AnnualReport)
{
    private static readonly SourceDocument Text = PrintedText.Plain("Figures of a company and what it makes.");

    private readonly List<Fact> _facts = [];
    private readonly List<Absence> _absent = [];

    public IReadOnlyList<Fact> Facts => _facts;

    public DocumentFrame Frame => new(Text, kind)
    {
        FiscalYear = year,
        PeriodStart = year is { } start ? new DateOnly(start, 1, 1) : null,
        PeriodEnd = year is { } end ? new DateOnly(end, 12, 31) : null,
    };

    public static Quantity Quantity(decimal value, QuantityUnit unit, Qualifier qualifier = Qualifier.Exact, string? currency = null, decimal? upTo = null) =>
        new(unit, qualifier, new TextSpan(0, 7), upTo is null ? Invariant(value) : $"{Invariant(value)}-{Invariant(upTo.Value)}")
        {
            Value = qualifier == Qualifier.Range ? null : value,
            Low = qualifier is Qualifier.AtMost or Qualifier.LessThan ? null : value,
            High = qualifier is Qualifier.AtLeast or Qualifier.MoreThan ? null : upTo ?? value,
            Currency = currency,
            Digits = new TextSpan(0, 7),
        };

    public CompanyReport Money(string concept, decimal amount, string? currency, int? of = -1, Qualifier qualifier = Qualifier.Exact) =>
        Add(concept, Quantity(amount, QuantityUnit.Currency, qualifier, currency), YearOf(of));

    public CompanyReport Count(string concept, decimal count, Qualifier qualifier = Qualifier.Exact, int? of = -1, decimal? upTo = null) =>
        Add(concept, Quantity(count, QuantityUnit.Count, qualifier, upTo: upTo), EndOf(of));

    public CompanyReport Percent(string concept, decimal percent, Qualifier qualifier = Qualifier.Exact, int? of = -1) =>
        Add(concept, Quantity(percent, QuantityUnit.Percent, qualifier), YearOf(of));

    public CompanyReport Says(string concept, string text) => Add(new Fact
    {
        Concept = concept,
        Text = text,
        Period = EndOf(year),
        Scope = Scope.Consolidated,
        Status = FactStatus.Reported,
        Confidence = 0.9,
        Evidence = [new TextSpan(0, 7)],
    });

    public CompanyReport Add(string concept, Quantity quantity, Period period) => Add(new Fact
    {
        Concept = concept,
        Quantity = quantity,
        Period = period,
        Scope = Scope.Consolidated,
        Status = FactStatus.Reported,
        Confidence = 0.9,
        Evidence = [new TextSpan(_facts.Count, _facts.Count + 3)],
    });

    public CompanyReport Add(Fact fact)
    {
        _facts.Add(fact);
        return this;
    }

    /// <summary>Changes the fact that was added last.</summary>
    public CompanyReport But(Func<Fact, Fact> change)
    {
        _facts[^1] = change(_facts[^1]);
        return this;
    }

    /// <summary>The fact that was added last is contradicted by another value.</summary>
    public CompanyReport Against(decimal value) => But(fact => fact with
    {
        Status = FactStatus.Conflicting,
        Rivals = [new Observation(fact.Concept, fact.Quantity! with { Value = value, Low = value, High = value, Printed = Invariant(value) }, fact.Period, fact.Scope, new TextSpan(8, 10), SourceRank.Narrative)],
    });

    public CompanyReport Lacks(string concept, AbsenceReason reason)
    {
        _absent.Add(new Absence(concept, reason));
        return this;
    }

    public ExtractionResult Result() => new(Frame, _facts, _absent);

    /// <summary>The verdict on a profile of one criterion.</summary>
    public CriterionVerdict Judge(string rule, string? occasion = null) =>
        Assess(Profile($"- {{ id: only, title: Only, source: own, confidence: high, rule: {rule} }}"), occasion).Criteria[0];

    public Assessment Assess(CriteriaProfile profile, string? occasion = null) => new Assessor(ReferenceRates.Default, new Programmes()).Assess(Result(), profile, occasion);

    public static CriteriaProfile Profile(string criteria, string more = "") =>
        CriteriaProfile.Load("mine.yaml", new StringReader($"version: 1\nname: Mine\nedition: '1'\nbasis: own rules\n{more}\ncriteria:\n  {criteria.ReplaceLineEndings("\n  ")}\n"));

    public Period YearOf(int? of) => (of == -1 ? year : of) is { } stated ? new Period(new DateOnly(stated, 1, 1), new DateOnly(stated, 12, 31), stated) : Period.Unknown;

    private Period EndOf(int? of) => YearOf(of) with { Start = null };

    private static string Invariant(decimal value) => value.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);

    private sealed class Programmes : IProgrammes
    {
        public IReadOnlySet<string> SectorsOf(string programmeId) => programmeId switch
        {
            "mic2025" => new HashSet<string> { "batteries_storage", "robotics" },
            "article2025" => new HashSet<string> { "batteries_storage", "medical_devices" },
            _ => new HashSet<string>(),
        };
    }
}
