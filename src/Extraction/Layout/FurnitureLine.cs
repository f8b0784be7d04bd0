using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Layout;

/// <summary>A running head or page number: a range of <see cref="LaidPage.FurnitureWords"/>.</summary>
internal readonly record struct FurnitureLine(BlockKind Kind, bool IsHead, float Baseline, int First, int Count);
