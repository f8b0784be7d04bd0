namespace LittleGiants.Assistant.Web.Documents;

/// <summary>Something that makes a document less than complete.</summary>
internal sealed record DocumentWarning(string Code, string Message, int? Page);
