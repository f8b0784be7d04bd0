namespace LittleGiants.Assistant.Ingestion.Migration;

/// <param name="Sha256">Of all rows in their order, the same in every store.</param>
internal sealed record MigratedTable(string Name, long Rows, string Sha256);
