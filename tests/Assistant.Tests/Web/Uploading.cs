using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace LittleGiants.Assistant.Tests.Web;

/// <summary>Sends files in pieces as the client does, and waits for jobs.</summary>
internal static class Uploading
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    public static async Task<string> OpenAsync(this WebPage page, string name, long size) =>
        (await page.SendAsync(HttpMethod.Post, "/api/uploads", new { name, size })).GetProperty("id").GetString()!;

    public static async Task<HttpResponseMessage> PieceAsync(this WebPage page, string id, long offset, ReadOnlyMemory<byte> piece)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"/api/uploads/{id}") { Content = new ReadOnlyMemoryContent(piece) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        request.Headers.Add("Upload-Offset", offset.ToString(CultureInfo.InvariantCulture));
        return await page.Client.SendAsync(request);
    }

    /// <returns>The job.</returns>
    public static async Task<JsonElement> UploadAsync(this WebPage page, string name, ReadOnlyMemory<byte> content, int piece = 100_000)
    {
        var id = await page.OpenAsync(name, content.Length);
        for (var at = 0; at < content.Length; at += piece)
        {
            using var response = await page.PieceAsync(id, at, content.Slice(at, Math.Min(piece, content.Length - at)));
            Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        }

        return await page.SendAsync(HttpMethod.Post, $"/api/uploads/{id}/complete");
    }

    public static async Task<JsonElement> OverAsync(this WebPage page, JsonElement job)
    {
        var id = job.GetProperty("id").GetString();
        return await page.SeeAsync("/api/jobs", jobs => jobs.EnumerateArray().FirstOrDefault(item => item.GetProperty("id").GetString() == id && item.GetProperty("state").GetString() is not ("waiting" or "running")));
    }

    /// <summary>Asks again until what is looked for is there.</summary>
    public static async Task<JsonElement> SeeAsync(this WebPage page, string path, Func<JsonElement, JsonElement> find)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (true)
        {
            if (find(await page.GetAsync(path)) is { ValueKind: not JsonValueKind.Undefined } found)
            {
                return found;
            }

            await Task.Delay(20, limit.Token);
        }
    }

    public static byte[] Sample(string name) => File.ReadAllBytes(Samples.PathOf(name));
}
