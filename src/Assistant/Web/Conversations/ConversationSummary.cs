using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Web.Conversations;

/// <param name="Title">Empty until something was asked or it was named.</param>
internal sealed record ConversationSummary(string Id, string Title, DateTimeOffset Created, DateTimeOffset Updated, int TurnCount)
{
    public static ConversationSummary Of(Conversation conversation) => new(conversation.Id, conversation.Title, conversation.Created, conversation.Updated, conversation.TurnCount);
}

/// <param name="Turns">Oldest first; one that is being answered too.</param>
internal sealed record ConversationDetail(string Id, string Title, DateTimeOffset Created, DateTimeOffset Updated, int TurnCount, IReadOnlyList<TurnView> Turns);

/// <summary>Nothing is asked of a new conversation but that there be one.</summary>
internal sealed record NewConversation;

internal sealed record ConversationTitle(string Title);

/// <param name="Thumb">Null takes back what was said before.</param>
internal sealed record FeedbackRequest(Thumb? Thumb, string? Note = null);
