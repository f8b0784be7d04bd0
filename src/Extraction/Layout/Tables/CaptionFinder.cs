namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>Finds the caption and the unit line above a table, and a unit line in its head.</summary>
internal static class CaptionFinder
{
    public static void Find(TableDraft draft, PageLines lines, TableOptions options, TableCues cues)
    {
        // 1. A unit in the head or in the corner over the stub.
        foreach (var cell in draft.Cells)
        {
            if (cell.IsHeader && cell.Tokens.Count > 0 && draft.UnitLine.Count == 0 && (cell.Column == 0 || cell.ColumnSpan == draft.ColumnCount || cell.ColumnSpan > 1)
                && cues.IsUnit(lines.CompactText(cell.Tokens)))
            {
                draft.UnitLine.AddRange(cell.Tokens);
            }
        }

        // 2. The lines above, from the nearest up, as long as they are near.
        var line = lines.Lines.Length - 1;
        while (line >= 0 && lines.Lines[line].Baseline > draft.Region.Y)
        {
            line--;
        }

        var bottom = draft.Region.Y;
        var runs = new List<List<int>>();
        for (var seen = 0; line >= 0 && seen < options.CaptionLines; line--)
        {
            var top = Runs(lines, line, draft, runs, options);
            if (runs.Count == 0)
            {
                continue;
            }

            seen++;
            ref readonly var text = ref lines.Lines[line];
            if (bottom - text.Bottom > options.CaptionGap * text.Size)
            {
                break;
            }

            bottom = Math.Min(bottom, top);
            var isCaption = false;
            foreach (var run in runs)
            {
                var compact = lines.CompactText(run);
                if (cues.IsUnit(compact) && run.Count <= options.CaptionWords)
                {
                    if (draft.UnitLine.Count == 0)
                    {
                        draft.UnitLine.AddRange(run);
                    }
                }
                else if (!cues.IsChoice(compact))
                {
                    if (run.Count > options.CaptionWords || compact[^1] is '.' or '。' or '；' or ';' or ',' or '，')
                    {
                        return;
                    }

                    draft.Caption.AddRange(run);
                    isCaption = true;
                }
            }

            if (isCaption)
            {
                return;
            }
        }
    }

    /// <summary>The free texts of a line over the table, parted at wide gaps; returns their top.</summary>
    private static float Runs(PageLines lines, int index, TableDraft draft, List<List<int>> runs, TableOptions options)
    {
        runs.Clear();
        ref readonly var line = ref lines.Lines[index];
        var right = float.MinValue;
        var top = float.MaxValue;
        for (var i = line.First; i < line.First + line.Count; i++)
        {
            ref readonly var token = ref lines.Tokens[i];
            if (lines.Taken[i] || token.Right < draft.Region.X - token.Size || token.Left > draft.Region.Right + token.Size)
            {
                continue;
            }

            if (token.Left - right > options.CaptionCellGap * token.Size)
            {
                runs.Add([]);
            }

            runs[^1].Add(i);
            right = token.Right;
            top = Math.Min(top, token.Top);
        }

        return top;
    }
}
