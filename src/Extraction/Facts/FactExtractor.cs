using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts.Checks;
using LittleGiants.Extraction.Facts.Deriving;
using LittleGiants.Extraction.Facts.Identity;
using LittleGiants.Extraction.Facts.Observers;
using LittleGiants.Extraction.Facts.Periods;
using LittleGiants.Extraction.Facts.Resolving;
using LittleGiants.Extraction.Facts.Sectors;
using LittleGiants.Extraction.Facts.Statuses;
using LittleGiants.Extraction.Facts.Titles;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Facts;

/// <summary>From a document to its facts: frame, observations, resolved facts. Immutable; safe for several threads.</summary>
public sealed class FactExtractor
{
    private readonly ConceptCatalog _concepts;
    private readonly FrameReader _frames;
    private readonly IReadOnlyList<IObserver> _observers;
    private readonly KeyValueObserver _lines;
    private readonly FactResolver _resolver;
    private readonly FactDeriver _deriver = FactDeriver.Default;
    private readonly FactChecks _checks = new(DerivedFactCatalog.Default);
    private readonly SectorFinder _sectors = new();

    public FactExtractor(ConceptCatalog concepts, QuantityReaders readers)
    {
        _concepts = concepts;
        _frames = new FrameReader(readers);
        _lines = new KeyValueObserver(concepts, readers);
        _observers = [new TaggedObserver(concepts), new TableObserver(concepts, readers), _lines, new SentenceObserver(concepts, readers), new PatentClauseObserver(readers)];
        _resolver = new FactResolver(concepts);
    }

    public ExtractionResult Extract(SourceDocument document, CancellationToken cancellationToken)
    {
        var frame = _frames.Read(document);
        frame = frame with { Company = IdentityReader.Read(document, document.Language) };
        var companies = frame.Kind == DocumentKind.Article ? ArticleCompanies.Of(document, document.Language) : null;
        if (companies is { Companies.Count: 0 } && frame.Company is null && ArticleCompanies.IsArticle(document) && !HasProfile(frame, cancellationToken))
        {
            // Of no company: its figures are a programme's or an industry's.
            frame = frame with { Kind = DocumentKind.PolicyArticle };
            return new ExtractionResult(frame, [], [.. _concepts.Concepts.Select(concept => new Absence(concept.Id, AbsenceReason.NotApplicable))]);
        }

        var observations = Observe(frame, cancellationToken);
        if (frame is { IsYearInferred: true, FiscalYear: { } year } && IsYearOpen(observations, year))
        {
            // A prospectus: columns reach beyond the last whole year.
            frame = frame with { FiscalYear = year - 1, PeriodEnd = frame.PeriodEnd?.AddYears(-1), PeriodStart = frame.PeriodStart?.AddYears(-1) };
            observations = Observe(frame, cancellationToken);
        }

        if (companies is not null)
        {
            // What an article says of another company is not the main one's.
            observations.RemoveAll(observation => companies.CompanyAt(observation.Quantity.Span.Start) is { } company && frame.Company is not null && company.Name != frame.Company.Name);
        }

        if (frame.IsInterim)
        {
            observations.RemoveAll(observation => _concepts.Find(observation.Concept)!.Period == PeriodType.Duration && (observation.Period.FiscalYear is null || observation.Period.FiscalYear == frame.FiscalYear));
        }

        if (IsTemplate(document))
        {
            observations.RemoveAll(observation => observation.Quantity.Value is 0);
        }

        IReadOnlyList<Fact> resolved = [];
        IReadOnlyList<Fact> told = [];
        TitleResult titles = null!;
        SideBySide.Run(
            document.Text.Length,
            cancellationToken,
            () => resolved = Resolve(observations, frame),
            () =>
            {
                titles = TitleFinder.Find(frame, cancellationToken);
                told = [.. titles.Facts, .. StatusFinder.Find(frame, cancellationToken), .. _sectors.Find(frame, cancellationToken)];
            });
        var facts = _checks.Apply(_resolver.InOrder([.. resolved, .. told], frame));
        return new ExtractionResult(frame, facts, Absences(frame, facts, titles))
        {
            OtherCompanies = companies is null ? [] : [.. companies.Companies.Skip(1)],
        };
    }

    /// <summary>What is reported, and what follows from it.</summary>
    private List<Fact> Resolve(List<Observation> observations, DocumentFrame frame)
    {
        var reported = _resolver.Resolve(observations, frame);
        return [.. reported, .. _deriver.Derive([.. reported.Where(IsOfScorecard)], frame.CurrentDuration, frame.CurrentInstant).Where(fact => _concepts.Find(fact.Concept) is not null)];
    }

    private List<Observation> Observe(DocumentFrame frame, CancellationToken cancellationToken)
    {
        // The longest first; the results stand in the order of the observers.
        var seen = new List<Observation>[_observers.Count];
        SideBySide.Run(frame.Document.Text.Length, cancellationToken, [.. Enumerable.Range(0, _observers.Count).Reverse().Select(i => (Action)(() => seen[i] = [.. _observers[i].Observe(frame, cancellationToken)]))]);

        // "Revenue: 48 million (2023)": who read the year knows more of the same figure.
        var dated = seen.SelectMany(observations => observations).Where(observation => observation.Period.FiscalYear is not null).Select(observation => (observation.Concept, observation.Quantity.Digits)).ToHashSet();
        return [.. seen.SelectMany(observations => observations).Where(observation => observation.Period.FiscalYear is not null || !dated.Contains((observation.Concept, observation.Quantity.Digits)))];
    }

    /// <summary>A box of facts with a year of founding is of a company, though the text may not say that its name is one's.</summary>
    private bool HasProfile(DocumentFrame frame, CancellationToken cancellationToken)
    {
        var seen = _lines.Observe(frame, cancellationToken).Select(observation => _concepts.Find(observation.Concept)!).Distinct().ToList();
        return seen.Count > 1 && seen.Exists(concept => concept is { Kind: ConceptKind.Year, Period: PeriodType.Forever });
    }

    /// <summary>No flow is stated for a year, and some for the year before it.</summary>
    private bool IsYearOpen(List<Observation> observations, int year) =>
        !observations.Exists(observation => observation.Period.FiscalYear == year && IsTableFlow(observation))
        && observations.Exists(observation => observation.Period.FiscalYear == year - 1 && IsTableFlow(observation));

    private bool IsTableFlow(Observation observation) =>
        observation is { Table: not null, Scope: Scope.Consolidated } && _concepts.Find(observation.Concept) is { Period: PeriodType.Duration, Kind: ConceptKind.Money, Statement: null };

    /// <summary>The lines of statements that are asked for beside them change nothing in the facts of a scorecard.</summary>
    private bool IsOfScorecard(Fact fact) => _concepts.Find(fact.Concept) is { Statement: null };

    /// <summary>A tagged form that nobody filled in: its zeros are no facts.</summary>
    private static bool IsTemplate(SourceDocument document) =>
        document.TaggedFacts.Any(fact => fact.Value is not null) && document.TaggedFacts.All(fact => fact.Value is null or 0);

    private List<Absence> Absences(DocumentFrame frame, IReadOnlyList<Fact> facts, TitleResult titles)
    {
        var known = facts.Where(fact => fact.Period.FiscalYear is null || fact.Period.FiscalYear == frame.FiscalYear).Select(fact => fact.Concept).ToHashSet();
        var reason = frame.Document.Pages.Any(page => page.Quality == TextQuality.Unreadable) ? AbsenceReason.NotReadable : AbsenceReason.NotDisclosed;
        return [.. _concepts.Concepts.Where(concept => !known.Contains(concept.Id)).Select(concept => concept.Id == TitleFinder.ConceptId && titles.Absence is { } stated
            ? new Absence(concept.Id, stated) { Evidence = titles.AbsenceEvidence }
            : new Absence(concept.Id, reason))];
    }
}
