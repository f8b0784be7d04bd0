namespace LittleGiants.Extraction.Quantities;

/// <summary>Joins two figures into a range: "10 to 15 million", "between 13 and 53", "1亿元至4亿元之间".</summary>
internal sealed class RangeJoiner(QuantityLexicon lexicon)
{
    /// <summary>Characters before a figure in which a verb of change makes "from … to …" two figures.</summary>
    private const int ChangeDistance = 40;

    public List<QuantityDraft> Join(ReadOnlySpan<char> text, List<QuantityDraft> drafts)
    {
        var joined = new List<QuantityDraft>(drafts.Count);
        for (var i = 0; i < drafts.Count; i++)
        {
            var lower = drafts[i];
            if (i + 1 < drafts.Count && IsRange(text, lower, drafts[i + 1]))
            {
                var upper = drafts[++i];
                Share(lower, upper);
                lower.Upper = upper;
                lower.Qualifier = Qualifier.Range;
                lower.End = upper.End;
                if (lexicon.RangeTail.At(text, Letters.SkipSpaces(text, lower.End), out var tail, out _))
                {
                    lower.End = tail;
                }
            }

            joined.Add(lower);
        }

        return joined;
    }

    private bool IsRange(ReadOnlySpan<char> text, QuantityDraft lower, QuantityDraft upper)
    {
        if (lower.IsDropped || upper.IsDropped || lower.Unit == QuantityUnit.Year || upper.Unit == QuantityUnit.Year || lower.End > upper.CoreStart || !SameKind(lower, upper))
        {
            return false;
        }

        // A hyphen before the upper figure was read as its sign.
        var between = text[lower.End..(upper.IsNegative ? upper.CoreStart + 1 : upper.CoreStart)].Trim();
        var at = lower.End + Math.Max(0, text[lower.End..].IndexOf(between, StringComparison.Ordinal));
        var hasLead = lexicon.RangeLead.Before(text, Letters.SkipSpacesBack(text, lower.Start), out _, out _);
        var hasTail = lexicon.RangeTail.At(text, Letters.SkipSpaces(text, upper.End), out _, out _);
        var connected = between.Length > 0 && lexicon.RangeConnectors.At(text, at, out var end, out _) && end == at + between.Length;
        var paired = (hasLead || hasTail) && between.Length > 0 && lexicon.RangePair.At(text, at, out end, out _) && end == at + between.Length;
        if (!connected && !paired)
        {
            return false;
        }

        if (connected && IsChange(text, lower))
        {
            return false;
        }

        if (upper.IsNegative && upper.CoreStart < upper.Token.Start && Letters.IsMinus(text[upper.CoreStart]) && connected)
        {
            upper.IsNegative = false;
        }

        return Amount(lower, upper) <= Amount(upper, upper);
    }

    /// <summary>"rose from 3 to 5": two figures, of which neither is a bound.</summary>
    private bool IsChange(ReadOnlySpan<char> text, QuantityDraft lower)
    {
        var start = Letters.SkipSpacesBack(text, lower.Start);
        if (!lexicon.ChangeBefore.Before(text, start, out var from, out _))
        {
            return false;
        }

        for (var at = Math.Max(0, from - ChangeDistance); at < from; at++)
        {
            if (lexicon.ChangeVerbs.At(text, at, out _, out _))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SameKind(QuantityDraft lower, QuantityDraft upper) =>
        (lower.Currency is null || upper.Currency is null || lower.Currency == upper.Currency)
        && (lower.Unit is null || upper.Unit is null || lower.Unit == upper.Unit)
        && !(lower.Unit == QuantityUnit.Percent && upper.Currency is not null); // "up 18% to £4.18m"

    /// <summary>What only one of the bounds says holds for both.</summary>
    private static void Share(QuantityDraft lower, QuantityDraft upper)
    {
        if (!lower.HasUnit || (lower.Power is null && lower.Currency is not null && upper.Power is not null && lower.Token.Value < 1000))
        {
            lower.Power ??= upper.Power;
        }

        lower.Currency ??= upper.Currency;
        upper.Currency ??= lower.Currency;
        lower.Unit ??= upper.Unit;
        upper.Unit ??= lower.Unit;
    }

    private static decimal Amount(QuantityDraft draft, QuantityDraft upper) =>
        QuantityReader.Scale(draft.Value, draft.Power ?? (draft.HasUnit && draft.Currency is null ? 0 : upper.Power ?? 0)) ?? decimal.MaxValue;
}
