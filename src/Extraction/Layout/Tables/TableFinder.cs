namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>Finds the tables of one page, ruled and aligned.</summary>
internal static class TableFinder
{
    /// <summary>The tables from the top of the page, then from the left; their regions do not overlap.</summary>
    public static IReadOnlyList<PageTable> Find(PageWords words, TableOptions options)
    {
        // 1. Without rules or figures below each other there is no table: most pages of prose end here.
        var cues = TableCues.Default;
        var lines = PageLines.Read(words, options, cues);
        if (lines.Tokens.Length < options.FewestWords)
        {
            return [];
        }

        // 2. Ruled grids take their words first.
        var horizontals = RuleJoiner.Join(words.Page.Rules, horizontal: true, options);
        var verticals = RuleJoiner.Join(words.Page.Rules, horizontal: false, options);
        var drafts = new List<TableDraft>();
        var frames = RuleGrid.Find(horizontals, verticals, options);
        for (var i = 0; i < frames.Count && i < options.MaxGrids; i++)
        {
            var frame = frames[i];
            foreach (var ruled in GridReader.Read(lines, frame, options))
            {
                RuledHead.Mark(ruled, lines, options, cues);
                drafts.Add(ruled);
            }
        }

        // 3. What is left may be aligned.
        new AlignedReader(lines, horizontals, options, cues).Read(0, lines.Lines.Length, float.MinValue, float.MaxValue, drafts);
        if (drafts.Count == 0)
        {
            return [];
        }

        drafts.Sort(static (a, b) => a.Region.Y != b.Region.Y ? a.Region.Y.CompareTo(b.Region.Y) : a.Region.X.CompareTo(b.Region.X));
        var tables = new PageTable[drafts.Count];
        for (var i = 0; i < tables.Length; i++)
        {
            CaptionFinder.Find(drafts[i], lines, options, cues);
            tables[i] = DraftFinisher.Finish(drafts[i], lines, options);
        }

        return tables;
    }
}
