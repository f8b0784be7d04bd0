namespace LittleGiants.Extraction.Layout;

/// <summary>Step 1 of the words: joins glyphs that were drawn one behind the other, in drawing order.</summary>
internal sealed class FragmentBuilder(WordOptions options)
{
    private const float MaxCoordinate = 200_000f;
    private Glyph[] _kept = new Glyph[4096];
    private Fragment[] _fragments = new Fragment[1024];
    private int _keptCount;
    private int _count;

    public Span<Fragment> Fragments => _fragments.AsSpan(0, _count);

    /// <summary>The glyphs of the fragments, turned to the frame.</summary>
    public ReadOnlySpan<Glyph> Glyphs => _kept.AsSpan(0, _keptCount);

    public void Build(ReadOnlySpan<Glyph> glyphs, PageTurn turn)
    {
        _keptCount = 0;
        _count = 0;
        if (_kept.Length < glyphs.Length)
        {
            _kept = new Glyph[glyphs.Length];
        }

        var afterSpace = false;
        for (var i = 0; i < glyphs.Length; i++)
        {
            ref readonly var glyph = ref glyphs[i];
            if (glyph.Direction != turn.Direction)
            {
                continue;
            }

            if (IsBlank(glyph, out var isSpace))
            {
                afterSpace |= isSpace;
                if (isSpace && _count > 0)
                {
                    _fragments[_count - 1].Traits |= FragmentTraits.SpaceAfter;
                }

                continue;
            }

            if (!IsPlaced(glyph) || IsHiddenHyphen(glyphs, i))
            {
                continue;
            }

            ref var kept = ref _kept[_keptCount];
            kept = glyph;
            if (!turn.IsUpright)
            {
                kept.Box = turn.ToFrame(glyph.Box);
                kept.Baseline = turn.BaselineToFrame(glyph, kept.Box);
            }

            if (kept.Char == '\u00ad' && kept.Cluster is null)
            {
                kept.Char = '-'; // a soft hyphen that is drawn is a hyphen
            }

            if (_count > 0 && Compose(ref kept))
            {
                continue;
            }

            if (afterSpace || _count == 0 || !Continues(_fragments[_count - 1], kept))
            {
                Start(kept, afterSpace);
            }
            else
            {
                Extend(ref _fragments[_count - 1], kept);
            }

            _keptCount++;
            afterSpace = false;
        }
    }

    private static bool IsBlank(in Glyph glyph, out bool isSpace)
    {
        if (glyph.Cluster is { } cluster)
        {
            isSpace = cluster.Length > 0 && string.IsNullOrWhiteSpace(cluster);
            return isSpace || cluster.Length == 0;
        }

        var c = glyph.Char;
        isSpace = Scripts.IsSpace(c);
        return isSpace || c < ' ' || c is (>= '\u007f' and < '\u00a0') or (>= '\u200b' and <= '\u200f') or '\u2060' or '\ufeff';
    }

    // A soft hyphen inside a line takes no room: the next glyph stands in its place. The hyphen at a line's end is followed by another line.
    private static bool IsHiddenHyphen(ReadOnlySpan<Glyph> glyphs, int i)
    {
        ref readonly var glyph = ref glyphs[i];
        if (glyph.Char != '\u00ad' || glyph.Cluster is not null || i + 1 == glyphs.Length)
        {
            return false;
        }

        ref readonly var next = ref glyphs[i + 1];
        return glyph.Box.Overlaps(next.Box) && next.Box.X < glyph.Box.CenterX;
    }

    private static bool IsPlaced(in Glyph glyph)
    {
        var box = glyph.Box;
        return Math.Abs(box.X) < MaxCoordinate && Math.Abs(box.Y) < MaxCoordinate
            && box.Width < MaxCoordinate && box.Height < MaxCoordinate
            && glyph.FontSize > 0 && glyph.FontSize < MaxCoordinate && Math.Abs(glyph.Baseline) < MaxCoordinate;
    }

    private bool Continues(in Fragment fragment, in Glyph glyph)
    {
        ref readonly var last = ref _kept[_keptCount - 1];
        var size = fragment.Size;
        if (Math.Abs(glyph.Baseline - fragment.Baseline) > size * options.RunBaselineTolerance
            || glyph.FontSize < size * options.RunSizeRatio || glyph.FontSize * options.RunSizeRatio > size
            || ((glyph.Flags ^ last.Flags) & GlyphFlags.Raised) != 0)
        {
            return false;
        }

        var gap = glyph.Box.X - last.Box.Right;
        if (gap > size * options.ContactGap || gap < -size * options.MaxKerning)
        {
            return false;
        }

        var raised = Scripts.IsRaised(Scripts.FirstOf(glyph));
        var wasRaised = Scripts.IsRaised(Scripts.LastOf(last));
        return raised == wasRaised || (raised && Scripts.LastOf(last) == 'm');
    }

    private void Start(in Glyph glyph, bool afterSpace)
    {
        if (_count == _fragments.Length)
        {
            Array.Resize(ref _fragments, _count * 2);
        }

        var traits = afterSpace ? FragmentTraits.SpaceBefore : FragmentTraits.None;
        if ((glyph.Flags & GlyphFlags.StartsRun) != 0)
        {
            traits |= FragmentTraits.StartsRun;
        }

        if ((glyph.Flags & GlyphFlags.Raised) != 0)
        {
            traits |= FragmentTraits.Raised;
        }

        if (Scripts.IsRaised(Scripts.FirstOf(glyph)))
        {
            traits |= FragmentTraits.Mark;
        }

        _fragments[_count++] = new Fragment
        {
            First = _keptCount,
            Count = 1,
            Left = glyph.Box.X,
            Right = glyph.Box.Right,
            Top = glyph.Box.Y,
            Bottom = glyph.Box.Bottom,
            Baseline = glyph.Baseline,
            LineBaseline = glyph.Baseline,
            Size = glyph.FontSize,
            Traits = traits,
        };
    }

    private static void Extend(ref Fragment fragment, in Glyph glyph)
    {
        fragment.Count++;
        fragment.Left = Math.Min(fragment.Left, glyph.Box.X);
        fragment.Right = Math.Max(fragment.Right, glyph.Box.Right);
        fragment.Top = Math.Min(fragment.Top, glyph.Box.Y);
        fragment.Bottom = Math.Max(fragment.Bottom, glyph.Box.Bottom);
    }

    /// <summary>An accent drawn over a letter, before or after it, becomes one cluster with it.</summary>
    private bool Compose(ref Glyph glyph)
    {
        ref var last = ref _kept[_keptCount - 1];
        var c = Scripts.FirstOf(glyph);
        if (glyph.Cluster is null && c >= '^' && Scripts.CombiningMarkOf(c) is var mark and not '\0' && IsOver(glyph, last) && char.IsLetter(Scripts.LastOf(last)))
        {
            last.Cluster = (last.Cluster ?? last.Char.ToString()) + mark;
            return true;
        }

        if (last.Cluster is null && last.Char >= '^' && Scripts.CombiningMarkOf(last.Char) is var before and not '\0' && IsOver(last, glyph) && char.IsLetter(c))
        {
            glyph.Cluster = (glyph.Cluster ?? glyph.Char.ToString()) + before;
            last = glyph;
            ref var fragment = ref _fragments[_count - 1];
            fragment.Left = Math.Min(fragment.Left, glyph.Box.X);
            fragment.Right = Math.Max(fragment.Right, glyph.Box.Right);
            return true;
        }

        return false;
    }

    private static bool IsOver(in Glyph mark, in Glyph letter) =>
        mark.Box.CenterX > letter.Box.X && mark.Box.CenterX < letter.Box.Right
        && letter.Box.CenterX > mark.Box.X - (mark.Box.Width / 2) && letter.Box.CenterX < mark.Box.Right + (mark.Box.Width / 2)
        && Math.Abs(mark.Baseline - letter.Baseline) < letter.FontSize / 2;
}
