namespace LittleGiants.Extraction.Facts.Sectors;

/// <summary>One field of a programme's list.</summary>
/// <param name="Number">As the programme numbers it.</param>
/// <param name="Sectors">Ids of sectors.</param>
public sealed record ProgrammeItem(int Number, string ChineseName, string EnglishName, IReadOnlyList<string> Sectors);
