using System.Net;
using LittleGiants.Assistant.Ingestion.Cluster;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Sharing;
using LittleGiants.Assistant.Settings;
using LittleGiants.Assistant.Telemetry;
using LittleGiants.Assistant.Web.Conversations;
using LittleGiants.Assistant.Web.Documents;
using LittleGiants.Assistant.Web.Health;
using LittleGiants.Assistant.Web.Http;
using LittleGiants.Assistant.Web.Security;
using LittleGiants.Assistant.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
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
    private readonly ISharedState _state;

    private WebHost(WebApplication app, ILibrary library, ISharedState state) => (_app, _library, _state) = (app, library, state);

    /// <summary>Where it listens, with the port that was free.</summary>
    public Uri Address { get; private init; } = new("http://127.0.0.1");

    public IServiceProvider Services => _app.Services;

    /// <param name="settings">Null for the program's own.</param>
    /// <exception cref="LibraryException">The library cannot be opened.</exception>
    /// <exception cref="SettingsException">The settings are wrong, or do not allow to listen there.</exception>
    /// <exception cref="IOException">It cannot listen there.</exception>
    public static async Task<WebHost> StartAsync(AssistantServices services, ServeRequest request, IConfiguration? settings, CancellationToken cancellationToken)
    {
        settings ??= AssistantSettings.Load();
        var options = WebOptions.From(settings);
        var queueOptions = QueueOptions.From(settings);
        if (!IPAddress.IsLoopback(request.Address) && options.Authentication == AuthenticationKind.None)
        {
            throw new SettingsException([$"""
                At {request.Address} others could reach your documents, and nobody is asked who he is. Say who may use the page first:
                  Web:Keys with user, role and SHA-256 of a key, or Web:Authority and Web:Audience of your OpenID Connect provider (README, "The web page").
                Without --address the page is for this machine only.
                """]);
        }

        if ((options.Proxies.Count > 0 || options.Hosts.Count > 0) && options.Authentication == AuthenticationKind.None)
        {
            throw new SettingsException(["Web:Proxies and Web:Hosts are for a page that others reach through a proxy, but nobody is asked who he is. Say who may use it first, with Web:Keys or with Web:Authority and Web:Audience, or remove them."]);
        }

        if (!request.IsWorking)
        {
            options = options with { Threads = 0 };
        }

        if (options.Threads == 0 && request.Location.ConnectionString is null)
        {
            throw new SettingsException([$"{WebOptions.Section}:{nameof(WebOptions.Threads)} is 0, or --without-worker was given, but the library lies in a folder: nobody would read what is sent. Workers of their own ('assistant work') take a library in PostgreSQL."]);
        }

        var library = await AssistantServices.OpenLibraryAsync(request.Location, cancellationToken);
        ISharedState? state = null;
        WebApplication? app = null;
        try
        {
            state = await AssistantServices.OpenStateAsync(request.Location, cancellationToken);

            // An empty builder: no setting of the environment can open another address.
            var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "assistant", ContentRootPath = AppContext.BaseDirectory });
            Listen(builder, request, options);
            AddServices(builder.Services, services, request, options, library, state);
            builder.Services.AddSingleton(queueOptions);
            app = builder.Build();
            Use(app, request, options);
            WebFeatures.Map(app, options);
            if (state.Streams is not null && options.Authentication != AuthenticationKind.None)
            {
                await FirstKey.EnsureAsync(state, app.Services.GetRequiredService<IDataProtectionProvider>(), cancellationToken);
            }

            await app.StartAsync(cancellationToken);
            return new WebHost(app, library, state) { Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
        }
        catch
        {
            if (app is not null)
            {
                await app.DisposeAsync();
            }

            if (state is not null)
            {
                await state.DisposeAsync();
            }

            await library.DisposeAsync();
            throw;
        }
    }

    /// <summary>Answers that are being written by this process.</summary>
    public int AnswerCount => _app.Services.GetRequiredService<TurnRegistry>().Running.Count;

    /// <summary>Until it is told to end.</summary>
    public static async Task RunAsync(CancellationToken cancellationToken) => await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>Begins nothing new and lets the answers that are being written come to their end, within the time that the settings give them.</summary>
    /// <param name="atOnce">Ends the waiting.</param>
    public async Task DrainAsync(CancellationToken atOnce)
    {
        _app.Services.GetRequiredService<Drain>().Begin();
        var limit = TimeSpan.FromSeconds(_app.Services.GetRequiredService<WebOptions>().DrainSeconds);
        await Task.WhenAll(_app.Services.GetRequiredService<TurnRegistry>().Running.Select(turn => turn.Ended)).WaitAsync(limit, atOnce).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _state.DisposeAsync();
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

    private static void AddServices(IServiceCollection web, AssistantServices services, ServeRequest request, WebOptions options, ILibrary whole, ISharedState state)
    {
        var hidden = new HiddenDocuments(state, TimeProvider.System);
        var library = new ShownLibrary(whole, hidden);
        web.AddSingleton(services);
        web.AddSingleton(request.Location);
        web.AddSingleton(AssistantServices.FilesOf(request.Location));
        web.AddSingleton(options);
        web.AddSingleton(hidden);
        web.AddSingleton<ILibrary>(library);
        web.AddSingleton(state);
        web.AddSingleton(TimeProvider.System);
        web.AddSingleton<IHostLifetime, OwnLifetime>();
        web.AddSingleton(_ => services.SearchOf(library));
        web.AddSingleton(provider => services.Answers(library, provider.GetRequiredService<Search.SearchService>()));
        WebFeatures.AddServices(web, whole, state.Streams);

        web.AddRouting();
        web.AddProblemDetails();
        web.ConfigureHttpJsonOptions(json => WebJson.Configured(json.SerializerOptions));
        web.AddOpenApi(ApiDescription.Configure);
        web.AddWebAuthentication(options, request, state);
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
