using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Web.Http;
using LittleGiants.Assistant.Web.Security;
using LittleGiants.Extraction.Criteria;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LittleGiants.Assistant.Web.Sessions;

/// <summary>Who is signed in; signing in and out.</summary>
internal static class SessionApi
{
    private static readonly string Version = typeof(SessionApi).Assembly.GetName().Version!.ToString(3);

    public static void MapSession(this IEndpointRouteBuilder api)
    {
        var session = api.MapGroup("").WithTags("session");
        session.MapGet("/session", (WebUser user, AssistantServices services, LibraryLocation location, WebOptions options) => TypedResults.Ok(View(user, services, location, options)))
            .Described("GetSession", "Who is signed in, and what the page works on.");
        session.MapPost("/session", SignInAsync).AllowAnonymous().WithMetadata(new Microsoft.AspNetCore.RateLimiting.EnableRateLimitingAttribute(RateLimits.SignIn))
            .Described("SignIn", "Begins a session with a key; a cookie carries it.", StatusCodes.Status409Conflict, StatusCodes.Status429TooManyRequests);
        session.MapDelete("/session", SignOutAsync).Described("SignOut", "Ends the session.");
    }

    private static async Task<Results<Ok<Session>, ProblemHttpResult>> SignInAsync(
        SignInRequest request, KeyRing keys, AssistantServices services, LibraryLocation location, WebOptions options, HttpContext context)
    {
        if (options.Authentication == AuthenticationKind.None)
        {
            return ApiProblem.Conflict("noSignIn", "No users are configured here: the page is for this machine's user, who is signed in always.");
        }

        if (await context.SignInAsync(request.Key.Trim(), keys, options) is not var (principal, until))
        {
            return ApiProblem.Of(StatusCodes.Status401Unauthorized, "keyUnknown", "Nobody has this key. Look whether it was copied in full, or ask who runs this page for a new one.");
        }

        await context.SignInAsync(WebAuthentication.CookieScheme, principal, new AuthenticationProperties { ExpiresUtc = until, AllowRefresh = until is null });
        context.User = principal;
        return TypedResults.Ok(View(WebUser.Of(principal), services, location, options));
    }

    private static async Task<NoContent> SignOutAsync(WebOptions options, HttpContext context)
    {
        if (options.Authentication != AuthenticationKind.None)
        {
            await context.SignOutAsync(WebAuthentication.CookieScheme);
        }

        return TypedResults.NoContent();
    }

    private static Session View(WebUser user, AssistantServices services, LibraryLocation location, WebOptions options) => new(
        user.Name,
        user.Role,
        options.Authentication,
        Version,
        location.Name,
        services.Models.Options.IsConfigured ? services.Models.Options.Name : null,
        CriteriaProfile.DefaultId,
        options.MaxUploadBytes,
        options.ChunkBytes);
}
