namespace LittleGiants.Assistant.Ingestion.Watching;

/// <summary>A file as a folder shows it.</summary>
internal readonly record struct WatchedFile(string Path, long Size, DateTime Written);
