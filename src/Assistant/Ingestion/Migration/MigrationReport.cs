namespace LittleGiants.Assistant.Ingestion.Migration;

/// <param name="Tables">What both libraries hold of each table.</param>
/// <param name="Files">Originals that both have.</param>
/// <param name="MissingFiles">Hashes of originals that the source lists and does not have whole.</param>
/// <param name="Differences">In words; empty when the copy equals the source.</param>
internal sealed record MigrationReport(IReadOnlyList<MigratedTable> Tables, int Files, IReadOnlyList<string> MissingFiles, IReadOnlyList<string> Differences);
