using System.Net;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Settings;
using LittleGiants.Assistant.Telemetry;
using LittleGiants.Assistant.Web.Http;
using LittleGiants.Assistant.Web.Security;
using LittleGiants.Assistant.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LittleGiants.Assistant.Web;

/// <summary>The running web page of one library, and the only place where it is put together. One library, one search and one answer service for the process.</summary>
internal sealed class WebHost : IAsyncDisposable
{
    /// <summary>Bytes of a request's body where its endpoint does not say more.</summary>
    private const int MaxBody = 2 * 1024 * 1024;

    private const int MaxConnections = 2000;

    private readonly WebApplication _app;
    private readonly ILibrary _library;

    private WebHost(WebApplication app, ILibrary library) => (_app, _library) = (app, library);

    /// <summary>Where it listens, with the port that was free.</summary>
    public Uri Address { get; private init; } = new("http://127.0.0.1");

    public IServiceProvider Services => _app.Services;

    /// <param name="settings">Null for the program's own.</param>
    /// <exception cref="LibraryException">The library cannot be opened.</exception>
    /// <exception cref="SettingsException">The settings are wrong, or do not allow to listen there.</exception>
    /// <exception cref="IOException">It cannot listen there.</exception>
    public static async Task<WebHost> StartAsync(AssistantServices services, ServeRequest request, IConfiguration? settings, CancellationToken cancellationToken)
    {
        var options = WebOptions.From(settings ?? AssistantSettings.Load());
        if (!IPAddress.IsLoopback(request.Address) && options.Authentication == AuthenticationKind.None)
        {
            throw new SettingsException([$"""
                At {request.Address} others could reach your documents, and nobody is asked who he is. Say who may use the page first:
                  Web:Keys with user, role and SHA-256 of a key, or Web:Authority and Web:Audience of your OpenID Connect provider (README, "The web page").
                Without --address the page is for this machine only.
                """]);
        }

        var library = await AssistantServices.OpenLibraryAsync(request.Location, cancellationToken);
        WebApplication? app = null;
        try
        {
            // An empty builder: no setting of the environment can open another address.
            var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "assistant", ContentRootPath = AppContext.BaseDirectory });
            Listen(builder, request, options);
            AddServices(builder.Services, services, request, options, library);
            app = builder.Build();
            Use(app, request, options);
            WebFeatures.Map(app, options);
            await app.StartAsync(cancellationToken);
            return new WebHost(app, library) { Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
        }
        catch
        {
            if (app is not null)
            {
                await app.DisposeAsync();
            }

            await library.DisposeAsync();
            throw;
        }
    }

    /// <summary>Until it is told to end.</summary>
    public static async Task RunAsync(CancellationToken cancellationToken) => await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _library.DisposeAsync();
    }

    private static void Listen(WebApplicationBuilder builder, ServeRequest request, WebOptions options)
    {
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = MaxBody;
            server.Limits.MaxConcurrentConnections = MaxConnections;
            server.Listen(request.Address, request.Port, listen =>
            {
                if (options.Certificate is { } certificate)
                {
                    listen.UseHttps(ServerCertificate.Load(certificate, options.CertificateKey));
                }
                else
                {
                    listen.Protocols = HttpProtocols.Http1;
                }
            });
        });
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true)
            .SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        if (TelemetryLogs.Provider is { } exported)
        {
            builder.Logging.AddProvider(exported);
        }

        builder.Logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }

    private static void AddServices(IServiceCollection web, AssistantServices services, ServeRequest request, WebOptions options, ILibrary library)
    {
        web.AddSingleton(services);
        web.AddSingleton(request.Location);
        web.AddSingleton(AssistantServices.FilesOf(request.Location));
        web.AddSingleton(options);
        web.AddSingleton(library);
        web.AddSingleton(TimeProvider.System);
        web.AddSingleton(_ => services.SearchOf(library));
        web.AddSingleton(provider => services.Answers(library, provider.GetRequiredService<Search.SearchService>()));
        WebFeatures.AddServices(web);

        web.AddRouting();
        web.AddProblemDetails();
        web.ConfigureHttpJsonOptions(json => WebJson.Configured(json.SerializerOptions));
        web.AddOpenApi(ApiDescription.Configure);
        web.AddWebAuthentication(options, request);
        web.AddRateLimits(options);
        web.AddSingleton<AuditLog>();
        web.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var proxy in options.Proxies)
            {
                forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
            }
        });
    }

    /// <summary>What every request passes, in this order.</summary>
    private static void Use(WebApplication app, ServeRequest request, WebOptions options)
    {
        if (options.Proxies.Count > 0)
        {
            app.UseForwardedHeaders();
        }

        app.UseSecurityHeaders();
        app.UseApiFailures();
        app.UseKnownHosts(options, request.Address);
        app.UseClientFiles(new ClientFiles(request.Client));
        app.UseRouting();
        app.UseRequestSpans();
        app.UseAuthentication();
        app.UseSameOriginWrites(options);
        app.UseRateLimiter();
        app.UseAuditTrail();
        app.UseAuthorization();
    }
}
