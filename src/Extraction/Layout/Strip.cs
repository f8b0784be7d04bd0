namespace LittleGiants.Extraction.Layout;

/// <summary>Pieces of lines that overlap in height: a range of the order's index, with the white gaps across it.</summary>
internal readonly record struct Strip(int Start, int End, float Top, float Bottom, int GapStart, int GapEnd);
