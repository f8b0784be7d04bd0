using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Layout;

/// <summary>Finds running heads and page numbers by comparing the edges of neighbouring pages, and takes them out of the page's body.</summary>
internal sealed class RunningHeadFilter(RunningHeadOptions options)
{
    private readonly EdgeLineFinder _finder = new(options);
    private readonly List<(int Page, List<EdgeLine> Edges)> _pages = [];

    /// <summary>Remembers a page's edges; to be called in page order before the page or one before it is filtered.</summary>
    public void Observe(LaidPage page)
    {
        _pages.Add((page.Frame.Number, _finder.Find(page)));
        if (_pages.Count > options.LookAhead + options.LookBehind + 1)
        {
            _pages.RemoveAt(0);
        }
    }

    public void Filter(LaidPage page)
    {
        var at = _pages.FindIndex(entry => entry.Page == page.Frame.Number);
        if (at < 0 || _pages[at].Edges.Count == 0)
        {
            return;
        }

        // 1. Pieces that stand on neighbouring pages too.
        var edges = _pages[at].Edges;
        Span<BlockKind> kinds = edges.Count <= 64 ? stackalloc BlockKind[edges.Count] : new BlockKind[edges.Count];
        var found = false;
        for (var i = 0; i < edges.Count; i++)
        {
            kinds[i] = Judge(at, edges[i]);
            found |= kinds[i] != BlockKind.Paragraph;
        }

        if (!found)
        {
            return;
        }

        // 2. Only from the edge inwards: what stands behind a line of the body is body.
        KeepOuter(edges, kinds, page);
        page.TakeFurniture(edges, kinds);
    }

    private BlockKind Judge(int at, in EdgeLine edge)
    {
        var repeats = 0;
        var counts = false;
        var countsAnywhere = 0;
        for (var p = 0; p < _pages.Count; p++)
        {
            var distance = _pages[p].Page - _pages[at].Page;
            if (p == at || distance < -options.LookBehind || distance > options.LookAhead)
            {
                continue;
            }

            foreach (var other in _pages[p].Edges)
            {
                if (other.Place != edge.Place || other.Signature != edge.Signature)
                {
                    continue;
                }

                var follows = edge.IsFollowedBy(other, distance);
                countsAnywhere += follows ? 1 : 0;
                if (Math.Abs(other.Y - edge.Y) <= options.PlaceTolerance)
                {
                    repeats++;
                    counts |= follows;
                    break;
                }
            }
        }

        // Where a page ends early its number may follow the text, wherever that is.
        if ((counts || (countsAnywhere >= options.MinRepeats && !edge.HasLetters)) && edge.Length <= options.MaxPageNumberLength && edge.Letters <= options.MaxPageNumberLetters)
        {
            return BlockKind.PageNumber;
        }

        var needed = Math.Min(options.MinRepeats, _pages.Count - 1);
        return repeats >= needed && repeats > 0 && (edge.HasLetters || counts) ? BlockKind.RunningHead : BlockKind.Paragraph;
    }

    private static void KeepOuter(List<EdgeLine> edges, Span<BlockKind> kinds, LaidPage page)
    {
        for (var i = 0; i < edges.Count && !edges[i].IsTurned;)
        {
            // Pieces of one line stand together.
            var end = i + 1;
            var any = kinds[i] != BlockKind.Paragraph;
            while (end < edges.Count && edges[end].Line == edges[i].Line && edges[end].Place == edges[i].Place)
            {
                any |= kinds[end] != BlockKind.Paragraph;
                end++;
            }

            if (!any || (i > 0 && edges[i - 1].Place == edges[i].Place && kinds[i - 1] == BlockKind.Paragraph))
            {
                kinds[i..end].Fill(BlockKind.Paragraph);
            }
            else if (IsApart(page, edges[i]))
            {
                // The rest of a line with a page number or head on it, away from the body, belongs to it.
                for (var k = i; k < end; k++)
                {
                    kinds[k] = kinds[k] == BlockKind.Paragraph ? BlockKind.RunningHead : kinds[k];
                }
            }

            i = end;
        }
    }

    private static bool IsApart(LaidPage page, in EdgeLine edge)
    {
        const float MinGap = 1.8f;
        var next = edge.Place == EdgePlace.Head ? edge.Line + 1 : edge.Line - 1;
        return next < 0 || next >= page.Lines.Count
            || Math.Abs(page.Lines[next].Baseline - page.Lines[edge.Line].Baseline) > page.Lines[edge.Line].FontSize * MinGap;
    }
}
