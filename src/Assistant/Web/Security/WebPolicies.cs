using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;

namespace LittleGiants.Assistant.Web.Security;

/// <summary>What endpoints ask of their users.</summary>
internal static class WebPolicies
{
    public static void Configure(AuthorizationOptions options)
    {
        options.FallbackPolicy = null;
        foreach (var role in Enum.GetValues<WebRole>())
        {
            options.AddPolicy(role.ToString(), policy => policy.RequireAuthenticatedUser().RequireAssertion(context => WebUser.RoleOf(context.User) >= role));
        }
    }

    /// <summary>Only users of this role, or of a higher one.</summary>
    public static TBuilder AllowFrom<TBuilder>(this TBuilder endpoints, WebRole role)
        where TBuilder : IEndpointConventionBuilder => endpoints.RequireAuthorization(role.ToString());
}
