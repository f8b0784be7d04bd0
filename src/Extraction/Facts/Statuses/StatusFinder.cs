using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts.Observers;
using LittleGiants.Extraction.Facts.Periods;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Statuses;

/// <summary>Finds facts that are a text and no number, as sentences state them of the company: an R&amp;D body, a national award.</summary>
internal sealed class StatusFinder(DocumentFrame frame)
{
    private const double InFiling = 0.82;
    private const double InArticle = 0.75;
    private const int MaxEvidence = 3;

    /// <summary>Characters behind a thing in which a word says that it is something else.</summary>
    private const int Behind = 8;

    private readonly FactCues _cues = FactCues.For(frame.Language);
    private readonly Lazy<OwnSubject> _own = new(() => new OwnSubject(frame, FactCues.For(frame.Language)));
    private readonly FiscalCalendar _calendar = new(frame, FactCues.For(frame.Language));
    private readonly PlaceScope _scope = new(frame.Document, FactCues.For(frame.Language));

    /// <summary>One fact a concept: the value most sentences state; none where they contradict each other.</summary>
    public IReadOnlyList<Fact> Find(CancellationToken cancellationToken)
    {
        var rules = StatusRules.For(frame.Language);
        var found = new List<(StatusRule Rule, string Value, TextSpan Span)>();
        foreach (var sentence in Sentences.Of(frame.Document))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var rule in rules)
            {
                if (rule.Things.IsIn(frame.Document.TextOf(sentence)) && _scope.OfSentences(sentence.Start) != Scope.Parent && Value(rule, frame.Document.TextOf(sentence).ToString()) is { } value)
                {
                    found.Add((rule, value, sentence));
                }
            }
        }

        return [.. found.GroupBy(item => item.Rule.Concept).Where(group => group.All(item => item.Rule.Value is null) || group.Select(item => item.Value).Distinct().Count() == 1)
            .Select(group => group.GroupBy(item => item.Value).MaxBy(values => values.Count())!)
            .Select(values => Stated(values.First().Rule.Concept, values.Key, [.. values.Select(item => item.Span).Distinct().Take(MaxEvidence)]))];
    }

    private Fact Stated(string concept, string value, IReadOnlyList<TextSpan> evidence) => new()
    {
        Concept = concept,
        Text = value,
        Period = ConceptCatalog.Default.Find(concept)!.Period == PeriodType.Duration ? frame.CurrentDuration : frame.CurrentInstant,
        Scope = Scope.Consolidated,
        Status = FactStatus.Reported,
        Confidence = frame.Kind == DocumentKind.Article ? InArticle : InFiling,
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
        rule.Years is not { } years || (frame.FiscalYear ?? frame.Document.Date?.Year) is { } current
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
