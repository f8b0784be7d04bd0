using System.Text.Json.Nodes;
using LittleGiants.Extraction.Criteria;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace LittleGiants.Assistant.Web.Http;

/// <summary>The OpenAPI document: what the client's types are made from.</summary>
internal static class ApiDescription
{
    public static void Configure(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Little Giants";
            document.Info.Version = "v1";
            document.Servers = [];
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            // It is read from an address, where the framework knows it as any text.
            var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
            if (type == typeof(AskedLanguage))
            {
                schema.Type = JsonSchemaType.String;
                schema.Enum = [.. Enum.GetValues<Language>().Select(language => (JsonNode)language.Tag())];
            }

            return Task.CompletedTask;
        });
        options.CreateSchemaReferenceId = type => type.Type == typeof(CriterionOutcome) ? "Outcome"
            : type.Type == typeof(AskedLanguage) ? null
            : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
    }
}
