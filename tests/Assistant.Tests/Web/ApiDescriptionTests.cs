using System.Text.Json;

namespace LittleGiants.Assistant.Tests.Web;

public sealed class ApiDescriptionTests
{
    [Fact]
    public async Task The_description_from_which_the_clients_types_are_made_is_the_served_one()
    {
        await using var page = await WebPage.StartAsync();
        Snapshot.Matches("../../../../src/Assistant/Web/Client/openapi.json", await page.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)));
    }

    [Fact]
    public async Task Every_operation_has_a_name_a_summary_and_a_described_answer()
    {
        await using var page = await WebPage.StartAsync();
        var names = new HashSet<string>();
        foreach (var path in (await page.GetAsync("/openapi/v1.json")).GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject())
            {
                Assert.True(operation.Value.TryGetProperty("operationId", out var name) && names.Add(name.GetString()!), $"{operation.Name} {path.Name}");
                Assert.True(operation.Value.TryGetProperty("summary", out _), $"{name}");
                Assert.Contains(operation.Value.GetProperty("responses").EnumerateObject(), response => response.Name.StartsWith('2') && (response.Name == "204" || response.Value.TryGetProperty("content", out JsonElement _)));
            }
        }
    }
}
