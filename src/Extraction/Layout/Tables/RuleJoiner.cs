namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>Makes whole lines of a page's rules: dashes, segments per cell and both edges of a thin box become one.</summary>
internal static class RuleJoiner
{
    public static RuleSegment[] Join(List<Rule> rules, bool horizontal, TableOptions options)
    {
        // 1. One direction, as positions and extents; dashes are shorter than the shortest rule, so length is judged at the end.
        var segments = new List<RuleSegment>();
        foreach (var rule in rules)
        {
            if (rule.IsHorizontal == horizontal)
            {
                segments.Add(horizontal
                    ? new RuleSegment((rule.Y1 + rule.Y2) / 2, rule.X1, rule.X2)
                    : new RuleSegment((rule.X1 + rule.X2) / 2, rule.Y1, rule.Y2));
            }
        }

        if (segments.Count == 0 || segments.Count > options.MaxRules * 20)
        {
            return [];
        }

        segments.Sort(static (a, b) => a.Position.CompareTo(b.Position));

        // 2. Per position, the extents that touch or nearly touch.
        var joined = new List<RuleSegment>();
        for (var first = 0; first < segments.Count;)
        {
            var next = first + 1;
            while (next < segments.Count && segments[next].Position - segments[first].Position <= options.RuleTolerance / 2)
            {
                next++;
            }

            segments.Sort(first, next - first, Comparer<RuleSegment>.Create(static (a, b) => a.From.CompareTo(b.From)));
            var open = segments[first];
            for (var i = first + 1; i < next; i++)
            {
                if (segments[i].From <= open.To + options.DashGap)
                {
                    open.To = Math.Max(open.To, segments[i].To);
                    continue;
                }

                Close(joined, open, options);
                open = segments[i];
            }

            Close(joined, open, options);
            first = next;
        }

        return joined.Count > options.MaxRules ? [] : [.. joined];
    }

    private static void Close(List<RuleSegment> joined, RuleSegment segment, TableOptions options)
    {
        if (segment.To - segment.From >= options.ShortestRule)
        {
            joined.Add(segment);
        }
    }
}
