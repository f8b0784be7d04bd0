using System.Text.Json;
using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Answering.Questions;
using LittleGiants.Assistant.Chat;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Profiles;
using LittleGiants.Assistant.Web.Health;
using LittleGiants.Assistant.Web.Http;
using LittleGiants.Assistant.Web.Profiles;
using LittleGiants.Assistant.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace LittleGiants.Assistant.Web.Conversations;

/// <summary>Questions of a conversation and their answers as they come.</summary>
internal static class TurnsApi
{
    private const int MaxNote = 2_000;

    public static void MapTurns(this IEndpointRouteBuilder api)
    {
        var conversations = api.MapGroup("").WithTags("conversations");
        conversations.MapPost("/conversations/{id}/turns", AskAsync).NotWhileDraining()
            .Described("AskQuestion", "Asks a question; the answer is written in the background and its events tell how it goes.", StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status429TooManyRequests, StatusCodes.Status503ServiceUnavailable);
        conversations.MapGet("/conversations/{id}/turns/{number:int}/events", ListenAsync)
            .Described("ListenToTurn", "The events of an answer: understood, step, text, then done or failed. The header Last-Event-ID resumes after an event; a turn that has ended gives done alone.", StatusCodes.Status404NotFound);
        conversations.MapPost("/conversations/{id}/turns/{number:int}/stop", StopAsync)
            .Described("StopTurn", "Stops an answer; what was written of it is kept. One that has ended stays as it is.", StatusCodes.Status404NotFound);
        conversations.MapPost("/conversations/{id}/turns/{number:int}/feedback", RateAsync)
            .Described("RateTurn", "Keeps what the user thinks of an answer.", StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Accepted<TurnView>, ProblemHttpResult>> AskAsync(
        string id, AskRequest request, ConversationOwner owner, ILibrary library, ProfileShelf profiles, TurnRegistry turns, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await owner.FindAsync(library, id, cancellationToken) is not { } conversation)
        {
            return ConversationsApi.NotFound(id);
        }

        var (asked, wrong) = await ReadAsync(request, library, profiles, cancellationToken);
        if (asked is null)
        {
            return wrong!;
        }

        (var turn, wrong) = await turns.ReserveAsync(id, owner.Id, cancellationToken);
        if (turn is null)
        {
            return wrong!;
        }

        try
        {
            var session = await ChatSession.ResumeAsync(library, clock, conversation, cancellationToken);
            if (request.Replaces is { } from)
            {
                if (session.Turns.All(known => known.Number != from))
                {
                    await turns.ReleaseAsync(turn);
                    return NotFound(from);
                }

                await session.ForgetAsync(from, cancellationToken);
            }

            var view = await turns.StartAsync(turn, session, asked, request.BuiltIn, cancellationToken);
            return TypedResults.Accepted(FormattableString.Invariant($"/api/conversations/{id}/turns/{view.Number}/events"), view);
        }
        catch
        {
            await turns.ReleaseAsync(turn);
            throw;
        }
    }

    private static async Task<(AnswerRequest? Asked, ProblemHttpResult? Problem)> ReadAsync(AskRequest request, ILibrary library, ProfileShelf profiles, CancellationToken cancellationToken)
    {
        var question = request.Question.Trim();
        if (question.Length is 0 or > QuestionReader.MaxLength)
        {
            return (null, ApiProblem.BadRequest($"A question has 1 to {QuestionReader.MaxLength} characters."));
        }

        if (request.CompanyId is { } company && (await library.CompaniesAsync(cancellationToken)).All(known => known.Id != company))
        {
            return (null, ApiProblem.NotFound("companyNotFound", "The company that the question is restricted to is no longer in the library; remove the restriction."));
        }

        if (request.DocumentId is { } document && (await library.DocumentsAsync(cancellationToken)).All(known => known.Id != document))
        {
            return (null, ApiProblem.NotFound("documentNotFound", "The document that the question is restricted to is no longer in the library; remove the restriction."));
        }

        var (profile, problem) = await ProfilesApi.ChooseAsync(profiles, request.Profile, cancellationToken);
        return profile is not null
            ? (new AnswerRequest(question) { CompanyId = request.CompanyId, Document = request.DocumentId?.ToString(System.Globalization.CultureInfo.InvariantCulture), Year = request.Year, Profile = profile, Without = request.WithoutDerived ?? [] }, null)
            : (null, problem);
    }

    private static async Task<Results<EventStream, ProblemHttpResult>> ListenAsync(
        string id, int number, [FromHeader(Name = "Last-Event-ID")] string? lastEventId, ConversationOwner owner, ILibrary library, TurnRegistry turns, CancellationToken cancellationToken)
    {
        var running = await turns.FindAsync(id, cancellationToken);
        if (await owner.FindAsync(library, id, cancellationToken) is null)
        {
            return ConversationsApi.NotFound(id);
        }

        return running?.Number == number ? new EventStream(running.ReadAsync(lastEventId, cancellationToken))
            : await KeptAsync(library, id, number, cancellationToken) is { } kept ? new EventStream(Once(new ServerEvent("done", JsonSerializer.Serialize(kept, WebJson.Options))))
            : NotFound(number);
    }

    private static async Task<Results<Ok<TurnView>, ProblemHttpResult>> StopAsync(
        string id, int number, ConversationOwner owner, ILibrary library, TurnRegistry turns, TurnOptions options, CancellationToken cancellationToken)
    {
        var running = await turns.FindAsync(id, cancellationToken);
        if (await owner.FindAsync(library, id, cancellationToken) is null)
        {
            return ConversationsApi.NotFound(id);
        }

        if (running?.Number == number)
        {
            await running.StopAsync(options.Stopping, cancellationToken);
        }

        return await KeptAsync(library, id, number, cancellationToken) is { } kept ? TypedResults.Ok(kept)
            : running?.Number == number ? TypedResults.Ok(TurnView.Of(running))
            : NotFound(number);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RateAsync(
        string id, int number, FeedbackRequest request, ConversationOwner owner, WebUser user, ILibrary library, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await owner.FindAsync(library, id, cancellationToken) is null)
        {
            return ConversationsApi.NotFound(id);
        }

        if (request.Note is { Length: > MaxNote })
        {
            return ApiProblem.BadRequest($"A note has at most {MaxNote} characters.");
        }

        if (await KeptAsync(library, id, number, cancellationToken) is null)
        {
            return NotFound(number);
        }

        if (request.Thumb is not { } thumb)
        {
            await library.RemoveRatingAsync(id, number, cancellationToken);
            return TypedResults.NoContent();
        }

        var kept = new TurnFeedback(id, number, thumb == Thumb.Up ? TurnFeedback.Up : TurnFeedback.Down, string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim(), user.Name, clock.GetUtcNow());
        return await library.RateAsync(kept, cancellationToken) ? TypedResults.NoContent() : NotFound(number);
    }

    public static async Task<TurnView?> KeptAsync(ILibrary library, string id, int number, CancellationToken cancellationToken)
    {
        var turn = (await library.TurnsAsync(id, cancellationToken)).FirstOrDefault(known => known.Number == number);
        var feedback = (await library.FeedbackAsync(id, cancellationToken)).FirstOrDefault(known => known.Number == number);
        return turn is not null && KeptAnswer.FromJson(turn.Answer) is { } kept ? TurnView.Of(number, turn.Question, turn.At, kept, feedback) : null;
    }

    private static ProblemHttpResult NotFound(int number) =>
        ApiProblem.NotFound("turnNotFound", FormattableString.Invariant($"The conversation has no turn {number}; it may have been replaced, or a document it stood on was removed."));

    private static async IAsyncEnumerable<ServerEvent> Once(ServerEvent one)
    {
        await Task.CompletedTask;
        yield return one;
    }
}
