using System.Text.Json;

namespace LittleGiants.Assistant.Tests.Web;

/// <summary>What every endpoint of the API must say of itself.</summary>
public sealed class ApiDescriptionTests
{
    [Fact]
    public async Task The_description_from_which_the_clients_types_are_made_is_the_served_one()
    {
        await using var page = await WebPage.StartAsync();
        Snapshot.Matches("../../../../src/Assistant/Web/Client/openapi.json", await page.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)));
    }

    [Fact]
    public async Task Each_endpoint_has_a_name_a_summary_a_tag_and_told_answers_and_refusals()
    {
        await using var page = await WebPage.StartAsync();
        var wrong = new List<string>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in (await page.GetAsync("/openapi/v1.json")).GetProperty("paths").EnumerateObject().Where(path => path.Name.StartsWith("/api/", StringComparison.Ordinal)))
        {
            foreach (var operation in path.Value.EnumerateObject())
            {
                var which = $"{operation.Name} {path.Name}";
                var name = Text(operation.Value, "operationId");
                Check(name is not null && names.Add(name), "has no name of its own");
                Check(Text(operation.Value, "summary") is { Length: > 10 } summary && summary.EndsWith('.'), "has no summary that is a sentence");
                Check(operation.Value.GetProperty("tags")[0].GetString() is { } tag && tag != "assistant" && char.IsLower(tag[0]), "has no tag");
                var responses = operation.Value.GetProperty("responses").EnumerateObject().ToList();
                Check(responses.Any(response => response.Name[0] == '2' && (response.Name == "204" || response.Value.TryGetProperty("content", out _))), "does not tell its answer");
                Check(responses.Any(response => response.Name == "401" && IsProblem(response.Value)), "does not tell that one must sign in");
                Check(!path.Name.Contains('{', StringComparison.Ordinal) || responses.Any(response => response.Name == "404" && IsProblem(response.Value)) || operation.Name == "put", "does not tell what comes for an unknown id");
                Check(responses.Where(response => response.Name[0] is '4' or '5').All(response => IsProblem(response.Value)), "has a refusal that is no problem");

                void Check(bool holds, string what)
                {
                    if (!holds)
                    {
                        wrong.Add($"{which} {what}");
                    }
                }
            }
        }

        Assert.True(names.Count > 40, "endpoints are missing from the document");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static bool IsProblem(JsonElement response) => response.TryGetProperty("content", out var content) && content.TryGetProperty("application/problem+json", out _);
}
