using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace LittleGiants.Assistant.Web.Serving;

/// <summary>Serves the page: what carries a hash in its name for ever, the page itself asked for anew each time, every address of a view the same page.</summary>
internal static class ClientServing
{
    private const string Forever = "public, max-age=31536000, immutable";
    private const string ADay = "public, max-age=86400";
    private const string AskAgain = "no-cache";

    private const string NotBuilt = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>Little Giants</title></head>
        <body><h1>The page is not built</h1>
        <p>The server runs, but the files of its page are missing: Node.js (20.19 or later) was not there when the program was built, or the build was told to leave them out.</p>
        <p>Install Node.js, then run <code>dotnet build src/Assistant</code> and start <code>assistant serve</code> again. Everything else works meanwhile: see <code>assistant --help</code>.</p>
        </body></html>
        """;

    public static IApplicationBuilder UseClientFiles(this IApplicationBuilder app, ClientFiles files) => app.Use((context, next) =>
    {
        var path = context.Request.Path.Value ?? "/";
        if ((!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method)) || IsServers(context.Request.Path))
        {
            return next(context);
        }

        if (files.Find(path) is { } file)
        {
            return SendAsync(context, file, path.StartsWith("/assets/", StringComparison.Ordinal) ? Forever : path == ClientFiles.Index ? AskAgain : ADay);
        }

        // An address with an ending asks for a file that is not there; any other is a view's.
        return Path.HasExtension(path) ? next(context)
            : files.Find(ClientFiles.Index) is { } index ? SendAsync(context, index, AskAgain)
            : TypedResults.Content(NotBuilt, "text/html; charset=utf-8", statusCode: StatusCodes.Status503ServiceUnavailable).ExecuteAsync(context);
    });

    private static bool IsServers(PathString path) =>
        path.StartsWithSegments("/api", StringComparison.Ordinal) || path.StartsWithSegments("/openapi", StringComparison.Ordinal) || path.StartsWithSegments("/health", StringComparison.Ordinal);

    private static Task SendAsync(HttpContext context, ClientFile file, string caching)
    {
        var accepted = context.Request.GetTypedHeaders().AcceptEncoding;
        var (ending, coding) = file.HasBrotli && Accepts(accepted, "br") ? (ClientFile.BrotliEnding, "br") : file.HasGzip && Accepts(accepted, "gzip") ? (ClientFile.GzipEnding, "gzip") : ("", "");
        var headers = context.Response.Headers;
        headers.CacheControl = caching;
        if (file.HasBrotli || file.HasGzip)
        {
            headers.Vary = HeaderNames.AcceptEncoding;
        }

        if (coding.Length > 0)
        {
            headers.ContentEncoding = coding;
        }

        var info = new FileInfo(file.Path + ending);
        var tag = new EntityTagHeaderValue(FormattableString.Invariant($"\"{info.LastWriteTimeUtc.Ticks:x}-{info.Length:x}\""));
        return TypedResults.PhysicalFile(info.FullName, file.MediaType, lastModified: info.LastWriteTimeUtc, entityTag: tag).ExecuteAsync(context);
    }

    private static bool Accepts(IList<StringWithQualityHeaderValue> accepted, string coding) => accepted.Any(value => value.Value == coding && value.Quality is not 0);
}
