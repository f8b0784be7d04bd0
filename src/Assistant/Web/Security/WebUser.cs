using System.Reflection;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace LittleGiants.Assistant.Web.Security;

/// <summary>Who sent a request. An endpoint names it as a parameter.</summary>
internal sealed record WebUser(string Name, WebRole Role)
{
    public static WebUser Of(ClaimsPrincipal principal) => new(
        principal.Identity is { IsAuthenticated: true, Name: { Length: > 0 } name } ? name : throw new InvalidOperationException("A request without a user reached an endpoint."),
        RoleOf(principal));

    /// <summary>How minimal APIs bind a parameter of this type.</summary>
    public static ValueTask<WebUser?> BindAsync(HttpContext context, ParameterInfo _) => ValueTask.FromResult<WebUser?>(Of(context.User));

    public static ClaimsPrincipal PrincipalOf(string name, WebRole role, string scheme, params ReadOnlySpan<Claim> more) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.Name, name), new Claim(ClaimTypes.Role, role.ToString()), .. more], scheme));

    /// <summary>The highest of the roles that are named; a reader when none is.</summary>
    public static WebRole RoleOf(ClaimsPrincipal principal) => principal.IsInRole(nameof(WebRole.Admin)) ? WebRole.Admin
        : principal.IsInRole(nameof(WebRole.Analyst)) ? WebRole.Analyst
        : WebRole.Reader;
}
