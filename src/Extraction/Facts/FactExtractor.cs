using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts.Deriving;
using LittleGiants.Extraction.Facts.Observers;
using LittleGiants.Extraction.Facts.Periods;
using LittleGiants.Extraction.Facts.Resolving;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Facts;

/// <summary>From a document to its facts: frame, observations, resolved facts. Immutable; safe for several threads.</summary>
public sealed class FactExtractor
{
    private readonly ConceptCatalog _concepts;
    private readonly FrameReader _frames;
    private readonly IReadOnlyList<IObserver> _observers;
    private readonly FactResolver _resolver;
    private readonly FactDeriver _deriver = FactDeriver.Default;

    public FactExtractor(ConceptCatalog concepts, QuantityReaders readers)
    {
        _concepts = concepts;
        _frames = new FrameReader(readers);
        _observers = [new TaggedObserver(concepts), new TableObserver(concepts, readers), new SentenceObserver(concepts, readers), new PatentClauseObserver(readers)];
        _resolver = new FactResolver(concepts);
    }

    public ExtractionResult Extract(SourceDocument document, CancellationToken cancellationToken)
    {
        var frame = _frames.Read(document);
        if (frame.Kind == DocumentKind.PolicyArticle)
        {
            return new ExtractionResult(frame, [], [.. _concepts.Concepts.Select(concept => new Absence(concept.Id, AbsenceReason.NotApplicable))]);
        }

        var observations = new List<Observation>();
        foreach (var observer in _observers)
        {
            observations.AddRange(observer.Observe(frame, cancellationToken));
        }

        if (IsTemplate(document))
        {
            observations.RemoveAll(observation => observation.Quantity.Value is 0);
        }

        var reported = _resolver.Resolve(observations, frame);
        var derived = _deriver.Derive(reported, frame.CurrentDuration, frame.CurrentInstant).Where(fact => _concepts.Find(fact.Concept) is not null);
        IReadOnlyList<Fact> facts = [.. _resolver.InOrder([.. reported, .. derived], frame)];
        return new ExtractionResult(frame, facts, Absences(frame, facts));
    }

    /// <summary>A tagged form that nobody filled in: its zeros are no facts.</summary>
    private static bool IsTemplate(SourceDocument document) =>
        document.TaggedFacts.Any(fact => fact.Value is not null) && document.TaggedFacts.All(fact => fact.Value is null or 0);

    private List<Absence> Absences(DocumentFrame frame, IReadOnlyList<Fact> facts)
    {
        var known = facts.Where(fact => fact.Period.FiscalYear is null || fact.Period.FiscalYear == frame.FiscalYear).Select(fact => fact.Concept).ToHashSet();
        var reason = frame.Document.Pages.Any(page => page.Quality == TextQuality.Unreadable) ? AbsenceReason.NotReadable : AbsenceReason.NotDisclosed;
        return [.. _concepts.Concepts.Where(concept => !known.Contains(concept.Id)).Select(concept => new Absence(concept.Id, reason))];
    }
}
