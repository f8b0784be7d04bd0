using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts.Periods;
using LittleGiants.Extraction.Languages;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>
/// Counts rights clause by clause: "拥有有效专利62项，其中发明专利19项、实用新型专利43项". A clause inherits the state of the one before it;
/// a clause with a state but no kind inherits the kind.
/// </summary>
internal sealed class PatentClauseObserver(QuantityReaders readers) : IObserver
{
    private const string Counters = "项件个余多+";

    public IEnumerable<Observation> Observe(DocumentFrame frame, CancellationToken cancellationToken)
    {
        var words = PatentWords.Default;
        if (!words.Languages.Contains(frame.Language) || readers.For(frame.Language) is not { } reader)
        {
            yield break;
        }

        var cues = FactCues.For(frame.Language);
        var calendar = new FiscalCalendar(frame, cues);
        var scope = new PlaceScope(frame.Document, cues);
        foreach (var sentence in Sentences.Of(frame.Document))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!IsOwnCount(frame.Document.TextOf(sentence), words))
            {
                continue;
            }

            var text = frame.Document.TextOf(sentence).ToString();
            foreach (var (concept, quantity, evidence) in Counts(text, reader, words))
            {
                yield return new Observation(
                    concept, Moved(quantity, sentence.Start), Period(text, calendar, frame), scope.OfSentences(sentence.Start),
                    new TextSpan(evidence.Start + sentence.Start, evidence.End + sentence.Start), frame.Kind == DocumentKind.Article ? SourceRank.Press : SourceRank.Narrative)
                {
                    Label = new TextSpan(evidence.Start + sentence.Start, evidence.End + sentence.Start),
                    IsRounded = quantity.Qualifier != Qualifier.Exact,
                };
            }
        }
    }

    private static bool IsOwnCount(ReadOnlySpan<char> sentence, PatentWords words) => words.Any.IsIn(sentence) && !words.NotOwn.IsIn(sentence);

    private static Period Period(string text, FiscalCalendar calendar, DocumentFrame frame)
    {
        // "截至2023年末": another year's stock; without a year, the document's.
        foreach (var mention in calendar.Periods.Read(text))
        {
            if (calendar.YearOf(mention) is { } year && frame.FiscalYear is not null)
            {
                return mention.Date is { } date && frame.PeriodEnd is { } end && date > end && date < end.AddMonths(7)
                    ? calendar.Instant(frame.FiscalYear) : calendar.Instant(year);
            }
        }

        return frame.FiscalYear is { } current ? calendar.Instant(current) : new Period(null, frame.Document.Date, null);
    }

    private static IEnumerable<(string Concept, Quantity Quantity, TextSpan Evidence)> Counts(string text, QuantityReader reader, PatentWords words)
    {
        var quantities = reader.Read(text, QuantityContext.None);
        bool? held = null;
        PatentKind? kind = null;
        var start = 0;
        var isFlow = false;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && text[at] is not ('，' or ',' or '；' or ';' or '、' or '。' or '(' or ')' or '（' or '）' or ':' or '：'))
            {
                continue;
            }

            var clause = text.AsSpan(start, at - start);
            var state = State(clause, words);
            held = state ?? held;
            if (words.Stock.IsIn(clause))
            {
                isFlow = false;
            }
            else if (words.Flow.IsIn(clause))
            {
                isFlow = true;
            }

            foreach (var quantity in quantities)
            {
                if (quantity.Digits.Start < start || quantity.Digits.End > at || quantity.Unit != QuantityUnit.Count || !IsCounted(text, quantity, at))
                {
                    continue;
                }

                var named = KindOf(text, start, at, quantity, words);
                kind = named ?? (state is not null ? kind : null);
                if (kind is null || isFlow || held is not { } isHeld || (isHeld ? kind.Held : kind.Applied) is not { } concept
                    || (kind.IsTotal && IsPart(text.AsSpan(start, quantity.Digits.Start - start), words)))
                {
                    continue;
                }

                yield return (concept, quantity, new TextSpan(Math.Min(start, quantity.Span.Start), Math.Max(Math.Min(at, text.Length), quantity.Span.End)));
            }

            if (kind is null && KindIn(text, start, at, at, words) is { } mentioned)
            {
                kind = mentioned;
            }

            if (at < text.Length && text[at] is '；' or ';')
            {
                held = null;
            }

            start = at + 1;
        }
    }

    private static bool IsPart(ReadOnlySpan<char> lead, PatentWords words) => words.Parts.IsIn(lead) && !words.Whole.IsIn(lead);

    private static bool IsCounted(string text, Quantity quantity, int end)
    {
        var behind = quantity.Digits.End;
        while (behind < end && text[behind] is ' ' or '余' or '多')
        {
            behind++;
        }

        return behind < text.Length && Counters.Contains(text[behind], StringComparison.Ordinal);
    }

    /// <summary>Held or asked for: by the last word of either kind; "申请…获得授权" is held, "已授权发明专利申请" too.</summary>
    private static bool? State(ReadOnlySpan<char> clause, PatentWords words)
    {
        var held = words.Held.LastIndexIn(clause, out _);
        var applied = words.Applied.LastIndexIn(clause, out _);
        if (applied < 0)
        {
            return held < 0 ? null : true;
        }

        return held >= 0 && clause.Contains("授权", StringComparison.Ordinal) && !clause.Contains("未授权", StringComparison.Ordinal) && !clause.Contains("未获", StringComparison.Ordinal);
    }

    private static PatentKind? KindOf(string text, int start, int end, Quantity quantity, PatentWords words) =>
        Beside(text, quantity.Digits.End, end, words)
        ?? KindIn(text, start, quantity.Digits.Start, quantity.Digits.Start, words)
        ?? KindIn(text, quantity.Digits.End, end, quantity.Digits.End, words);

    /// <summary>"120项实用新型专利": the kind right behind the counter.</summary>
    private static PatentKind? Beside(string text, int at, int end, PatentWords words)
    {
        var to = Math.Min(end, at + 12);
        foreach (var (kind, word) in words.Kinds.SelectMany(kind => kind.Words.Select(word => (kind, word))))
        {
            var found = text.IndexOf(word, at, Math.Max(0, to - at), StringComparison.Ordinal);
            if (found >= 0 && text.AsSpan(at, found - at).IndexOfAnyInRange('0', '9') < 0 && found - at <= 8 && !words.Applied.IsIn(text.AsSpan(at, found - at)))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>The kind whose word stands nearest to a place.</summary>
    private static PatentKind? KindIn(string text, int from, int to, int place, PatentWords words)
    {
        PatentKind? nearest = null;
        var best = int.MaxValue;
        var covered = new bool[Math.Max(0, to - from)];
        foreach (var kind in words.Kinds)
        {
            foreach (var word in kind.Words)
            {
                for (var at = from; at + word.Length <= to; at++)
                {
                    if (covered[at - from] || !text.AsSpan(at, to - at).StartsWith(word, StringComparison.Ordinal))
                    {
                        continue;
                    }

                    covered.AsSpan(at - from, word.Length).Fill(true);
                    var distance = at >= place ? at - place : place - (at + word.Length);
                    if (distance < best)
                    {
                        (nearest, best) = (kind, distance);
                    }
                }
            }
        }

        return nearest;
    }

    private static Quantity Moved(Quantity quantity, int by) => quantity with
    {
        Span = new TextSpan(quantity.Span.Start + by, quantity.Span.End + by),
        Digits = new TextSpan(quantity.Digits.Start + by, quantity.Digits.End + by),
    };
}
