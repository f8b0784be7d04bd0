using System.Net;
using System.Text.Json;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Profiles;
using LittleGiants.Assistant.Settings;
using LittleGiants.Assistant.Web.Documents;
using LittleGiants.Assistant.Web.Health;
using LittleGiants.Assistant.Web.Http;
using LittleGiants.Assistant.Web.Jobs;
using LittleGiants.Assistant.Web.Conversations;
using LittleGiants.Assistant.Web.Profiles;
using LittleGiants.Assistant.Web.Security;
using LittleGiants.Assistant.Web.Sessions;
using LittleGiants.Assistant.Web.Uploads;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LittleGiants.Assistant.Web;

/// <summary>The running web page of one library, and the only place where it is put together. One library, one search and one answer service for the process.</summary>
internal sealed class WebHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ILibrary _library;

    private WebHost(WebApplication app, ILibrary library) => (_app, _library) = (app, library);

    /// <summary>Where it listens, with the port that was free.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public IServiceProvider Services => _app.Services;

    /// <param name="settings">Null for the program's own.</param>
    /// <exception cref="LibraryException">The library cannot be opened.</exception>
    public static async Task<WebHost> StartAsync(AssistantServices services, ServeRequest request, IConfiguration? settings, CancellationToken cancellationToken)
    {
        var configuration = settings ?? AssistantSettings.Load();
        var options = WebOptions.From(configuration);
        var library = await AssistantServices.OpenLibraryAsync(request.Folder, cancellationToken);
        try
        {
            var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "assistant", ContentRootPath = AppContext.BaseDirectory });
            builder.Configuration.AddConfiguration(configuration);
            AddServices(builder, services, request, options, library);
            var app = builder.Build();
            Use(app);
            Map(app);
            await app.StartAsync(cancellationToken);
            return new WebHost(app, library) { Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
        }
        catch
        {
            await library.DisposeAsync();
            throw;
        }
    }

    /// <summary>Until it is told to end.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var ended = new TaskCompletionSource();
        await using (cancellationToken.Register(ended.SetResult))
        {
            await ended.Task;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _library.DisposeAsync();
    }

    private static void AddServices(WebApplicationBuilder builder, AssistantServices services, ServeRequest request, WebOptions options, ILibrary library)
    {
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Listen(request.Address, request.Port);
        });
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        builder.Logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);

        var web = builder.Services;
        web.AddSingleton(services);
        web.AddSingleton(request.Folder);
        web.AddSingleton(options);
        web.AddSingleton(library);
        web.AddSingleton(TimeProvider.System);
        web.AddSingleton(_ => services.SearchOf(library));
        web.AddSingleton(provider => services.Answers(library, provider.GetRequiredService<Search.SearchService>()));

        web.AddSingleton<JobBoard>();
        web.AddSingleton<JobDesk>();
        web.AddHostedService(provider => provider.GetRequiredService<JobDesk>());
        web.AddSingleton<UploadStore>();
        web.AddSingleton<PendingRemovals>();
        web.AddHostedService(provider => provider.GetRequiredService<PendingRemovals>());
        web.AddSingleton<DocumentShelf>();
        web.AddSingleton<ProfileShelf>();
        web.AddSingleton(new TurnOptions());
        web.AddSingleton<TurnRegistry>();

        web.AddRouting();
        web.AddProblemDetails();
        web.ConfigureHttpJsonOptions(json => WebJson.Configured(json.SerializerOptions));
        web.AddOpenApi(ApiDescription.Configure);
        web.AddAuthentication(LocalUserHandler.SchemeName).AddScheme<AuthenticationSchemeOptions, LocalUserHandler>(LocalUserHandler.SchemeName, null);
        web.AddAuthorization(WebPolicies.Configure);
    }

    /// <summary>What every request passes, in this order.</summary>
    private static void Use(WebApplication app)
    {
        app.UseApiFailures();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
    }

    /// <summary>One line a feature.</summary>
    private static void Map(WebApplication app)
    {
        app.MapOpenApi();
        app.MapHealth();
        var api = app.MapGroup("/api").AllowFrom(WebRole.Reader);
        api.MapSession();
        api.MapUploads(app.Services.GetRequiredService<WebOptions>());
        api.MapJobs();
        api.MapDocuments();
        api.MapConversations();
        api.MapProfiles();
    }
}
