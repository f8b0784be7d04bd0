namespace LittleGiants.Assistant.Web.Health;

/// <summary>"good", or what is wrong; it is read by whoever can reach the page, so it names no machine and no user.</summary>
internal sealed record ReadyView(string Library, string Queue, string Process);
