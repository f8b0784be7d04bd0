using System.Text;
using System.Text.Json;
using LittleGiants.Assistant.Chat;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Output;
using LittleGiants.Assistant.Web.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LittleGiants.Assistant.Web.Conversations;

/// <summary>A user's conversations. Those of others are not there.</summary>
internal static class ConversationsApi
{
    private const int MaxTitle = 200;

    public static void MapConversations(this IEndpointRouteBuilder api)
    {
        var conversations = api.MapGroup("").WithTags("conversations");
        conversations.MapGet("/conversations", ListAsync).Described("ListConversations", "The user's conversations, the latest first.");
        conversations.MapPost("/conversations", CreateAsync).Described("CreateConversation", "Begins a conversation.", StatusCodes.Status400BadRequest);
        conversations.MapGet("/conversations/{id}", GetAsync).Described("GetConversation", "A conversation with all its turns.", StatusCodes.Status404NotFound);
        conversations.MapPatch("/conversations/{id}", RenameAsync).Described("RenameConversation", "Gives a conversation another title.", StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);
        conversations.MapDelete("/conversations/{id}", RemoveAsync).Described("RemoveConversation", "Removes a conversation with all its turns; one that is being answered is stopped.", StatusCodes.Status404NotFound);
        conversations.MapGet("/conversations/{id}/export", ExportAsync)
            .Described("ExportConversation", "A conversation as a file: Markdown (md) or JSON (json).", StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound)
            .GivesFile("text/markdown", "application/json");
        api.MapTurns();
    }

    public static ProblemHttpResult NotFound(string id) => ApiProblem.NotFound("conversationNotFound", $"There is no conversation '{SafeText.Line(SafeText.Head(id, 64))}'; it may have been deleted.");

    private static async Task<Ok<ConversationSummary[]>> ListAsync(ConversationOwner owner, ILibrary library, CancellationToken cancellationToken) =>
        TypedResults.Ok((await library.ConversationsAsync(owner.Id, cancellationToken)).Select(ConversationSummary.Of).ToArray());

    private static async Task<Created<ConversationSummary>> CreateAsync(NewConversation _, ConversationOwner owner, ILibrary library, TimeProvider clock, CancellationToken cancellationToken)
    {
        var conversation = ChatSession.NewConversation(clock, owner.Id);
        await library.SaveAsync(conversation, null, cancellationToken);
        return TypedResults.Created($"/api/conversations/{conversation.Id}", ConversationSummary.Of(conversation));
    }

    private static async Task<Results<Ok<ConversationDetail>, ProblemHttpResult>> GetAsync(string id, ConversationOwner owner, ILibrary library, TurnRegistry turns, CancellationToken cancellationToken)
    {
        // Read before the library: a turn that ends in between is found there.
        var running = await turns.FindAsync(id, cancellationToken);
        return await owner.FindAsync(library, id, cancellationToken) is { } conversation
            ? TypedResults.Ok(await DetailAsync(library, conversation, running, cancellationToken))
            : NotFound(id);
    }

    private static async Task<Results<Ok<ConversationSummary>, ProblemHttpResult>> RenameAsync(
        string id, ConversationTitle request, ConversationOwner owner, ILibrary library, CancellationToken cancellationToken)
    {
        if (await owner.FindAsync(library, id, cancellationToken) is not { } conversation)
        {
            return NotFound(id);
        }

        if (SafeText.Line(request.Title).Trim() is not { Length: > 0 and <= MaxTitle } title)
        {
            return ApiProblem.BadRequest($"A title has 1 to {MaxTitle} characters.");
        }

        var renamed = conversation with { Title = title };
        await library.SaveAsync(renamed, null, cancellationToken);
        return TypedResults.Ok(ConversationSummary.Of(renamed));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(string id, ConversationOwner owner, ILibrary library, TurnRegistry turns, TurnOptions options, CancellationToken cancellationToken)
    {
        if (await owner.FindAsync(library, id, cancellationToken) is null)
        {
            return NotFound(id);
        }

        if (await turns.FindAsync(id, cancellationToken) is { } running)
        {
            await running.StopAsync(options.Stopping, cancellationToken);
        }

        await library.RemoveConversationAsync(id, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> ExportAsync(
        string id, string? format, ConversationOwner owner, ILibrary library, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await owner.FindAsync(library, id, cancellationToken) is not { } conversation)
        {
            return NotFound(id);
        }

        var stem = $"conversation-{FileStem.Of(conversation.Title, id[..Math.Min(id.Length, 8)])}";
        switch (format ?? "md")
        {
            case "md":
                var session = await ChatSession.ResumeAsync(library, clock, conversation, cancellationToken);
                return TypedResults.File(Encoding.UTF8.GetBytes(ConversationMarkdown.Of(session)), "text/markdown; charset=utf-8", stem + ".md");
            case "json":
                return TypedResults.File(JsonSerializer.SerializeToUtf8Bytes(await DetailAsync(library, conversation, null, cancellationToken), WebJson.Options), "application/json", stem + ".json");
            default:
                return ApiProblem.BadRequest("The format of an export is md or json.");
        }
    }

    private static async Task<ConversationDetail> DetailAsync(ILibrary library, Conversation conversation, ITurn? running, CancellationToken cancellationToken)
    {
        var feedback = (await library.FeedbackAsync(conversation.Id, cancellationToken)).ToDictionary(item => item.Number);
        var turns = (await library.TurnsAsync(conversation.Id, cancellationToken))
            .Select(turn => KeptAnswer.FromJson(turn.Answer) is { } kept ? TurnView.Of(turn.Number, turn.Question, turn.At, kept, feedback.GetValueOrDefault(turn.Number)) : null)
            .OfType<TurnView>().ToList();
        if (running is not null && turns.TrueForAll(turn => turn.Number != running.Number))
        {
            turns.Add(TurnView.Of(running));
        }

        return new ConversationDetail(conversation.Id, conversation.Title, conversation.Created, conversation.Updated, turns.Count, turns);
    }
}
