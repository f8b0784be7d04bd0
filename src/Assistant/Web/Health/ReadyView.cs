namespace LittleGiants.Assistant.Web.Health;

/// <summary>"good", or what is wrong.</summary>
internal sealed record ReadyView(string Library, string Queue);
