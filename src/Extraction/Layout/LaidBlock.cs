using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Layout;

/// <summary>Flow lines that belong together.</summary>
/// <param name="Depth">Of a numbered heading or list item; 0 when its number tells none.</param>
internal record struct LaidBlock(BlockKind Kind, int FirstLine, int LineCount, float FontSize, bool IsBold, int Depth);
