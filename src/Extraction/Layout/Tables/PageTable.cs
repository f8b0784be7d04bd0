using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>A table found on one page, made of the page's words. A word belongs to at most one cell of one table.</summary>
/// <param name="Region">Holds all its cells; words in it that no cell names (there should be none) are prose.</param>
/// <param name="Cells">By row, then column: the order in which they are written.</param>
internal sealed record PageTable(Box Region, int RowCount, int ColumnCount, IReadOnlyList<PageCell> Cells)
{
    public int HeaderRowCount { get; init; }

    public int StubColumnCount { get; init; }

    /// <summary>Words of the caption: prose around the table, not in a cell; empty when there is none.</summary>
    public int[] Caption { get; init; } = [];

    /// <summary>Words of the unit line: prose around the table, or words of one of its head cells; empty when there is none.</summary>
    public int[] UnitLine { get; init; } = [];

    /// <summary>Whether its columns are parted by drawn lines.</summary>
    public bool IsRuled { get; init; }

    /// <summary>Left and right edge of each column, in points: what a continuation on the next page is compared by.</summary>
    public required (float Left, float Right)[] Columns { get; init; }

    /// <summary>Whether a cell outside of the head holds a figure.</summary>
    public bool HasFigures { get; init; }

    /// <summary>The text of the first row without spaces: a head that was not known as one is repeated with it.</summary>
    public string FirstRow { get; init; } = "";

    /// <summary>The text of the head rows without spaces: a repeated head is known by it.</summary>
    public string Head { get; init; } = "";
}
