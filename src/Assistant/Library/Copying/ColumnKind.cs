namespace LittleGiants.Assistant.Library.Copying;

/// <summary>What a column holds, whatever the store calls it.</summary>
internal enum ColumnKind
{
    Number,
    Real,
    Flag,
    Text,
    Bytes,
    Day,
    Time,
}
