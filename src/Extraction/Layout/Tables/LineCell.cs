namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>A run of tokens of one line that stand together: a label, a head, a figure with its signs.</summary>
internal struct LineCell
{
    /// <summary>Index into <see cref="LineReader.Order"/>.</summary>
    public int First { get; set; }

    public int Count { get; set; }

    public float Left { get; set; }

    public float Right { get; set; }

    public CellKind Kind { get; set; }

    /// <summary>Nearer to the cell before than a column gap: part of the same run of text, unless a column says otherwise.</summary>
    public bool JoinsPrevious { get; set; }

    /// <summary>A figure with white space (or other figures) on both sides.</summary>
    public bool IsIsolated { get; set; }

    public readonly bool IsValue => Kind is CellKind.Value or CellKind.Year;

    public readonly float Center => (Left + Right) / 2;
}
