namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>Finds the white strips that part columns of prose from what stands beside them, so that no row reaches over them.</summary>
internal sealed class GutterFinder(PageLines lines, TableOptions options)
{
    /// <summary>The gutter with the longest way down inside a strip of the page: its place, its first line and the line behind its last.</summary>
    public (float Place, int First, int End)? Find(int firstLine, int endLine, float from, float to)
    {
        (float Place, int First, int End)? best = null;
        foreach (var zone in Zones(firstLine, endLine, from, to))
        {
            Try(Beside(zone, from, to, right: true));
            Try(Beside(zone, from, to, right: false));
        }

        return best;

        void Try((float Place, int First, int End)? gutter)
        {
            if (gutter is { } found && Extend(found, firstLine, endLine, from, to) is var wide && (best is null || wide.End - wide.First > best.Value.End - best.Value.First))
            {
                best = wide;
            }
        }
    }

    /// <summary>The middle of a page that shows two printed pages: empty from top to bottom, with texts of its own on the right-hand side.</summary>
    public float? Fold()
    {
        var page = lines.Words.Page;
        if (page.Width < options.SpreadRatio * page.Height)
        {
            return null;
        }

        var middle = page.Width / 2;
        float left = 0, right = page.Width;
        int starts = 0, texts = 0, leftLines = 0;
        foreach (ref readonly var line in lines.Lines.AsSpan())
        {
            var first = true;
            for (var t = line.First; t < line.First + line.Count; t++)
            {
                ref readonly var token = ref lines.Tokens[t];
                if (token.Left + token.Right < 2 * middle)
                {
                    left = Math.Max(left, token.Right);
                    leftLines += t == line.First ? 1 : 0;
                    continue;
                }

                right = Math.Min(right, token.Left);
                starts += first ? 1 : 0;
                texts += first && token.Kind == TokenKind.Text ? 1 : 0;
                first = false;
            }
        }

        var isFold = right - left >= options.SpreadFold * page.Width && starts >= options.GutterLines && leftLines >= options.GutterLines && texts >= options.SpreadText * starts;
        return isFold ? (left + right) / 2 : null;
    }

    /// <summary>Lines of prose below each other: three or more texts that are long, closely set and start at one place.</summary>
    private List<ProseZone> Zones(int firstLine, int endLine, float from, float to)
    {
        var open = new List<ProseZone>();
        var closed = new List<ProseZone>();
        for (var i = firstLine; i < endLine; i++)
        {
            ref readonly var line = ref lines.Lines[i];
            for (var first = line.First; first < line.First + line.Count;)
            {
                var next = Run(line, first, from, to, out var run);
                if (run.TextWords >= options.GutterProseWords && run.Right - run.Left >= options.GutterProseWidth * line.Size && !IsValueAt(line, next))
                {
                    var zone = Above(open, run, line);
                    if (zone is null)
                    {
                        open.Add(zone = new ProseZone { First = i, Left = run.Left, Right = run.Right });
                    }

                    zone.Left = Math.Min(zone.Left, run.Left);
                    zone.Right = Math.Max(zone.Right, run.Right);
                    zone.Bottom = line.Bottom;
                    zone.Last = i;
                    zone.Count++;
                }

                first = next;
            }
        }

        foreach (var zone in open)
        {
            if (zone.Count >= options.GutterLines && closed.Count < options.MaxZones)
            {
                closed.Add(zone);
            }
        }

        return closed;
    }

    private ProseZone? Above(List<ProseZone> zones, in ProseRun run, in TextLine line)
    {
        // Only the zones that were begun last can still be open.
        for (var i = zones.Count - 1; i >= Math.Max(0, zones.Count - options.OpenZones); i--)
        {
            var zone = zones[i];
            if (Math.Abs(zone.Left - run.Left) < 2 * line.Size && line.Top - zone.Bottom < options.GutterLineGap * line.Size && run.Left < zone.Right)
            {
                return zone;
            }
        }

        return null;
    }

    /// <summary>The strip beside a zone of prose, when enough lines have text of their own on its other side.</summary>
    private (float Place, int First, int End)? Beside(ProseZone zone, float from, float to, bool right)
    {
        var edge = right ? to : from;
        float nearest = edge, farthest = right ? zone.Right : zone.Left;
        int rows = 0, texts = 0;
        float size = 0;
        for (var i = zone.First; i <= zone.Last; i++)
        {
            ref readonly var line = ref lines.Lines[i];
            size = Math.Max(size, line.Size);
            var has = false;
            for (var t = line.First; t < line.First + line.Count; t++)
            {
                ref readonly var token = ref lines.Tokens[t];
                if (!IsFree(t, from, to) || (right ? token.Left < zone.Right : token.Right > zone.Left))
                {
                    continue;
                }

                nearest = right ? Math.Min(nearest, token.Left) : Math.Max(nearest, token.Right);
                farthest = right ? Math.Max(farthest, token.Right) : Math.Min(farthest, token.Left);
                texts += token.Kind == TokenKind.Text ? 1 : 0;
                has = true;
            }

            rows += has ? 1 : 0;
        }

        var gap = right ? nearest - zone.Right : zone.Left - nearest;
        var width = right ? farthest - nearest : nearest - farthest;
        if (rows < options.GutterLines || texts < 2 * rows || gap < options.GutterWidth * size || width < options.GutterOtherWidth * size)
        {
            return null;
        }

        return (right ? zone.Right + (gap / 2) : zone.Left - (gap / 2), zone.First, zone.Last + 1);
    }

    /// <summary>Follows a gutter up and down while no word stands in it and no row of figures reaches over it.</summary>
    private (float Place, int First, int End) Extend((float Place, int First, int End) gutter, int firstLine, int endLine, float from, float to)
    {
        var (first, end) = (gutter.First, gutter.End);
        for (var i = first - 1; i >= firstLine && IsOpen(i, gutter.Place, from, to, out var both); i--)
        {
            first = both ? i : first;
        }

        for (var i = end; i < endLine && IsOpen(i, gutter.Place, from, to, out var both); i++)
        {
            end = both ? i + 1 : end;
        }

        return (gutter.Place, first, end);
    }

    private bool IsOpen(int index, float place, float from, float to, out bool both)
    {
        ref readonly var line = ref lines.Lines[index];
        int left = -1, right = -1;
        both = false;
        for (var t = line.First; t < line.First + line.Count; t++)
        {
            if (!IsFree(t, from, to))
            {
                continue;
            }

            if (lines.Tokens[t].Right <= place)
            {
                left = t;
            }
            else if (lines.Tokens[t].Left >= place)
            {
                right = right < 0 ? t : right;
            }
            else
            {
                return false;
            }
        }

        if (left < 0 || right < 0)
        {
            both = left >= 0 || right >= 0;
            return true;
        }

        both = true;
        return lines.Tokens[right].Left - lines.Tokens[left].Right >= options.GutterWidth * line.Size
            && lines.Tokens[right].Kind == TokenKind.Text;
    }

    private int Run(in TextLine line, int first, float from, float to, out ProseRun run)
    {
        run = new ProseRun { Left = lines.Tokens[first].Left, Right = lines.Tokens[first].Left };
        var i = first;
        for (; i < line.First + line.Count; i++)
        {
            ref readonly var token = ref lines.Tokens[i];
            if (!IsFree(i, from, to) || (i > first && token.Left - run.Right > options.GutterWidth * token.Size))
            {
                return Math.Max(i, first + 1);
            }

            run.Right = Math.Max(run.Right, token.Right);

            // A Han word is as long as the text between two marks: its width tells how much it is.
            run.TextWords += token.Kind == TokenKind.Text ? 1 + (int)((token.Right - token.Left) / (options.HanWordWidth * token.Size)) : 0;
        }

        return i;
    }

    private bool IsValueAt(in TextLine line, int token) =>
        token < line.First + line.Count && lines.Tokens[token].Kind is TokenKind.Number or TokenKind.Dash or TokenKind.Prefix or TokenKind.Leader;

    private bool IsFree(int token, float from, float to)
    {
        var center = (lines.Tokens[token].Left + lines.Tokens[token].Right) / 2;
        return !lines.Taken[token] && center >= from && center < to;
    }

    private struct ProseRun
    {
        public float Left { get; set; }

        public float Right { get; set; }

        public int TextWords { get; set; }
    }

    private sealed class ProseZone
    {
        public int First { get; init; }

        public int Last { get; set; }

        public float Left { get; set; }

        public float Right { get; set; }

        public float Bottom { get; set; }

        public int Count { get; set; }
    }
}
