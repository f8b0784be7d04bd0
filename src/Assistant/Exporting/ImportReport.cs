namespace LittleGiants.Assistant.Exporting;

/// <summary>What came of an import.</summary>
/// <param name="Known">Documents that the library had; nothing of them was changed.</param>
internal sealed record ImportReport(int Documents, int Facts, int Known, int Corrections);
