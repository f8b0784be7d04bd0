using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts.Periods;
using LittleGiants.Extraction.Languages;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>Takes the facts a document tags itself: totals without dimensions, shown on the page, neither nil nor a template's zero.</summary>
internal sealed class TaggedObserver(ConceptCatalog concepts) : IObserver
{
    private readonly ILookup<string, (Concept Concept, int Preference)> _tags = concepts.Concepts
        .SelectMany(concept => concept.Tags.Select((tag, i) => (Tag: tag, Concept: concept, Preference: i)))
        .ToLookup(item => item.Tag, item => (item.Concept, item.Preference), StringComparer.Ordinal);

    public IEnumerable<Observation> Observe(DocumentFrame frame, CancellationToken cancellationToken)
    {
        if (frame.Document.TaggedFacts.Count == 0)
        {
            yield break;
        }

        var calendar = new FiscalCalendar(frame, FactCues.For(frame.Language));
        foreach (var fact in frame.Document.TaggedFacts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (fact.IsNil || fact.IsHidden || fact.Span.IsEmpty || fact.Dimensions.Count > 0 || fact.Value is not { } value || fact.PeriodEnd is not { } end)
            {
                continue;
            }

            foreach (var (concept, preference) in _tags[fact.Concept[(fact.Concept.IndexOf(':', StringComparison.Ordinal) + 1)..]])
            {
                var own = value;
                if (ConceptValues.IsPlausible(concept, ref own) && calendar.YearOf(end) is { } year && IsWholeYear(fact, concept))
                {
                    yield return Observation(frame, fact, concept, preference, own, calendar.Of(concept.Period, year));
                }
            }
        }
    }

    private static Observation Observation(DocumentFrame frame, TaggedFact fact, Concept concept, int preference, decimal value, Period period)
    {
        var unit = concept.Kind switch { ConceptKind.Money or ConceptKind.PerShare => QuantityUnit.Currency, ConceptKind.Percent => QuantityUnit.Percent, _ => QuantityUnit.Count };
        if (concept.Kind == ConceptKind.Percent)
        {
            value *= 100; // XBRL writes shares as pure numbers
        }

        var quantity = new Quantity(unit, Qualifier.Exact, fact.Span, frame.Document.TextOf(fact.Span).ToString())
        {
            Value = value,
            Low = value,
            High = value,
            Currency = unit == QuantityUnit.Currency ? Currency(fact.Unit) : null,
            Digits = fact.Span,
        };
        return new Observation(concept.Id, quantity, period, Scope.Consolidated, fact.Span, SourceRank.Tagged)
        {
            LabelPreference = preference,
            Label = fact.Span,
        };
    }

    private static bool IsWholeYear(TaggedFact fact, Concept concept) =>
        concept.Period != PeriodType.Duration || (fact is { PeriodStart: { } start, PeriodEnd: { } end } && end.DayNumber - start.DayNumber is > 340 and < 380);

    private static string? Currency(string? unit) =>
        unit is not null && unit.StartsWith("iso4217:", StringComparison.OrdinalIgnoreCase) ? unit[8..].Split('/')[0] : null; // USD/shares
}
