using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Events;

/// <summary>Reads what a sentence says of events: which patterns it meets, and whether it tells a fact, a denial or a possibility.</summary>
internal sealed class EventSentence(EventCues cues, EventWords words, EventOptions options, bool isHan)
{
    private readonly string _marks = string.Concat(words.Ticks) + string.Concat(words.Boxes);

    /// <summary>The cues of a sentence, one for each kind and polarity.</summary>
    /// <param name="text">The sentence with blanks for line feeds and tabs.</param>
    /// <param name="candidates">The places of the cues that may be in it.</param>
    public List<(EventCue Cue, TextSpan Span)> Read(string text, int[] candidates)
    {
        var found = new List<(EventCue Cue, TextSpan Span)>();
        bool? isNothing = null;
        var firsts = cues.FirstsOf(candidates);
        for (var at = cues.Next(text, 0, firsts, out var byWord, out var phrases); at >= 0 && isNothing != true; at = cues.Next(text, at + 1, firsts, out byWord, out phrases))
        {
            ReadAt(text, at, byWord, candidates, found, ref isNothing);
            ReadAt(text, at, phrases, candidates, found, ref isNothing);
        }

        return found;
    }

    private void ReadAt(string text, int at, ReadOnlySpan<EventCue> cuesHere, int[] candidates, List<(EventCue Cue, TextSpan Span)> found, ref bool? isNothing)
    {
        foreach (var cue in cuesHere)
        {
            if (isNothing != true && candidates.AsSpan().Contains(cue.Place) && cue.Pattern.Match(text, at) is > 0 and var end && !(isNothing ??= IsNothing(text)) && Judge(cue, text, at, end) is { } polarity)
            {
                Add(found, cue, polarity, new TextSpan(at, end));
            }
        }
    }

    /// <summary>Whether the whole sentence tells no fact.</summary>
    private bool IsNothing(string text) => StartsSupposed(text) || words.Policies?.IsIn(text) == true;

    private Polarity? Judge(EventCue cue, string text, int at, int end)
    {
        if ((!cue.Set.Kind.OfPersons && words.Persons?.IsIn(text) == true) || cue.Set.Confusers?.IsIn(text) == true)
        {
            return null;
        }

        if (IsHeadOfForm(text, at) || (isHan && cue.Polarity == Polarity.Affirmed && IsHanHeading(text)))
        {
            return null;
        }

        if (cue.Polarity == Polarity.Negated)
        {
            return Polarity.Negated;
        }

        var supposed = WithoutHomographs(Before(text, at, isHan ? options.HanHypotheticalReach : options.HypotheticalReach, at));
        if (words.Hypothetical?.IsIn(supposed) == true || (!cue.Set.Kind.CountsPlans && words.Plans?.IsIn(supposed) == true))
        {
            return null;
        }

        if (words.Others?.IsIn(Before(text, at, isHan ? options.HanSubjectReach : options.SubjectReach, at)) == true)
        {
            return null;
        }

        return words.Negations?.IsIn(Clause(Before(text, at, isHan ? options.HanNegationReach : options.NegationReach, at))) == true ? Polarity.Negated : Polarity.Affirmed;
    }

    /// <summary>Boxes to tick follow: the form answers, not its heading.</summary>
    private bool IsHeadOfForm(string text, int at)
    {
        var rest = text.AsSpan(at);
        var mark = rest.IndexOfAny(_marks);
        return _marks.Length > 0 && mark >= 0 && mark <= options.FormReach;
    }

    private bool IsHanHeading(string text) => text.Length < options.HanHeading && text[^1] is not ('。' or '；' or ';' or '！');

    /// <summary>"May" with a capital inside a sentence is the month.</summary>
    private string WithoutHomographs(ReadOnlySpan<char> text)
    {
        var kept = text.ToString();
        foreach (var word in words.Homographs)
        {
            kept = kept.Replace(word, " ", StringComparison.Ordinal);
        }

        return kept;
    }

    private static void Add(List<(EventCue Cue, TextSpan Span)> found, EventCue pattern, Polarity polarity, TextSpan span)
    {
        var cue = pattern with { Polarity = polarity };
        var known = found.FindIndex(item => item.Cue.Set.Kind == cue.Set.Kind);
        if (known < 0)
        {
            found.Add((cue, span));
        }
        else if (found[known].Cue is var other && ((pattern.Polarity == Polarity.Negated && other.Polarity != Polarity.Negated && span.Overlaps(found[known].Span)) || (cue.Polarity == other.Polarity && cue.IsSure && !other.IsSure)))
        {
            // "no dividends were declared" also meets "dividends were declared".
            found[known] = (cue, span);
        }
    }

    private bool StartsSupposed(string text)
    {
        foreach (var opener in words.Openers)
        {
            if (text.StartsWith(opener, StringComparison.OrdinalIgnoreCase) && (isHan || text.Length == opener.Length || !char.IsLetter(text[opener.Length])))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> Before(string text, int at, int reach, int end)
    {
        var start = Math.Max(0, at - reach);

        // Not from inside a word.
        while (start > 0 && start < at && char.IsLetterOrDigit(text[start - 1]) && text[start] < '\u2E80')
        {
            start++;
        }

        return text.AsSpan(start, end - start);
    }

    private static ReadOnlySpan<char> Clause(ReadOnlySpan<char> text)
    {
        var comma = text.LastIndexOfAny(",;，；、");
        return text[(comma + 1)..];
    }
}
