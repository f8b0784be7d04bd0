namespace LittleGiants.Assistant.Web.Http;

/// <summary>One event of a stream.</summary>
/// <param name="Id">By which a listener that was cut off resumes; null where nothing is resumed.</param>
/// <param name="Data">JSON on one line.</param>
internal sealed record ServerEvent(string Name, string Data, string? Id = null);
