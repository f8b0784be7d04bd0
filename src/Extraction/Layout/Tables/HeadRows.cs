namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>Joins lines of a head whose texts are parts of the same heads ("Increase /" over "(Decrease)").</summary>
internal static class HeadRows
{
    public static void Join(List<AlignedRow> rows, PageLines lines, TableOptions options)
    {
        for (var i = rows.Count - 2; i >= 0; i--)
        {
            if (rows[i + 1].Top - rows[i].Bottom < options.WrapGap * rows[i].Size && AreParts(rows[i], rows[i + 1], lines))
            {
                rows[i].Append(rows[i + 1]);
                rows[i].Cells.Sort(static (a, b) => a.Column.CompareTo(b.Column));
                rows.RemoveAt(i + 1);
            }
        }
    }

    /// <summary>Whether each cell below is under a cell of the same columns, or under none, and no head is whole in itself on both lines.</summary>
    private static bool AreParts(AlignedRow above, AlignedRow below, PageLines lines)
    {
        var shared = 0;
        foreach (var cell in below.Cells)
        {
            foreach (var over in above.Cells)
            {
                if (over.LastColumn < cell.Column || over.Column > cell.LastColumn)
                {
                    continue;
                }

                if (over.Column != cell.Column || over.ColumnSpan != cell.ColumnSpan)
                {
                    return false;
                }

                if (over.KindIn(lines) != CellKind.Text && cell.KindIn(lines) != CellKind.Text)
                {
                    return false;
                }

                shared++;
            }
        }

        return shared > 0;
    }

    /// <summary>How many times the same heads follow one another, each two or more; 0 when they do not.</summary>
    public static int Groups(List<string> texts)
    {
        for (var each = 2; each * 2 <= texts.Count; each++)
        {
            if (texts.Count % each == 0 && Enumerable.Range(0, texts.Count).All(i => texts[i] == texts[i % each]) && texts.Take(each).Distinct().Count() == each)
            {
                return texts.Count / each;
            }
        }

        return 0;
    }
}
