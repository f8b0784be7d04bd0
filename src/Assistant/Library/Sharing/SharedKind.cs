namespace LittleGiants.Assistant.Library.Sharing;

/// <summary>What a record is.</summary>
/// <param name="Folder">Beside a library in a folder, where its records are files; null: there they end with the process.</param>
/// <param name="Ending">Of those files.</param>
internal sealed record SharedKind(string Name, string? Folder = null, string Ending = "");
