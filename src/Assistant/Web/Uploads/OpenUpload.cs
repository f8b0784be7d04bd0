namespace LittleGiants.Assistant.Web.Uploads;

/// <summary>What is kept of an upload beside its bytes, so that it goes on after the program was started anew.</summary>
internal sealed record OpenUpload(string Id, string User, string Name, long Size);
