using System.Reflection;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Web.Security;
using Microsoft.AspNetCore.Http;

namespace LittleGiants.Assistant.Web.Conversations;

/// <summary>Whose conversations a request may see. Where nobody signs in they are those of the machine's analyst, whom the console serves too.</summary>
internal sealed record ConversationOwner(string Id)
{
    public static ValueTask<ConversationOwner?> BindAsync(HttpContext context, ParameterInfo _) => ValueTask.FromResult<ConversationOwner?>(
        new ConversationOwner(context.User.Identity?.AuthenticationType == LocalUserHandler.SchemeName ? Conversation.LocalOwner : WebUser.Of(context.User).Name));

    /// <summary>Null when there is none, or when it is somebody else's: the two cannot be told apart.</summary>
    public async Task<Conversation?> FindAsync(ILibrary library, string id, CancellationToken cancellationToken) =>
        await library.FindConversationAsync(id, cancellationToken) is { } conversation && conversation.Owner == Id ? conversation : null;
}
