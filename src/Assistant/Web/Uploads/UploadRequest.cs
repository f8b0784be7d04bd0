namespace LittleGiants.Assistant.Web.Uploads;

/// <param name="Name">As it is called where it comes from; for people only.</param>
/// <param name="Size">Bytes.</param>
internal sealed record UploadRequest(string Name, long Size);
