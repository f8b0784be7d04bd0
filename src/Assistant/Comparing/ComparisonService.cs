using System.Globalization;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Screening;
using LittleGiants.Assistant.Screening.Expressions;
using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Facts;

namespace LittleGiants.Assistant.Comparing;

/// <summary>Puts values of several companies into one unit and one period, and says where they do not fit.</summary>
internal sealed class ComparisonService(ILibrary library, Assessor assessor, VerdictWording wording)
{
    /// <summary>Days by which period ends may differ: more than a quarter is another business year.</summary>
    private const int MaxDaysApart = 92;

    /// <summary>Days by which the lengths of periods may differ: 52 or 53 weeks.</summary>
    private const int MaxLengthApart = 10;

    private const string Euro = "EUR";

    public async Task<CompanyComparison> RunAsync(ComparisonRequest request, CancellationToken cancellationToken)
    {
        var views = new List<CompanyView>();
        foreach (var company in request.Companies)
        {
            views.Add((await CompanyView.ReadAsync(library, company.Id, cancellationToken))!);
        }

        var years = request.Years.Count > 0 ? request.Years : [.. views.Select(view => view.LatestYear).OfType<int>().GroupBy(year => year).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key).Take(1).Select(group => group.Key)];
        var currency = request.Currency ?? CommonCurrency(views);
        var rows = request.Concepts.SelectMany(concept => years.Select(year => Row(views, concept, year, currency))).Where(row => !request.IsUsual || row.Values.Any(value => value.Number is not null));
        return new CompanyComparison([.. request.Companies.Select(company => company.Name)], [.. rows]);
    }

    private ComparedRow Row(List<CompanyView> views, string concept, int year, string currency)
    {
        var shape = FactShapes.Of(concept) ?? FactShape.Count;
        var rule = new FactRule(concept, RuleOperator.AtLeast) { Value = 0, Currency = shape == FactShape.Money ? currency : null, Unit = shape == FactShape.Percent ? NumberText.Percent : null };
        var criterion = new Criterion(concept, concept, rule) { Source = "", Confidence = "high" };
        var values = views.Select(view => Value(view, criterion, year)).ToList();
        return new ComparedRow(concept, wording.FactName(concept), year, NumberText.UnitOf(rule), values, Mixed(values));
    }

    private ComparedValue Value(CompanyView view, Criterion criterion, int year)
    {
        var verdict = assessor.Assess(view.AsExtraction(year), CriteriaProfile.All[0] with { Criteria = [criterion] }).Criteria[0];
        var facts = verdict.Facts.Select(index => view.Facts[index]).ToList();
        var stated = facts.Where(fact => fact.Chosen.Fact.Status != FactStatus.Derived).DefaultIfEmpty(facts.Count > 0 ? facts[0] : null).OfType<CompanyFact>().ToList();
        return new ComparedValue(verdict, [.. stated.SelectMany(fact => CompanyScreening.Sources(view, fact)).DistinctBy(source => (source.Place, source.Printed))], stated.Count > 0 ? PeriodOf(stated[0]) : Period.Unknown);
    }

    /// <summary>The days of the fact; where it names none, those of the document whose year it is.</summary>
    private static Period PeriodOf(CompanyFact fact)
    {
        var period = fact.Chosen.Fact.Period;
        return fact.Document is not { FiscalYear: { } of } document || fact.FiscalYear is not { } year ? period : new Period(
            period.Start ?? (period.End is null || IsDuration(fact.Concept) ? document.PeriodStart?.AddYears(year - of) : null), period.End ?? document.PeriodEnd?.AddYears(year - of), year);
    }

    private static bool IsDuration(string concept) => ConceptCatalog.WithStatements.Find(concept)?.Period == PeriodType.Duration;

    private static string? Mixed(List<ComparedValue> values)
    {
        var periods = values.Where(value => value.Number is not null).Select(value => value.Period).ToList();
        var ends = periods.Select(period => period.End).OfType<DateOnly>().ToList();
        var lengths = periods.Where(period => period is { Start: not null, End: not null }).Select(period => period.End!.Value.DayNumber - period.Start!.Value.DayNumber + 1).ToList();
        var notes = new List<string>();
        if (ends.Count > 1 && ends.Max().DayNumber - ends.Min().DayNumber > MaxDaysApart)
        {
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"periods end between {ends.Min():yyyy-MM-dd} and {ends.Max():yyyy-MM-dd}"));
        }

        if (lengths.Count > 1 && lengths.Max() - lengths.Min() > MaxLengthApart)
        {
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"periods of {lengths.Min()} to {lengths.Max()} days"));
        }

        return notes.Count == 0 ? null : string.Join("; ", notes);
    }

    private static string CommonCurrency(List<CompanyView> views)
    {
        var currencies = views.Select(view => view.ReportOf(null)?.Currency ?? view.Facts.Select(fact => fact.Chosen.Fact.Quantity?.Currency).FirstOrDefault(code => code is not null)).Distinct().ToList();
        return currencies is [{ } only] ? only : Euro;
    }
}
