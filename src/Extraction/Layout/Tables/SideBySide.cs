namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>Tells two tables beside each other (the two sides of an account) from one table with texts between its figures.</summary>
internal static class SideBySide
{
    /// <summary>Where to part the block, or null when it is one table.</summary>
    public static float? Gutter(AlignedBlock block, AlignedColumn[] columns, LineReader reader, LinePiece[] pieces, TableOptions options)
    {
        // 1. A text column as wide as the stub, with as many columns of figures behind it as before it.
        var valuesBefore = 0;
        var stub = columns.Length > 0 && !columns[0].IsValue ? columns[0].Right - columns[0].Left : 0;
        for (var i = 1; i < columns.Length && stub > 0; i++)
        {
            if (columns[i].IsValue)
            {
                valuesBefore++;
                continue;
            }

            var valuesAfter = 0;
            for (var k = i + 1; k < columns.Length; k++)
            {
                valuesAfter += columns[k].IsValue ? 1 : 0;
            }

            if (valuesBefore == 0 || valuesAfter == 0 || Math.Abs(valuesAfter - valuesBefore) > 1 || columns[i].Right - columns[i].Left < options.SecondStubWidth * stub)
            {
                continue;
            }

            // 2. No text crosses the place between.
            var gutter = columns[i].Left - 1;
            var crossed = 0;
            for (var p = block.First; p <= block.Last; p++)
            {
                for (var c = pieces[p].First; c < pieces[p].First + pieces[p].Count; c++)
                {
                    crossed += reader.Cells[c].Left < gutter && reader.Cells[c].Right > gutter ? 1 : 0;
                }
            }

            if (crossed == 0)
            {
                return gutter;
            }
        }

        return null;
    }
}
