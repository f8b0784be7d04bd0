using Microsoft.AspNetCore.Builder;

namespace LittleGiants.Assistant.Web.Security;

/// <summary>What the browser may do with what it gets from here.</summary>
internal static class SecurityHeaders
{
    /// <summary>
    /// No script but this page's own files; WebAssembly only decodes pictures of PDFs. Styles may stand inline: the components write theirs into the page, and so do charts and printed
    /// briefings; nothing outside can be loaded through them.
    /// </summary>
    private const string Policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
        + "worker-src 'self' blob:; frame-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.TryAdd("Content-Security-Policy", Policy);
            headers.TryAdd("X-Content-Type-Options", "nosniff");
            headers.TryAdd("Referrer-Policy", "no-referrer");
            headers.TryAdd("X-Frame-Options", "DENY");
            headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
            headers.TryAdd("Cross-Origin-Resource-Policy", "same-origin");
            headers.TryAdd("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
            if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
            {
                headers.TryAdd("Cache-Control", "no-store");
            }

            return Task.CompletedTask;
        });
        return next(context);
    });
}
