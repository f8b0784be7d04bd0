using System.Net;

namespace LittleGiants.Assistant.Models;

/// <summary>The way to the server: no redirects (they would carry questions elsewhere), no proxy to this machine itself, no cookies, no key where none is configured, and no reply without an end.</summary>
internal sealed class ModelHttpHandler(ModelOptions options) : DelegatingHandler(new SocketsHttpHandler
{
    AllowAutoRedirect = false,
    UseCookies = false,
    UseProxy = options.Endpoint?.IsLoopback != true,
    AutomaticDecompression = DecompressionMethods.All,
    ConnectTimeout = TimeSpan.FromSeconds(options.ConnectSeconds),
    PooledConnectionLifetime = TimeSpan.FromMinutes(5),
})
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (options.Key is null)
        {
            request.Headers.Authorization = null;
        }

        var response = await base.SendAsync(request, cancellationToken);
        var bounded = new BoundedReply(await response.Content.ReadAsStreamAsync(cancellationToken), options);
        var content = new StreamContent(bounded);
        foreach (var (name, values) in response.Content.Headers)
        {
            content.Headers.TryAddWithoutValidation(name, values);
        }

        response.Content = content;
        return response;
    }
}
