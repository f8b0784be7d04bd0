using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>A table while it is put together.</summary>
internal sealed class TableDraft
{
    public required Box Region { get; set; }

    public required (float Left, float Right)[] Columns { get; set; }

    public bool IsRuled { get; init; }

    public int RowCount { get; set; }

    public int HeaderRowCount { get; set; }

    public int StubColumnCount { get; set; }

    public List<DraftCell> Cells { get; set; } = [];

    public List<int> Caption { get; } = [];

    public List<int> UnitLine { get; } = [];

    public int ColumnCount => Columns.Length;
}
