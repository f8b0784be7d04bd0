namespace LittleGiants.Assistant.Web.Conversations;

/// <summary>What a question was understood to be about, told before its answer.</summary>
internal sealed record UnderstoodEvent(Filters Filters);
