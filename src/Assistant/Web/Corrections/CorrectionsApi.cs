using LittleGiants.Assistant.Correcting;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Output;
using LittleGiants.Assistant.Web.Companies;
using LittleGiants.Assistant.Web.Facts;
using LittleGiants.Assistant.Web.Http;
using LittleGiants.Assistant.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LittleGiants.Assistant.Web.Corrections;

/// <summary>The log of what analysts said of values. It only grows; the author is who is signed in.</summary>
internal static class CorrectionsApi
{
    private const int MaxText = 2_000;

    public static void MapCorrections(this IEndpointRouteBuilder api)
    {
        var corrections = api.MapGroup("").WithTags("corrections");
        corrections.MapGet("/corrections", ListAsync).Described("ListCorrections", "The log of a company, or of all, in the order in which it was written.", StatusCodes.Status404NotFound);
        corrections.MapPost("/corrections", CorrectAsync).AllowFrom(WebRole.Analyst).Described(
            "CorrectFact", "Sets, rejects or confirms a value.", StatusCodes.Status400BadRequest, StatusCodes.Status403Forbidden, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        corrections.MapPost("/corrections/{id:long}/undo", UndoAsync).AllowFrom(WebRole.Analyst).Described(
            "UndoCorrection", "Takes an entry back; all is as if it had never been made.", StatusCodes.Status400BadRequest, StatusCodes.Status403Forbidden, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
    }

    private static async Task<Results<Ok<CorrectionView[]>, ProblemHttpResult>> ListAsync(long? company, AskedLanguage? language, ILibrary library, AssistantServices services, CancellationToken cancellationToken)
    {
        var of = company is { } id ? await FindAsync(library, id, cancellationToken) : null;
        if (company is { } asked && of is null)
        {
            return CompaniesApi.NotFound(asked);
        }

        var views = new FactViews(language.Tag());
        return TypedResults.Ok((await services.CorrectionsOf(library).LogAsync(of, cancellationToken)).Select(entry => CorrectionView.Of(entry, views)).ToArray());
    }

    private static async Task<Results<Created<CorrectionView>, ProblemHttpResult>> CorrectAsync(
        CorrectionRequest request, AskedLanguage? language, WebUser user, ILibrary library, AssistantServices services, CancellationToken cancellationToken)
    {
        if (request.Note is { Length: > MaxText } || request.Value is { Length: > MaxText } || request.Concept.Length > MaxText)
        {
            return ApiProblem.BadRequest($"Concept, value and note have at most {MaxText} characters each.");
        }

        if (await FindAsync(library, request.CompanyId, cancellationToken) is not { } company)
        {
            return CompaniesApi.NotFound(request.CompanyId);
        }

        if (Refused(request) is { } refused)
        {
            return refused;
        }

        var said = new Correcting.CorrectionRequest(company, request.Concept, JsonForms.Word(request.Action), request.Value, request.Year, SafeText.Line(request.Note ?? ""), user.Name);
        if (said.LacksReason)
        {
            return ApiProblem.BadRequest("Say why in the note: the next analyst will ask.", "noteMissing");
        }

        try
        {
            var correction = await services.CorrectionsOf(library).CorrectAsync(said, cancellationToken);
            return TypedResults.Created($"/api/corrections?company={correction.CompanyId}", CorrectionView.Of(new LoggedCorrection(company.Name, correction, IsStanding: true), new FactViews(language.Tag())));
        }
        catch (LibraryException exception) when (!exception.IsDamaged)
        {
            // What was typed cannot be read, or there is nothing it could mean.
            return request.Value is null ? ApiProblem.Conflict("nothingToCorrect", exception.Message) : ApiProblem.BadRequest(exception.Message, "valueUnreadable");
        }
    }

    private static ProblemHttpResult? Refused(CorrectionRequest request)
    {
        try
        {
            ConceptLookup.Id(request.Concept);
        }
        catch (LibraryException exception)
        {
            return ApiProblem.BadRequest(exception.Message, "conceptUnknown");
        }

        return request switch
        {
            { Action: CorrectionAction.Undo } => ApiProblem.BadRequest("An entry of the log is taken back by its number: POST /api/corrections/{id}/undo."),
            { Action: CorrectionAction.Set, Value: null or "" } => ApiProblem.BadRequest("Give the right value, or reject or confirm the one that is there.", "valueMissing"),
            _ => null,
        };
    }

    private static async Task<Results<Ok<CorrectionView>, ProblemHttpResult>> UndoAsync(
        long id, UndoRequest request, AskedLanguage? language, WebUser user, ILibrary library, AssistantServices services, CancellationToken cancellationToken)
    {
        if (request.Note is { Length: > MaxText })
        {
            return ApiProblem.BadRequest($"A note has at most {MaxText} characters.");
        }

        if ((await library.CorrectionsAsync(null, cancellationToken)).All(correction => correction.Id != id))
        {
            return ApiProblem.NotFound("correctionNotFound", FormattableString.Invariant($"There is no correction {id}."));
        }

        try
        {
            var (company, _, undo) = await services.CorrectionsOf(library).UndoAsync(id, SafeText.Line(request.Note ?? ""), user.Name, cancellationToken);
            return TypedResults.Ok(CorrectionView.Of(new LoggedCorrection(company.Name, undo, IsStanding: true), new FactViews(language.Tag())));
        }
        catch (LibraryException exception) when (!exception.IsDamaged)
        {
            return ApiProblem.Conflict("alreadyUndone", exception.Message);
        }
    }

    private static async Task<CompanyRecord?> FindAsync(ILibrary library, long id, CancellationToken cancellationToken) =>
        (await library.CompaniesAsync(cancellationToken)).FirstOrDefault(company => company.Id == id);
}
