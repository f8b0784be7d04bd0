namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>What a whole cell holds.</summary>
internal enum CellKind : byte
{
    Empty,
    Text,

    /// <summary>A figure, or a dash in its place.</summary>
    Value,

    /// <summary>Nothing but a year or date in figures.</summary>
    Year,
}
