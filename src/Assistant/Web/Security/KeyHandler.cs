using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace LittleGiants.Assistant.Web.Security;

/// <summary>A key in the header <c>Authorization: Bearer …</c>, as programs send it.</summary>
internal sealed class KeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, KeyRing keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "key";
    private const string Bearer = "Bearer ";

    /// <summary>The token of the header; null when there is none.</summary>
    public static string? TokenOf(Microsoft.AspNetCore.Http.HttpRequest request) =>
        request.Headers[HeaderNames.Authorization].ToString() is { Length: > 0 } value && value.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? value[Bearer.Length..].Trim() : null;

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(TokenOf(Request) is not { } token ? AuthenticateResult.NoResult()
        : keys.Find(token) is { } key ? AuthenticateResult.Success(new AuthenticationTicket(KeyRing.PrincipalOf(key, SchemeName), SchemeName))
        : AuthenticateResult.Fail("Nobody has this key."));
}
