namespace LittleGiants.Assistant.Web.Http;

/// <summary>A company or a document by its number, with its name to show.</summary>
internal sealed record NameView(long Id, string Name);
