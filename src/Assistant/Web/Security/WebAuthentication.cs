using System.Security.Claims;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Sharing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;
using Microsoft.Net.Http.Headers;

namespace LittleGiants.Assistant.Web.Security;

/// <summary>How a request's user is known: the machine's user, a key or a token in the header, or the cookie that a sign-in sets.</summary>
internal static class WebAuthentication
{
    public const string CookieScheme = "cookie";
    public const string TokenScheme = "token";
    private const string ChoosingScheme = "web";
    private static readonly object SentToken = new();

    public static void AddWebAuthentication(this IServiceCollection services, WebOptions options, ServeRequest request, ISharedState state)
    {
        services.AddSingleton<KeyRing>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalAnswer>();
        services.AddAuthorization(WebPolicies.Configure);
        if (options.Authentication == AuthenticationKind.None)
        {
            services.AddDataProtection().UseEphemeralDataProtectionProvider();
            services.AddAuthentication(LocalUserHandler.SchemeName).AddScheme<AuthenticationSchemeOptions, LocalUserHandler>(LocalUserHandler.SchemeName, null);
            return;
        }

        var protection = services.AddDataProtection().SetApplicationName("little-giants");
        if (state.Streams is null)
        {
            protection.PersistKeysToFileSystem(OwnFolder(request.Location));
        }
        else
        {
            services.Configure<KeyManagementOptions>(keys => keys.XmlRepository = new SharedKeys(state));
        }

        var schemes = services.AddAuthentication(ChoosingScheme)
            .AddPolicyScheme(ChoosingScheme, null, choose => choose.ForwardDefaultSelector = context => SchemeOf(context.Request, options))
            .AddScheme<AuthenticationSchemeOptions, KeyHandler>(KeyHandler.SchemeName, null)
            .AddCookie(CookieScheme, cookie => Configure(cookie, options, request));
        if (options.Authority is not null)
        {
            schemes.AddJwtBearer(TokenScheme, token => Configure(token, options));
        }
    }

    /// <summary>Who a secret that was typed into the page belongs to: a key, or a token of the provider.</summary>
    public static async Task<(ClaimsPrincipal Principal, DateTimeOffset? Until)?> SignInAsync(this HttpContext context, string secret, KeyRing keys, WebOptions options)
    {
        if (keys.Find(secret) is { } key)
        {
            return (KeyRing.PrincipalOf(key, CookieScheme), null);
        }

        if (options.Authority is null || !IsToken(secret))
        {
            return null;
        }

        context.Items[SentToken] = secret;
        var result = await context.AuthenticateAsync(TokenScheme);
        return result.Succeeded ? (result.Principal, result.Properties?.ExpiresUtc) : null;
    }

    private static string SchemeOf(HttpRequest request, WebOptions options) =>
        !request.Headers.ContainsKey(HeaderNames.Authorization) ? CookieScheme
        : options.Authority is not null && KeyHandler.TokenOf(request) is { } token && IsToken(token) ? TokenScheme
        : KeyHandler.SchemeName;

    /// <summary>A signed token has three parts; a key has no dot.</summary>
    private static bool IsToken(string secret) => secret.Count(character => character == '.') == 2;

    private static void Configure(CookieAuthenticationOptions cookie, WebOptions options, ServeRequest request)
    {
        // Cookies know no ports: two pages of one machine would sign each other's users out. Processes of one library have one name, whatever port each has.
        cookie.Cookie.Name = request.Location.ConnectionString is null ? FormattableString.Invariant($"little-giants-{request.Port}") : "little-giants";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Strict;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = TimeSpan.FromHours(options.SessionHours);
        cookie.SlidingExpiration = true;
        cookie.Events.OnValidatePrincipal = context =>
        {
            if (context.Principal is { } principal && !context.HttpContext.RequestServices.GetRequiredService<KeyRing>().Holds(principal))
            {
                context.RejectPrincipal();
            }

            return Task.CompletedTask;
        };
    }

    private static void Configure(JwtBearerOptions token, WebOptions options)
    {
        token.Authority = options.Authority;
        token.Audience = options.Audience;
        token.MapInboundClaims = false;
        token.RequireHttpsMetadata = !new Uri(options.Authority!).IsLoopback;
        token.TokenValidationParameters = new TokenValidationParameters { ValidAudience = options.Audience, NameClaimType = options.NameClaim, RoleClaimType = options.RoleClaim };
        token.Events = new JwtBearerEvents
        {
            OnMessageReceived = context =>
            {
                context.Token = context.HttpContext.Items[SentToken] as string ?? context.Token;
                return Task.CompletedTask;
            },
            OnTokenValidated = context =>
            {
                var principal = context.Principal!;
                if (principal.FindFirst(options.NameClaim)?.Value is not { Length: > 0 } name)
                {
                    context.Fail($"The token has no claim '{options.NameClaim}'.");
                    return Task.CompletedTask;
                }

                var roles = principal.FindAll(options.RoleClaim).Select(claim => Enum.TryParse<WebRole>(claim.Value, ignoreCase: true, out var role) ? role : WebRole.Reader);
                context.Principal = WebUser.PrincipalOf(name, roles.DefaultIfEmpty(WebRole.Reader).Max(), TokenScheme);
                return Task.CompletedTask;
            },
        };
    }

    /// <summary>For the program's user alone: who reads it can make sessions.</summary>
    private static DirectoryInfo OwnFolder(LibraryLocation location) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(location.SessionKeys)
        : Directory.CreateDirectory(location.SessionKeys, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
