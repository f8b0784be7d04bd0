using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Web.Security;
using LittleGiants.Extraction.Criteria;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LittleGiants.Assistant.Web.Sessions;

/// <summary>Who is signed in.</summary>
internal static class SessionApi
{
    private static readonly string Version = typeof(SessionApi).Assembly.GetName().Version!.ToString(3);

    public static void MapSession(this IEndpointRouteBuilder api)
    {
        api.MapGet("/session", (WebUser user, AssistantServices services, LibraryFolder folder, WebOptions options) => TypedResults.Ok(new Session(
                user.Name,
                user.Role,
                AuthenticationKind.None,
                Version,
                folder.Path,
                services.Models.Options.IsConfigured ? services.Models.Options.Name : null,
                CriteriaProfile.DefaultId,
                options.MaxUploadBytes,
                options.ChunkBytes)))
            .WithName("GetSession");
    }
}
