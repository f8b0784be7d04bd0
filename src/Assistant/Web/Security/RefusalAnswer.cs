using LittleGiants.Assistant.Web.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;

namespace LittleGiants.Assistant.Web.Security;

/// <summary>Says why a request is not let through, and how it would be.</summary>
internal sealed class RefusalAnswer(WebOptions options) : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult) =>
        authorizeResult.Succeeded ? next(context)
        : context.User.Identity?.IsAuthenticated == true
            ? ApiProblem.Of(StatusCodes.Status403Forbidden, "notAllowed", $"{WebUser.Of(context.User).Name} is signed in as {WebUser.Of(context.User).Role.ToString().ToLowerInvariant()}, which does not allow this. Ask who runs this page for a higher role.").ExecuteAsync(context)
            : NotSignedIn(options).ExecuteAsync(context);

    public static IResult NotSignedIn(WebOptions options) => ApiProblem.Of(
        StatusCodes.Status401Unauthorized,
        "notSignedIn",
        options switch
        {
            { Authority: null } => "Sign in with your key.",
            { Keys.Count: 0 } => "Sign in at your organisation, or send its token.",
            _ => "Sign in at your organisation or send its token, or sign in with a key.",
        },
        new Dictionary<string, object?>
        {
            ["authentication"] = options.Authentication,
            ["takesKeys"] = options.Keys.Count > 0,
            ["takesTokens"] = options.Authority is not null,
            ["signInAddress"] = options.SignInAddress,
        });
}
