namespace LittleGiants.Assistant.Library;

/// <param name="Focus">What a follow-up is about, as JSON; the store does not read it.</param>
internal sealed record Conversation(string Id, string Title, string Focus, DateTimeOffset Created, DateTimeOffset Updated);
