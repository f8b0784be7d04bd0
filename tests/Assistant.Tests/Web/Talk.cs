using System.Text.Json;

namespace LittleGiants.Assistant.Tests.Web;

/// <summary>A conversation over the web.</summary>
internal sealed class Talk(WebPage page, string id)
{
    public string Path => $"/api/conversations/{id}";

    /// <summary>The same conversation, asked of another process.</summary>
    public Talk At(WebPage other) => new(other, id);

    public static async Task<Talk> BeginAsync(WebPage page) =>
        new(page, (await page.SendAsync(HttpMethod.Post, "/api/conversations", new { })).GetProperty("id").GetString()!);

    /// <summary>Asks and gives the number of the turn.</summary>
    public async Task<int> StartAsync(object request) => (await page.SendAsync(HttpMethod.Post, Path + "/turns", request)).GetProperty("number").GetInt32();

    public Task<EventReader> ListenAsync(int number, string? lastId = null) => EventReader.OpenAsync(page.Client, FormattableString.Invariant($"{Path}/turns/{number}/events"), lastId);

    /// <summary>Asks, waits for the answer and gives the turn.</summary>
    public async Task<JsonElement> AskAsync(object request)
    {
        using var events = await ListenAsync(await StartAsync(request));
        return (await events.UntilAsync("done")).Data;
    }

    public Task<JsonElement> AskAsync(string question) => AskAsync(new { question });

    public Task<JsonElement> DetailAsync() => page.GetAsync(Path);
}
