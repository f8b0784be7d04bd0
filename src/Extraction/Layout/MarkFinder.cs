namespace LittleGiants.Extraction.Layout;

/// <summary>Step 2 of the words: finds raised marks and indices and puts them on the line of the word they stand beside.</summary>
internal sealed class MarkFinder(WordOptions options)
{
    public void Find(Span<Fragment> fragments, ReadOnlySpan<Glyph> glyphs)
    {
        var searches = 0;
        for (var i = 0; i < fragments.Length; i++)
        {
            ref var fragment = ref fragments[i];
            if (fragment.Has(FragmentTraits.Mark))
            {
                continue; // raised by its characters, on the line already
            }

            if (i > 0 && IsRaisedBeside(fragment, fragments[i - 1], fragments[i - 1].Right, fragment.Left))
            {
                Attach(ref fragment, fragments[i - 1], glyphs);
            }
            else if (i + 1 < fragments.Length && IsRaisedBeside(fragment, fragments[i + 1], fragment.Right, fragments[i + 1].Left))
            {
                Attach(ref fragment, fragments[i + 1], glyphs);
            }
            else if (fragment.Count <= options.MaxMarkLength && searches < options.MaxMarkSearches && !IsOnLineWithNeighbour(fragments, i))
            {
                searches++;
                FindAnywhere(fragments, i, glyphs);
            }
        }
    }

    private bool IsOnLineWithNeighbour(ReadOnlySpan<Fragment> fragments, int i) =>
        (i > 0 && Math.Abs(fragments[i - 1].Baseline - fragments[i].Baseline) < fragments[i].Size * options.RunBaselineTolerance)
        || (i + 1 < fragments.Length && Math.Abs(fragments[i + 1].Baseline - fragments[i].Baseline) < fragments[i].Size * options.RunBaselineTolerance);

    /// <summary>A mark that is drawn apart from its word: looks at all of the page.</summary>
    private void FindAnywhere(Span<Fragment> fragments, int i, ReadOnlySpan<Glyph> glyphs)
    {
        ref var fragment = ref fragments[i];
        for (var k = 0; k < fragments.Length; k++)
        {
            if (k != i && !fragments[k].Has(FragmentTraits.Mark | FragmentTraits.Attached)
                && (IsRaisedBeside(fragment, fragments[k], fragments[k].Right, fragment.Left) || IsRaisedBeside(fragment, fragments[k], fragment.Right, fragments[k].Left)))
            {
                Attach(ref fragment, fragments[k], glyphs);
                return;
            }
        }
    }

    private bool IsRaisedBeside(in Fragment mark, in Fragment host, float left, float right)
    {
        if (mark.Size > host.Size * options.RaisedSizeRatio && !mark.Has(FragmentTraits.Raised))
        {
            return false;
        }

        var gap = right - left;
        if (gap > host.Size * options.MarkGap || gap < -host.Size * options.MarkGap)
        {
            return false;
        }

        var rise = host.LineBaseline - mark.Baseline;
        return rise >= 0
            ? rise >= host.Size * options.MinRise && rise <= host.Size * options.MaxRise
            : -rise <= host.Size * options.MaxDrop && -rise > host.Size * options.RunBaselineTolerance;
    }

    private void Attach(ref Fragment mark, in Fragment host, ReadOnlySpan<Glyph> glyphs)
    {
        mark.LineBaseline = host.LineBaseline;
        var isUp = mark.Baseline < host.LineBaseline;
        var hostGlyphs = glyphs.Slice(host.First, host.Count);
        var markGlyphs = glyphs.Slice(mark.First, mark.Count);
        mark.Traits |= isUp && IsMarkText(markGlyphs, Scripts.LastOf(hostGlyphs[^1])) ? FragmentTraits.Mark : FragmentTraits.Attached;
    }

    /// <summary>Digits, signs and single letters are marks; "th" and "TM" belong to their word, as do raised cents and square metres.</summary>
    private bool IsMarkText(ReadOnlySpan<Glyph> mark, char before)
    {
        if (mark.Length > options.MaxMarkLength || before is '.' or ',' or 'm')
        {
            return false;
        }

        var letters = 0;
        foreach (ref readonly var glyph in mark)
        {
            var c = Scripts.FirstOf(glyph);
            if (char.IsLetter(c))
            {
                letters++;
            }
            else if (c is '™' or '®' or '©' or '℠' or '%' or '$' or '€' or '£' or '¥' or '°' or '"' or '”' or '“' or '’' or '‘' or '\'' or '-' or '–')
            {
                return false;
            }
        }

        return letters <= 1;
    }
}
