using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts.Periods;
using LittleGiants.Extraction.Languages;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>One document's sentences, looked at one after the other.</summary>
internal sealed class SentenceLook
{
    /// <summary>An amount without a currency is at least this large where the language leaves the currency out.</summary>
    private const decimal LeastBareAmount = 100_000;

    private readonly DocumentFrame _frame;
    private readonly FactCues _cues;
    private readonly QuantityReader _reader;
    private readonly SentencePatterns _patterns;
    private readonly FiscalCalendar _calendar;
    private readonly SentencePeriods _periods;
    private readonly SentenceSubject _subject;
    private readonly PlaceScope _scope;
    private readonly QuantityContext _context;

    public SentenceLook(DocumentFrame frame, FactCues cues, QuantityReader reader, SentencePatterns patterns)
    {
        _frame = frame;
        _cues = cues;
        _reader = reader;
        _patterns = patterns;
        _calendar = new FiscalCalendar(frame, cues);
        _periods = new SentencePeriods(frame, cues, _calendar);
        _subject = new SentenceSubject(cues);
        _scope = new PlaceScope(frame.Document, cues);
        _context = new QuantityContext { Currency = frame.Currency };
    }

    public IEnumerable<Observation> At(TextSpan span)
    {
        var text = _frame.Document.Text.AsSpan(span.Start, span.Length);
        var groups = _patterns.Anchors.In(text);
        return groups.Count > 0 ? Look(span, text.ToString(), groups) : [];
    }

    private List<Observation> Look(TextSpan span, string text, IReadOnlyList<PatternGroup> groups)
    {
        var found = new List<Observation>();
        var quantities = _reader.Read(text, _context);
        if (quantities.Count == 0)
        {
            return found;
        }

        var spans = quantities.Select(quantity => new FigureSpan(quantity.Span, quantity.Unit is QuantityUnit.Percent or QuantityUnit.PercentagePoint or QuantityUnit.Year or QuantityUnit.DurationYears)).ToList();
        var scope = (Scope?)null;
        for (var i = 0; i < quantities.Count; i++)
        {
            foreach (var group in groups)
            {
                if (Value(group.Concept, quantities[i]) is not { } quantity || Match(group, text, quantity, spans) is not var (pattern, match))
                {
                    continue;
                }

                if (_subject.IsMeantOtherwise(text, match, quantity, pattern) || _periods.Of(text, quantities, i, match, pattern.Concept) is not { } period)
                {
                    continue;
                }

                scope ??= _scope.OfSentences(span.Start);
                found.Add(new Observation(
                    pattern.Concept.Id, Moved(quantity, span.Start), period, scope.Value,
                    new TextSpan(span.Start + match.Start, span.Start + match.End), _frame.Kind is DocumentKind.Article ? SourceRank.Press : SourceRank.Narrative)
                {
                    LabelPreference = pattern.Preference,
                    Label = new TextSpan(span.Start + match.Start, span.Start + match.End),
                    IsRounded = quantity.Qualifier != Qualifier.Exact,
                });
            }
        }

        // "van € 10 miljoen naar € 12 miljoen": a figure inside a better wording is its other figure.
        return found.Count < 2 ? found : [.. found.Where(observation => !found.Exists(other => other.Concept == observation.Concept && other.Period == observation.Period
            && other.LabelPreference < observation.LabelPreference && other.Evidence.Contains(observation.Quantity.Digits) && other.Quantity.Digits != observation.Quantity.Digits))];
    }

    /// <summary>The best wording that a figure stands in.</summary>
    private static (ConceptPattern Pattern, TextSpan Match)? Match(PatternGroup group, string text, Quantity quantity, IReadOnlyList<FigureSpan> spans)
    {
        foreach (var pattern in group.Patterns)
        {
            if (pattern.Pattern.Match(text, quantity.Span, quantity.Digits, spans) is { } match)
            {
                return (pattern, match);
            }
        }

        return null;
    }

    private Quantity? Value(Concept concept, Quantity quantity)
    {
        if (concept.Kind == ConceptKind.Money && quantity is { Unit: QuantityUnit.Count, Currency: null } && _cues.HomeCurrency is { } home && (quantity.Value ?? quantity.Low) >= LeastBareAmount)
        {
            quantity = quantity with { Unit = QuantityUnit.Currency, Currency = _frame.Currency ?? home };
        }

        var fits = concept.Kind switch
        {
            ConceptKind.Money => quantity.Unit == QuantityUnit.Currency,
            ConceptKind.Count => quantity.Unit == QuantityUnit.Count && quantity.Currency is null,
            ConceptKind.Percent => quantity.Unit == QuantityUnit.Percent,
            ConceptKind.Year => quantity.Unit == QuantityUnit.Year,
            _ => false,
        };
        if (!fits)
        {
            return null;
        }

        if (quantity.Value is { } value)
        {
            var plausible = value;
            return ConceptValues.IsPlausible(concept, ref plausible) ? quantity : null;
        }

        return quantity.Low is not null || quantity.High is not null ? quantity : null;
    }

    private static Quantity Moved(Quantity quantity, int by) => quantity with
    {
        Span = new TextSpan(quantity.Span.Start + by, quantity.Span.End + by),
        Digits = new TextSpan(quantity.Digits.Start + by, quantity.Digits.End + by),
    };
}
