namespace LittleGiants.Assistant.Web.Uploads;

/// <summary>A file that is being sent in pieces.</summary>
/// <param name="Received">Where the next piece begins.</param>
/// <param name="ChunkBytes">The most that one piece may have.</param>
internal sealed record Upload(string Id, string Name, long Size, long Received, int ChunkBytes);
