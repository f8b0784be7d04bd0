using System.Globalization;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Screening.Expressions;
using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Facts;

namespace LittleGiants.Assistant.Screening;

/// <summary>Holds one company against a profile.</summary>
internal sealed class CompanyScreening(ScreeningRequest request, Assessor assessor, ScreeningOptions options, DateOnly today)
{
    /// <summary>Places that are named for one value.</summary>
    private const int MaxSources = 6;

    public (ScreenedCompany Company, Subject Subject) Screen(CompanyView view)
    {
        var extraction = view.AsExtraction(view.LatestYear);
        var (assessment, asked) = assessor.Assess(extraction, request.Profile, request.Asked);
        var criteria = assessment.Criteria.Select(verdict => Criterion(view, verdict)).ToList();
        var newest = Newest(view.Documents);
        var asOf = newest?.PeriodEnd ?? newest?.Date;
        var company = new ScreenedCompany(view.Company.Id, view.Company.Name, extraction.Frame.FiscalYear, assessment.Outcome, criteria)
        {
            Newest = newest?.Name,
            NewestId = newest?.Id,
            AsOf = asOf,
            AgeDays = asOf is { } day ? today.DayNumber - day.DayNumber : null,
            IsNearMiss = assessment.Outcome == CriterionOutcome.NotMet && IsNear(criteria),
        };
        return (company, new Subject(company, view, asked));
    }

    /// <summary>The report of the latest period, else the latest article.</summary>
    private static DocumentRecord? Newest(IReadOnlyList<DocumentRecord> documents) =>
        documents.Where(document => document.PeriodEnd is not null).MaxBy(document => document.PeriodEnd)
        ?? documents.Where(document => document.Date is not null).MaxBy(document => document.Date)
        ?? documents.MaxBy(document => document.FiscalYear);

    /// <summary>Of criteria that must all be met, each that is missed must be near; where one is enough, one near is enough.</summary>
    private bool IsNear(List<ScreenedCriterion> criteria)
    {
        var missed = criteria.Where(criterion => criterion.Verdict.Outcome == CriterionOutcome.NotMet);
        return request.Profile.AnyIsEnough ? missed.Any(criterion => criterion.IsNear) : missed.All(criterion => criterion.IsNear);
    }

    private ScreenedCriterion Criterion(CompanyView view, CriterionVerdict verdict)
    {
        var facts = verdict.Facts.Select(index => view.Facts[index]).ToList();

        // A ratio that a document's reader derived stands on its parts, which may since have been corrected.
        var stated = facts.Where(fact => fact.Chosen.Fact.Status != FactStatus.Derived).ToList();
        var texts = verdict.Value is null ? facts.Select(fact => fact.Chosen.Fact.Text).OfType<string>().Distinct().ToList() : [];
        return new ScreenedCriterion(
            verdict,
            texts,
            [.. (stated.Count > 0 ? stated : facts).SelectMany(fact => Sources(view, fact)).DistinctBy(source => (source.Concept, source.Place, source.Printed)).Take(MaxSources)],
            verdict.Value is { } value && value.FromBound <= options.NearShare);
    }

    /// <summary>Where a value stands: of what a document's reader derived, where its parts are printed.</summary>
    public static IEnumerable<ScreenedSource> Sources(CompanyView view, CompanyFact fact) => fact is { Document: { } document, Chosen: { Fact.Status: FactStatus.Derived, Evidence.Count: > 0 } }
        ? fact.Chosen.Evidence.Select(place => Source(PrintedAt(view, document, place) ?? fact, place))
        : [Source(fact, fact.Chosen.Evidence.Count > 0 ? fact.Chosen.Evidence[0] : null)];

    private static CompanyFact? PrintedAt(CompanyView view, DocumentRecord document, Citation place) => view.Facts.FirstOrDefault(fact =>
        fact.Document?.Id == document.Id && fact.Chosen.Fact is { Status: not FactStatus.Derived, Quantity: not null } && fact.Chosen.Evidence.Any(citation => citation.Span == place.Span));

    private static ScreenedSource Source(CompanyFact fact, Citation? evidence)
    {
        var word = fact.Correction;
        return new ScreenedSource(
            fact.Concept,
            fact.Chosen.Fact.Quantity?.Printed ?? fact.Chosen.Fact.Text ?? "",
            fact.Document?.Id,
            fact.Document?.Name,
            fact.Document is { PageCount: > 1 } ? evidence?.Page : null,
            evidence?.Quote,
            word is null ? null : string.Create(CultureInfo.InvariantCulture, $"{word.Author}, {word.At:yyyy-MM-dd}: {word.Action}{(word.Note.Length > 0 ? $" ({word.Note})" : "")}"))
        {
            Span = evidence?.Span,
            Focus = evidence is null ? null : PrintedPlace.Of(fact.Chosen.Fact, evidence),
        };
    }
}
