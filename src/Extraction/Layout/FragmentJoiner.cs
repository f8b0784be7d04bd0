using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Layout;

/// <summary>Step 3 of the words: sorts fragments into lines and joins those of a line that no space parts.</summary>
internal sealed class FragmentJoiner(WordOptions options)
{
    private float[] _keys = new float[1024];
    private int[] _order = new int[1024];
    private bool[] _breaks = new bool[1024];

    public void Join(ReadOnlySpan<Fragment> fragments, ReadOnlySpan<Glyph> glyphs, LaidPage page, TextDirection direction, List<LayoutWord> words, List<LayoutLine> lines)
    {
        var count = fragments.Length;
        if (_order.Length < count)
        {
            var capacity = Math.Max(count, _order.Length * 2);
            (_keys, _order, _breaks) = (new float[capacity], new int[capacity], new bool[capacity]);
        }

        // 1. By baseline.
        for (var i = 0; i < count; i++)
        {
            _keys[i] = fragments[i].LineBaseline;
            _order[i] = i;
        }

        Array.Sort(_keys, _order, 0, count);

        // 2. Lines: fragments whose baselines are nearly the same; in a line from left to right.
        for (var from = 0; from < count;)
        {
            var to = from + 1;
            var first = fragments[_order[from]].LineBaseline;
            var size = fragments[_order[from]].Size;
            while (to < count && _keys[to] - first <= Math.Min(size, fragments[_order[to]].Size) * options.BaselineTolerance)
            {
                size = Math.Max(size, fragments[_order[to]].Size);
                to++;
            }

            for (var i = from; i < to; i++)
            {
                _keys[i] = fragments[_order[i]].Left;
            }

            Array.Sort(_keys, _order, from, to - from);
            FindBreaks(fragments, glyphs, from, to);
            AddLine(fragments, glyphs, from, to, page, direction, words, lines);
            from = to;
        }
    }

    private void FindBreaks(ReadOnlySpan<Fragment> fragments, ReadOnlySpan<Glyph> glyphs, int from, int to)
    {
        _breaks[from] = true;
        var singles = 0;
        for (var i = from + 1; i < to; i++)
        {
            ref readonly var before = ref fragments[_order[i - 1]];
            ref readonly var after = ref fragments[_order[i]];
            _breaks[i] = IsSpace(before, after, glyphs);
            singles = IsSingleLetter(after, glyphs) ? singles + 1 : 0;
            if (singles >= options.MinSpacedLetters - 1 && (i + 1 == to || !IsSingleLetter(fragments[_order[i + 1]], glyphs)))
            {
                JoinSpacedLetters(fragments, i - singles, i, glyphs, from);
            }
        }
    }

    /// <summary>Whether a gap, drawn or not, parts two fragments that follow each other on a line.</summary>
    private bool IsSpace(in Fragment before, in Fragment after, ReadOnlySpan<Glyph> glyphs)
    {
        var gap = after.Left - before.Right;
        if (after.Has(FragmentTraits.Attached) || before.Has(FragmentTraits.Attached))
        {
            return gap > Math.Max(before.Size, after.Size) * options.SpaceGap || (after.Has(FragmentTraits.SpaceBefore) && before.Has(FragmentTraits.SpaceAfter));
        }

        var em = Math.Min(before.Size, after.Size);
        var drawn = before.Has(FragmentTraits.SpaceAfter) || after.Has(FragmentTraits.SpaceBefore);
        var wideBefore = Scripts.IsWide(Scripts.LastOf(glyphs[before.First + before.Count - 1]));
        var wideAfter = Scripts.IsWide(Scripts.FirstOf(glyphs[after.First]));
        if (wideBefore && wideAfter)
        {
            return gap > em * (drawn ? options.WideDrawnSpaceGap : options.WideSpaceGap);
        }

        if (wideBefore != wideAfter)
        {
            return gap > em * (drawn ? options.SpaceGap : options.MixedSpaceGap);
        }

        return (drawn && gap > -em * options.MaxKerning) || gap > em * options.SpaceGap
            || (gap < -em * options.MaxKerning && after.Has(FragmentTraits.StartsRun));
    }

    private static bool IsSingleLetter(in Fragment fragment, ReadOnlySpan<Glyph> glyphs) =>
        fragment.Count == 1 && char.IsLetter(Scripts.FirstOf(glyphs[fragment.First])) && !Scripts.IsWide(Scripts.FirstOf(glyphs[fragment.First]));

    private void JoinSpacedLetters(ReadOnlySpan<Fragment> fragments, int first, int last, ReadOnlySpan<Glyph> glyphs, int lineStart)
    {
        first = Math.Max(first, lineStart);
        if (!IsSingleLetter(fragments[_order[first]], glyphs))
        {
            first++;
        }

        if (last - first + 1 < options.MinSpacedLetters)
        {
            return;
        }

        // The usual gap is the smallest: between words it is wider.
        var usual = float.MaxValue;
        for (var i = first + 1; i <= last; i++)
        {
            usual = Math.Min(usual, fragments[_order[i]].Left - fragments[_order[i - 1]].Right);
        }

        var size = fragments[_order[first]].Size;
        if (usual > size * options.MaxLetterSpacing)
        {
            return;
        }

        var limit = Math.Max(usual, size * options.ContactGap) * options.SpacedWordRatio;
        for (var i = first + 1; i <= last; i++)
        {
            _breaks[i] = fragments[_order[i]].Left - fragments[_order[i - 1]].Right > limit;
        }
    }

    private void AddLine(ReadOnlySpan<Fragment> fragments, ReadOnlySpan<Glyph> glyphs, int from, int to, LaidPage page, TextDirection direction, List<LayoutWord> words, List<LayoutLine> lines)
    {
        var line = new LayoutLine { First = words.Count };
        int bold = 0, total = 0, largest = 0;
        for (var i = from; i < to;)
        {
            var word = NewWord(fragments[_order[i]], page, direction);
            word.HasSpaceBefore = _breaks[i];
            var end = i;
            do
            {
                ref readonly var fragment = ref fragments[_order[end]];
                glyphs.Slice(fragment.First, fragment.Count).CopyTo(page.Glyphs.AsSpan(page.GlyphCount));
                page.GlyphCount += fragment.Count;
                word.GlyphCount += fragment.Count;
                word.Box = end == i ? BoxOf(fragment) : word.Box.Union(BoxOf(fragment));
                if (fragment.Size > word.FontSize && !fragment.Has(FragmentTraits.Attached))
                {
                    (word.FontSize, word.Baseline) = (fragment.Size, fragment.Baseline);
                }

                end++;
            }
            while (end < to && !_breaks[end] && !fragments[_order[end]].Has(FragmentTraits.Mark) && !word.IsSuperscript);

            i = end;
            word.Font = page.Glyphs[word.FirstGlyph].Font;
            words.Add(word);
            line.Box = line.Count++ == 0 ? word.Box : line.Box.Union(word.Box);
            total += word.GlyphCount;
            bold += page.IsBold(word.Font) ? word.GlyphCount : 0;
            if (word.GlyphCount > largest && !word.IsSuperscript)
            {
                (largest, line.FontSize, line.Baseline) = (word.GlyphCount, word.FontSize, word.Baseline);
            }
        }

        if (largest == 0)
        {
            (line.FontSize, line.Baseline) = (words[^1].FontSize, words[^1].Baseline);
        }

        line.IsBold = bold * 2 > total;
        lines.Add(line);
    }

    private static LayoutWord NewWord(in Fragment fragment, LaidPage page, TextDirection direction) => new()
    {
        FirstGlyph = page.GlyphCount,
        Baseline = fragment.Baseline,
        FontSize = fragment.Size,
        Direction = direction,
        IsSuperscript = fragment.Has(FragmentTraits.Mark),
    };

    private static Box BoxOf(in Fragment fragment) => Box.FromEdges(fragment.Left, fragment.Top, fragment.Right, fragment.Bottom);
}
