using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts.Observers;
using LittleGiants.Extraction.Facts.Periods;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Statuses;

/// <summary>Finds facts that are a text and no number, as sentences state them of the company: an R&amp;D body, a national award.</summary>
internal sealed class StatusFinder
{
    private const double InFiling = 0.82;
    private const double InArticle = 0.75;
    private const int MaxEvidence = 3;

    /// <summary>Characters behind a thing in which a word says that it is something else.</summary>
    private const int Behind = 8;

    private readonly DocumentFrame _frame;
    private readonly FactCues _cues;
    private readonly Lazy<OwnSubject> _own;
    private readonly FiscalCalendar _calendar;
    private readonly PlaceScope _scope;

    private StatusFinder(DocumentFrame frame)
    {
        (_frame, _cues) = (frame, FactCues.For(frame.Language));
        _own = new Lazy<OwnSubject>(() => new OwnSubject(frame, _cues));
        _calendar = new FiscalCalendar(frame, _cues);
        _scope = new PlaceScope(frame.Document, _cues);
    }

    public static IReadOnlyList<Fact> Find(DocumentFrame frame, CancellationToken cancellationToken) =>
        frame.Kind == DocumentKind.PolicyArticle || Language.Find(frame.Language) is null ? [] : new StatusFinder(frame).Find(cancellationToken);

    /// <summary>One fact a concept: the value most sentences state; none where they contradict each other.</summary>
    private IReadOnlyList<Fact> Find(CancellationToken cancellationToken)
    {
        var rules = StatusRules.For(_frame.Language);
        var found = new List<(StatusRule Rule, string Value, TextSpan Span)>();
        var met = new MetSets(rules.Things.Count);
        foreach (var sentence in Sentences.Of(_frame.Document))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!rules.Things.Mark(_frame.Document.TextOf(sentence), met))
            {
                continue;
            }

            if (_scope.OfSentences(sentence.Start) != Scope.Parent)
            {
                var text = _frame.Document.TextOf(sentence).ToString();
                found.AddRange(
                    from rule in rules.All.Where((_, place) => met[place])
                    let value = Value(rule, text)
                    where value is not null
                    select (rule, value, sentence));
            }

            met.Clear();
        }

        return [.. found.GroupBy(item => item.Rule.Concept).Where(group => group.All(item => item.Rule.Value is null) || group.Select(item => item.Value).Distinct().Count() == 1)
            .Select(group => group.GroupBy(item => item.Value).MaxBy(values => values.Count())!)
            .Select(values => Stated(values.First().Rule.Concept, values.Key, [.. values.Select(item => item.Span).Distinct().Take(MaxEvidence)]))];
    }

    private Fact Stated(string concept, string value, IReadOnlyList<TextSpan> evidence) => new()
    {
        Concept = concept,
        Text = value,
        Period = ConceptCatalog.Default.Find(concept)!.Period == PeriodType.Duration ? _frame.CurrentDuration : _frame.CurrentInstant,
        Scope = Scope.Consolidated,
        Status = FactStatus.Reported,
        Confidence = _frame.Kind == DocumentKind.Article ? InArticle : InFiling,
        Evidence = evidence,
    };

    private string? Value(StatusRule rule, string text)
    {
        var at = rule.Things.IndexIn(text, out var length);
        var thing = new TextSpan(at, at + length);
        var (start, end) = rule.InSentence ? (0, text.Length) : Clause(text, thing);
        var clause = text.AsSpan(start, end - start);
        if (rule.Without?.IsIn(text) == true || _cues.Forecast.IsIn(text) || _cues.Others.IsIn(text.AsSpan(0, at))
            || rule.Behind?.IsIn(text.AsSpan(thing.End, Math.Min(Behind, text.Length - thing.End))) == true)
        {
            return null;
        }

        foreach (var group in rule.With)
        {
            if (!group.IsIn(clause))
            {
                return null;
            }
        }

        return IsOfYears(rule, text) && _own.Value.Holds(text, thing, isClose: false, mayBeThings: true) ? rule.Value ?? text[at..thing.End] : null;
    }

    private bool IsOfYears(StatusRule rule, string text) =>
        rule.Years is not { } years || (_frame.FiscalYear ?? _frame.Document.Date?.Year) is { } current
            && _calendar.Periods.Read(text) is [var only] && current - only.Year >= 0 && current - only.Year < years;

    private static (int Start, int End) Clause(string text, TextSpan thing)
    {
        int start = thing.Start, end = thing.End;
        while (start > 0 && !Ends(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && !Ends(text[end]))
        {
            end++;
        }

        return (start, end);
    }

    private static bool Ends(char c) => c is ',' or ';' or '，' or '；' or '。';
}
