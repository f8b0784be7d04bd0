using System.Net;
using LittleGiants.Assistant.Web.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace LittleGiants.Assistant.Web.Security;

/// <summary>What a page of somebody else, open in the analyst's browser, could try: to write here, or to make its own name lead here.</summary>
internal static class RequestGuards
{
    private const string FetchSite = "Sec-Fetch-Site";

    /// <summary>A name that leads to this machine without being its own is another's trick (DNS rebinding).</summary>
    public static IApplicationBuilder UseKnownHosts(this IApplicationBuilder app, WebOptions options, IPAddress address)
    {
        if (!IPAddress.IsLoopback(address) && options.Hosts.Count == 0)
        {
            // The cookie of a session is not sent under a foreign name, and nothing is told without one.
            return app;
        }

        return app.Use((context, next) => IsKnown(context.Request.Host.Host, options) ? next(context) : ApiProblem.Of(
            StatusCodes.Status400BadRequest, "unknownHost", "This page is not served under this name. Use localhost, or add the name to Web:Hosts in the settings.").ExecuteAsync(context));
    }

    /// <summary>A write comes from this page itself, or from a program that sends a key.</summary>
    public static IApplicationBuilder UseSameOriginWrites(this IApplicationBuilder app, WebOptions options) => app.Use((context, next) =>
    {
        var request = context.Request;
        var hasKey = options.Authentication != AuthenticationKind.None && request.Headers.ContainsKey(HeaderNames.Authorization);
        return !IsWrite(request) || hasKey || IsSameOrigin(request) ? next(context) : ApiProblem.Of(
            StatusCodes.Status403Forbidden,
            "crossOrigin",
            $"Only this page itself may write here. A program sends the header 'Origin: {request.Scheme}://{request.Host}', or a key in the header Authorization where keys are configured.").ExecuteAsync(context);
    });

    public static bool IsWrite(HttpRequest request) => !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);

    private static bool IsSameOrigin(HttpRequest request)
    {
        var site = request.Headers[FetchSite].ToString();
        var origin = request.Headers.Origin.ToString();
        return (site.Length == 0 || site == "same-origin")
            && (origin.Length == 0 ? site.Length > 0 : string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsKnown(string host, WebOptions options) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address))
        || options.Hosts.Contains(host, StringComparer.OrdinalIgnoreCase);
}
