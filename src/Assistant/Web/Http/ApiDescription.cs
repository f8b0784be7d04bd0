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
        options.AddOperationTransformer((operation, context, _) =>
        {
            // They are read from an address, where the framework knows them as any text.
            var asked = context.Description.ParameterDescriptions.Where(parameter => (Nullable.GetUnderlyingType(parameter.Type) ?? parameter.Type) == typeof(AskedLanguage)).Select(parameter => parameter.Name).ToHashSet();
            foreach (var parameter in operation.Parameters?.Where(parameter => asked.Contains(parameter.Name!)).OfType<OpenApiParameter>() ?? [])
            {
                parameter.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. Enum.GetValues<Language>().Select(language => (JsonNode)language.Tag())] };
            }

            return Task.CompletedTask;
        });
        options.CreateSchemaReferenceId = type => type.Type == typeof(CriterionOutcome) ? "Outcome"
            : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
    }
}
