using System.Buffers;

namespace LittleGiants.Extraction.Quantities;

/// <summary>Reads the words that bind a figure: "at least" before it, 以上 behind it, carried over "or" to the next item of a list.</summary>
internal sealed class QualifierReader(QuantityLexicon lexicon)
{
    /// <summary>Characters between two items of a list over which a qualifier is carried.</summary>
    private const int CarryDistance = 40;
    private const int MaxGapWords = 2;
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",;.，。；、");

    public void Read(ReadOnlySpan<char> text, QuantityDraft draft)
    {
        draft.Start = draft.CoreStart;
        var at = Letters.SkipSpacesBack(text, draft.CoreStart);
        for (var gap = 0; gap <= MaxGapWords; gap++)
        {
            if (lexicon.QualifiersBefore.Before(text, at, out var start, out var kind))
            {
                if (kind == Qualifier.Exact || IsTarget(text, start, at))
                {
                    break;
                }

                draft.Qualifier = Stronger(draft.Qualifier, kind);
                draft.Start = start;
                break;
            }

            if (!lexicon.QualifierGap.Before(text, at, out var word, out _))
            {
                break;
            }

            at = Letters.SkipSpacesBack(text, word);
        }

        if (lexicon.QualifiersAfter.At(text, Letters.SkipSpaces(text, draft.End), out var end, out var behind))
        {
            draft.Qualifier = Stronger(draft.Qualifier, behind);
            draft.End = end;
        }

        if (draft is { Qualifier: Qualifier.Exact, Token.IsAbout: true })
        {
            draft.Qualifier = Qualifier.Approx;
        }

        // 近2年: the last two years, not nearly two.
        if (draft is { Unit: QuantityUnit.DurationYears, Qualifier: Qualifier.Nearly } && lexicon.DurationLead.Before(text, Letters.SkipSpacesBack(text, draft.CoreStart), out _, out _))
        {
            draft.Qualifier = Qualifier.Exact;
        }
    }

    /// <summary>"at least five X or fifteen Y": the second is at least fifteen.</summary>
    public void CarryOver(ReadOnlySpan<char> text, IReadOnlyList<QuantityDraft> drafts)
    {
        for (var i = 1; i < drafts.Count; i++)
        {
            var (left, right) = (drafts[i - 1], drafts[i]);
            if (left.Qualifier is Qualifier.Exact or Qualifier.Range || right.Qualifier != Qualifier.Exact || left.Unit != right.Unit || left.Currency != right.Currency || left.Start == left.CoreStart)
            {
                continue;
            }

            var from = Math.Min(left.End, right.Start);
            var between = text[from..right.Start];
            if (between.Length <= CarryDistance && !between.ContainsAny(ClauseEnds) && lexicon.Carry.Before(text, Letters.SkipSpacesBack(text, right.Start), out _, out _))
            {
                right.Qualifier = left.Qualifier;
            }
        }
    }

    /// <summary>"Steeg tot 64 miljoen": exactly so many.</summary>
    private bool IsTarget(ReadOnlySpan<char> text, int start, int end)
    {
        if (!lexicon.Targets.At(text, start, out var last, out _) || last != end)
        {
            return false;
        }

        for (var at = Math.Max(0, start - CarryDistance * 2); at < start; at++)
        {
            if (lexicon.ChangeVerbs.At(text, at, out _, out _))
            {
                return true;
            }
        }

        return false;
    }

    private static Qualifier Stronger(Qualifier present, Qualifier found) => present == Qualifier.Exact ? found : present;
}
