using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts.Identity;
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
    private readonly MarketWords _markets;
    private readonly MarketAreas _areas;
    private readonly Lazy<OwnSubject> _own;
    private readonly Lazy<HangingClause> _hanging;
    private readonly Lazy<ForeignNames> _foreign;
    private readonly Lazy<CarriedSubject> _carried;
    private readonly MetSets _memory;

    public SentenceLook(DocumentFrame frame, FactCues cues, QuantityReader reader, SentencePatterns patterns)
    {
        _frame = frame;
        _cues = cues;
        _reader = reader;
        _patterns = patterns;
        _memory = patterns.Anchors.Memory();
        _calendar = new FiscalCalendar(frame, cues);
        _periods = new SentencePeriods(frame, cues, _calendar);
        _subject = new SentenceSubject(cues);
        _scope = new PlaceScope(frame.Document, cues);
        _context = new QuantityContext { Currency = frame.Currency };
        _markets = MarketWords.For(frame.Language);
        _areas = new MarketAreas(_markets, frame.Currency);
        _own = new Lazy<OwnSubject>(() => new OwnSubject(frame, cues));
        _foreign = new Lazy<ForeignNames>(() => new ForeignNames(frame.Document, cues, _own.Value));
        _hanging = new Lazy<HangingClause>(() => new HangingClause(cues, ArticleCues.Instance, frame.Language, _own.Value));
        _carried = new Lazy<CarriedSubject>(() => new CarriedSubject(frame, cues, _own.Value));
    }

    public IEnumerable<Observation> At(TextSpan span)
    {
        var text = _frame.Document.Text.AsSpan(span.Start, span.Length);
        var groups = _patterns.Anchors.In(text, _memory);
        return groups.Count > 0 ? Look(span, text.ToString(), groups) : [];
    }

    private List<Observation> Look(TextSpan span, string text, IReadOnlyList<PatternGroup> groups)
    {
        IReadOnlyList<Quantity>? read = null;
        List<FigureSpan>? spans = null;
        var found = new List<Observation>();
        Add(group => group.Concept.Kind is not (ConceptKind.Year or ConceptKind.Rank), Quantities);
        Add(group => group.Concept.Kind == ConceptKind.Year, () => YearFigures.Read(text, Quantities(), _calendar.Periods));
        Add(group => group.Concept.Kind == ConceptKind.Rank, () => RankFigures.Read(text, _markets));

        // "van € 10 miljoen naar € 12 miljoen": a figure inside a better wording is its other figure.
        return found.Count < 2 ? found : [.. found.Where(observation => !found.Exists(other => other.Concept == observation.Concept && other.Period == observation.Period
            && ((other.LabelPreference < observation.LabelPreference && other.Evidence.Contains(observation.Quantity.Digits) && other.Quantity.Digits != observation.Quantity.Digits)
                || NamesBefore(other, observation))))];

        // "Bei 104 Millionen Euro Umsatz fünf Millionen verdient": the word belongs to the figure before it.
        static bool NamesBefore(Observation other, Observation observation) => other.Quantity.Span.End <= observation.Evidence.Start && observation.Evidence.Start < other.Evidence.End && other.Quantity.Span.Start == other.Evidence.Start;

        IReadOnlyList<Quantity> Quantities() => read ??= _reader.Read(text, _context);

        void Add(Func<PatternGroup, bool> isOf, Func<IReadOnlyList<Quantity>> figuresOf)
        {
            var own = groups.Where(isOf).ToList();
            if (own.Count > 0 && figuresOf() is { Count: > 0 } figures)
            {
                spans ??= [.. Quantities().Select(quantity => new FigureSpan(quantity.Span, quantity.Unit is QuantityUnit.Percent or QuantityUnit.PercentagePoint or QuantityUnit.Year or QuantityUnit.DurationYears))];
                found.AddRange(Seen(span, text, own, figures, spans));
            }
        }
    }

    private IEnumerable<Observation> Seen(TextSpan span, string text, IReadOnlyList<PatternGroup> groups, IReadOnlyList<Quantity> figures, List<FigureSpan> spans)
    {
        for (var i = 0; i < figures.Count; i++)
        {
            foreach (var group in groups)
            {
                if (Value(group.Concept, figures[i]) is not { } quantity || Match(group, text, quantity, spans) is not var (pattern, match))
                {
                    continue;
                }

                if (IsOfNext(text, match, quantity) || _subject.IsMeantOtherwise(text, match, quantity, pattern) || IsOfAnother(text, match, quantity, group.Concept) || !IsOwn(text, match, pattern)
                    || _periods.Of(text, figures, i, pattern.Concept) is not { } period || (_cues.Stories.IsCalendarYear && period.FiscalYear > LatestYear))
                {
                    continue;
                }

                var area = group.Concept.IsOfMarket ? _areas.Of(text, match) : null;
                if (area is null && group.Concept.Kind == ConceptKind.Rank)
                {
                    continue; // first of what
                }

                var evidence = new TextSpan(span.Start + match.Start, span.Start + match.End);
                yield return new Observation(
                    pattern.Concept.Id, Moved(quantity, span.Start), period, _scope.OfSentences(span.Start), evidence, _frame.Kind is DocumentKind.Article ? SourceRank.Press : SourceRank.Narrative)
                {
                    LabelPreference = pattern.Preference,
                    Label = evidence,
                    IsRounded = quantity.Qualifier != Qualifier.Exact,
                    Basis = area,
                };
            }
        }
    }

    /// <summary>"Staff 297\nEngineers 52", "Staff: 297 Engineers: 52": the words behind the figure have one of their own.</summary>
    private static bool IsOfNext(string text, TextSpan match, Quantity quantity)
    {
        if (quantity.Span.End >= match.End)
        {
            return false;
        }

        var behind = text.AsSpan(match.End).TrimStart();
        var isNamed = behind is [':' or '：', ..];
        behind = behind.TrimStart(" :：");
        return behind is [>= '0' and <= '9', ..]
            && (text.IndexOf('\n', quantity.Span.End, match.End - quantity.Span.End) >= 0 || (isNamed && text.AsSpan(0, quantity.Span.Start).TrimEnd() is [.., ':' or '：']));
    }

    private bool IsOfAnother(string text, TextSpan match, Quantity quantity, Concept concept) =>
        _carried.Value.IsOther(text, quantity.Span.Start) || _carried.Value.IsAnothersName(text, match.Start)
        || (_frame.Kind == DocumentKind.Article && !concept.IsOwn && (_hanging.Value.IsOfAnother(text, match, quantity.Span.Start) || _foreign.Value.IsSubject(text, match)));

    private bool IsOwn(string text, TextSpan match, ConceptPattern pattern) => IsOwn(text, match, pattern.Concept) && (!pattern.IsOwn || _own.Value.Holds(text, match, isClose: false, mayBeThings: false));

    private bool IsOwn(string text, TextSpan match, Concept concept) =>
        (!concept.IsOwn || _own.Value.Holds(text, match, isClose: concept.Kind == ConceptKind.Year, mayBeThings: concept.IsOfMarket))
        && !(concept.IsOfMarket && _markets.IsSince.IsIn(text.AsSpan(0, match.End)));

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

    /// <summary>A later one is a plan.</summary>
    private int LatestYear => _frame.PeriodEnd?.Year ?? _frame.Document.Date?.Year ?? int.MaxValue;

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
            ConceptKind.Year => quantity.Unit == QuantityUnit.Year && quantity.Value <= LatestYear,
            ConceptKind.Years => quantity.Unit == QuantityUnit.DurationYears,
            ConceptKind.Rank => quantity.Unit == QuantityUnit.Count,
            _ => false,
        };
        if (!fits)
        {
            return null;
        }

        if (concept.Kind == ConceptKind.Years)
        {
            quantity = quantity with { Unit = QuantityUnit.Count };
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
