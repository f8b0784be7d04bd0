namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>Cells of a line that stay together once the columns are known: a label with the figures inside it, or one figure.</summary>
/// <param name="First">Index into <see cref="LineReader.Cells"/>.</param>
internal readonly record struct TextRun(int First, int Count, float Left, float Right, CellKind Kind)
{
    public bool IsValue => Kind is CellKind.Value or CellKind.Year;

    public float Center => (Left + Right) / 2;

    /// <summary>The runs of a piece from left to right: isolated figures alone, all else joined over gaps as wide as a space.</summary>
    public static void Read(LineReader reader, in LinePiece piece, List<TextRun> runs)
    {
        runs.Clear();
        for (var c = piece.First; c < piece.First + piece.Count; c++)
        {
            var cell = reader.Cells[c];
            if (cell.IsValue && cell.IsIsolated)
            {
                runs.Add(new TextRun(c, 1, cell.Left, cell.Right, cell.Kind));
                continue;
            }

            if (cell.JoinsPrevious && runs.Count > 0 && !runs[^1].IsValue)
            {
                var open = runs[^1];
                runs[^1] = open with { Count = open.Count + 1, Right = Math.Max(open.Right, cell.Right) };
            }
            else
            {
                runs.Add(new TextRun(c, 1, cell.Left, cell.Right, CellKind.Text));
            }
        }
    }
}
