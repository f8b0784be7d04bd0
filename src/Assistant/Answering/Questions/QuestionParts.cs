using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts.Formulas;

namespace LittleGiants.Assistant.Answering.Questions;

/// <summary>Cuts a question that asks for several things into questions that ask for one: clauses that each ask, and lines that stand in a row.</summary>
internal static class QuestionParts
{
    /// <summary>Parts that are answered; who asks for more is told of the rest.</summary>
    public const int Most = 4;

    /// <param name="core">The question without what only says how to answer.</param>
    /// <param name="names">Names of companies in it, which a conjunction does not part.</param>
    /// <returns>In their order; the question itself when it asks for one thing.</returns>
    public static IReadOnlyList<string> Of(string core, IReadOnlyList<string> names, QuestionCues cues) =>
        [.. Clauses(core, Hidden(core, names), cues).SelectMany(clause => Lines(clause, Hidden(clause, names), cues))];

    /// <summary>"… and how many employees did it have?": what stands before and behind the conjunction asks.</summary>
    private static List<string> Clauses(string text, string hidden, QuestionCues cues)
    {
        var named = AskedLines.Find(hidden, cues);
        var clauses = new List<string>();
        var start = 0;
        foreach (var (at, end) in Joins(hidden, cues))
        {
            if (named.All(match => at >= match.Span.End || end <= match.Span.Start) && Asks(hidden[start..at], cues) && cues.Opens(hidden[end..]))
            {
                clauses.Add(text[start..at]);
                start = end;
            }
        }

        return [.. clauses, text[start..]];
    }

    private static bool Asks(string text, QuestionCues cues) => cues.Asks.IsIn(text) || cues.Which.Begins(text) || cues.YesNo.Begins(text);

    /// <summary>Conjunctions and the ends of questions, in their order.</summary>
    private static IEnumerable<(int Start, int End)> Joins(string text, QuestionCues cues)
    {
        for (var at = 0; at < text.Length;)
        {
            var join = cues.Joins.Find(text[at..]) is var (start, end) ? (Start: at + start, End: at + end) : default((int Start, int End)?);
            var mark = text.AsSpan(at).IndexOfAny('?', '？');
            if (mark >= 0 && (join is null || at + mark < join.Value.Start))
            {
                join = (at + mark, at + mark + 1);
            }

            if (join is not { } next)
            {
                yield break;
            }

            yield return next;
            at = next.End;
        }
    }

    /// <summary>"The revenue and net profit of …": a question for each line. What relates lines to each other is one question.</summary>
    private static IReadOnlyList<string> Lines(string text, string hidden, QuestionCues cues)
    {
        var matches = Named(hidden, cues);
        var rest = matches.Aggregate(hidden, (left, match) => Blanked(left, match.Span));
        if (matches.Count < 2 || cues.Together.IsIn(rest) || cues.Share.IsIn(rest) || FormulaReader.Read(text, cues.Tag) is not null)
        {
            return [text];
        }

        // A line that stands apart says something of the others.
        var areInARow = matches.Zip(matches.Skip(1)).All(pair => AreInARow(hidden, pair.First, pair.Second, cues)) && matches.SelectMany(match => match.Ids).Distinct().Count() == matches.Sum(match => match.Ids.Count);
        return areInARow
            ? [.. matches.Select(match => string.Concat(text.AsSpan(0, matches[0].Span.Start), text.AsSpan(match.Span.Start, match.Span.Length), text.AsSpan(matches[^1].Span.End)))]
            : [text];
    }

    /// <summary>The lines a text names. A comma parts two of them ("revenue, net profit") unless only the whole is one ("property, plant and equipment").</summary>
    private static IReadOnlyList<LineMatch> Named(string text, QuestionCues cues)
    {
        var named = AskedLines.Find(text, cues);
        var parted = new List<LineMatch>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOfAny([',', '、'], start) is >= 0 and var comma ? comma : text.Length;
            parted.AddRange(AskedLines.Find(text[start..end], cues).Select(match => match with { Span = new TextSpan(match.Span.Start + start, match.Span.End + start) }));
            start = end + 1;
        }

        var isParted = named.Any(match => !parted.Exists(part => part.Span == match.Span) && parted.Exists(part => part.Span.Start == match.Span.Start) && parted.Exists(part => part.Span.Start > match.Span.Start && part.Span.Start < match.Span.End));
        return isParted ? parted : named;
    }

    private static bool AreInARow(string text, LineMatch left, LineMatch right, QuestionCues cues)
    {
        var between = text[left.Span.End..right.Span.Start];
        var isJoined = cues.Joins.IsIn(between) || between.AsSpan().Trim() is "," or "、";
        var rest = new[] { cues.Numbers, cues.Joins, cues.FollowUp, cues.Function }.Aggregate(between, (left, words) => words.Without(left));
        return isJoined && !rest.Any(char.IsLetterOrDigit) && !SharesHead(text, left, right, cues);
    }

    /// <summary>"Sales and marketing expenses": the first word may lack its noun.</summary>
    private static bool SharesHead(string text, LineMatch left, LineMatch right, QuestionCues cues)
    {
        var (one, other) = (text[left.Span.Start..left.Span.End], text[right.Span.Start..right.Span.End]);
        return !one.Contains(' ', StringComparison.Ordinal) && other.LastIndexOf(' ') is > 0 and var space && LineVocabulary.For(cues.Tag).Of(one + other[space..]) is { Ids.Count: > 0 };
    }

    private static string Hidden(string text, IReadOnlyList<string> names)
    {
        foreach (var name in names.Where(name => name.Length > 1))
        {
            for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.OrdinalIgnoreCase))
            {
                text = Blanked(text, new TextSpan(at, at + name.Length));
            }
        }

        return text;
    }

    private static string Blanked(string text, TextSpan span) => string.Concat(text.AsSpan(0, span.Start), new string(' ', span.Length), text.AsSpan(span.End));
}
