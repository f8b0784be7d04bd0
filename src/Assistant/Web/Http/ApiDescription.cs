using Microsoft.AspNetCore.OpenApi;

namespace LittleGiants.Assistant.Web.Http;

/// <summary>The OpenAPI document: what the client's types are made from.</summary>
internal static class ApiDescription
{
    public static void Configure(OpenApiOptions options) => options.AddDocumentTransformer((document, _, _) =>
    {
        document.Info.Title = "Little Giants";
        document.Info.Version = "v1";
        document.Servers = [];
        return Task.CompletedTask;
    });
}
