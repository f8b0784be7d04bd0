namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>The part of a line between two gutters, as cells: <see cref="LineReader.Cells"/> from First on.</summary>
internal struct LinePiece
{
    public int First { get; set; }

    public int Count { get; set; }

    public float Left { get; set; }

    public float Right { get; set; }

    public float Top { get; set; }

    public float Bottom { get; set; }

    public float Baseline { get; set; }

    public float Size { get; set; }

    /// <summary>Words of letters.</summary>
    public int TextWords { get; set; }

    /// <summary>Isolated figures, years among them.</summary>
    public int Values { get; set; }

    /// <summary>Closely set text: a line of a paragraph.</summary>
    public bool IsProse { get; set; }

    /// <summary>All its words are bold.</summary>
    public bool IsBold { get; set; }
}
