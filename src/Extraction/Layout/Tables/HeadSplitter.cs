namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>Parts the heads of neighbouring columns that are set close.</summary>
internal sealed class HeadSplitter(PageLines lines, LineReader reader, TableOptions options)
{
    /// <summary>Parts runs where a gap a little wider than a space lies in the white strip between two columns: heads set close.</summary>
    public void Split(List<TextRun> runs, AlignedColumn[] columns, int firstHeaded, float size)
    {
        for (var i = 0; i < runs.Count; i++)
        {
            var run = runs[i];
            for (var c = run.First + 1; c < run.First + run.Count; c++)
            {
                var (left, right) = (reader.Cells[c - 1].Right, reader.Cells[c].Left);
                if (right - left < Math.Max(options.WordGap, options.WordSpaces * lines.WordSpace) * size)
                {
                    continue;
                }

                var isGutter = false;
                for (var k = firstHeaded; k + 1 < columns.Length; k++)
                {
                    isGutter |= left < columns[k + 1].Left && right > columns[k].Right && run.Left < columns[k].Right && run.Right > columns[k + 1].Left;
                }

                if (isGutter)
                {
                    runs[i] = run with { Count = c - run.First, Right = left };
                    runs.Insert(i + 1, run with { First = c, Count = run.First + run.Count - c, Left = right });
                    break;
                }
            }
        }
    }
}
