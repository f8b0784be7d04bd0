namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>Lines with figures below each other: the body of an unruled table.</summary>
/// <param name="First">The first piece of the body.</param>
/// <param name="Last">The last piece of the body.</param>
internal sealed record AlignedBlock(int First, int Last, BlockTracks Tracks);
