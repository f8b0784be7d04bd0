namespace LittleGiants.Assistant.Web.Conversations;

/// <summary>A piece of an answer that is still being written, with citations as [1].</summary>
internal sealed record TextDelta(string Delta);
