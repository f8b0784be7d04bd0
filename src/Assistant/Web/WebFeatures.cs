using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Library.Sharing;
using LittleGiants.Assistant.Profiles;
using LittleGiants.Assistant.Web.Briefings;
using LittleGiants.Assistant.Web.Checking;
using LittleGiants.Assistant.Web.Companies;
using LittleGiants.Assistant.Web.Comparing;
using LittleGiants.Assistant.Web.Conversations;
using LittleGiants.Assistant.Web.Corrections;
using LittleGiants.Assistant.Web.Documents;
using LittleGiants.Assistant.Web.Facts;
using LittleGiants.Assistant.Web.Health;
using LittleGiants.Assistant.Web.Jobs;
using LittleGiants.Assistant.Web.Profiles;
using LittleGiants.Assistant.Web.Screening;
using LittleGiants.Assistant.Web.Searching;
using LittleGiants.Assistant.Web.Security;
using LittleGiants.Assistant.Web.Sessions;
using LittleGiants.Assistant.Web.Upkeep;
using LittleGiants.Assistant.Web.Uploads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LittleGiants.Assistant.Web;

/// <summary>All that the API can do.</summary>
internal static class WebFeatures
{
    /// <summary>What features keep while the page is served.</summary>
    /// <param name="whole">The library with the documents that are being removed, for what fills and empties it.</param>
    /// <param name="streams">Null where no other process serves the library.</param>
    public static void AddServices(IServiceCollection services, ILibrary whole, ISharedStreams? streams)
    {
        // What cannot be read of a request is told as a problem that names it.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddSingleton<JobBoard>();
        services.AddSingleton<JobDesk>(provider => provider.GetRequiredService<LibraryLocation>().ConnectionString is null
            ? ActivatorUtilities.CreateInstance<FolderJobDesk>(provider, whole)
            : ActivatorUtilities.CreateInstance<ClusterJobDesk>(provider, whole));
        services.AddHostedService(provider => provider.GetRequiredService<JobDesk>());
        services.AddSingleton<UploadStore>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<PendingRemovals>(provider, whole));
        services.AddHostedService(provider => provider.GetRequiredService<PendingRemovals>());
        services.AddSingleton<DocumentShelf>();
        services.AddSingleton<ProfileShelf>();
        services.AddSingleton(new TurnOptions());
        services.AddSingleton<TurnRegistry>();
        services.AddHostedService<AnswerWarmUp>();
        services.AddSingleton<Drain>();
        if (streams is null)
        {
            services.AddSingleton<IUploadStore>(provider => provider.GetRequiredService<UploadStore>());
            return;
        }

        services.AddSingleton(streams);
        services.AddSingleton<IUploadStore, SharedUploads>();
        services.AddSingleton<TurnPublisher>();
        services.AddHostedService(provider => provider.GetRequiredService<TurnPublisher>());
        services.AddSingleton<SharedTurns>();
        services.AddHostedService<TurnLeases>();
    }

    /// <summary>One line a feature.</summary>
    public static void Map(WebApplication app, WebOptions options)
    {
        app.MapOpenApi();
        app.MapHealth();
        var api = app.MapGroup("/api").AllowFrom(WebRole.Reader);
        api.MapSession();
        api.MapUploads(options);
        api.MapJobs();
        api.MapDocuments();
        api.MapConversations();
        api.MapProfiles();
        api.MapCompanies();
        api.MapFacts();
        api.MapCorrections();
        api.MapSearch();
        api.MapScreening();
        api.MapComparison();
        api.MapBriefings();
        api.MapDoctor();
        api.MapUpkeep();
    }
}
