using System.Net;
using System.Text.Json;
using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Tests.Web;

/// <summary>Two serving processes of one library.</summary>
public sealed class SharedJobsTests
{
    private static readonly Dictionary<string, string?> WithoutWorker = new() { ["Web:Threads"] = "0", ["Library:MaxQueued"] = "2" };

    [PostgresFact]
    public async Task A_job_is_seen_cancelled_tried_again_and_dismissed_from_any_page()
    {
        using var folder = new TemporaryFolder();
        var location = new LibraryLocation(folder["library"]) { ConnectionString = await PostgresServer.NewDatabaseAsync() };
        await using var one = await WebPage.StartAsync(WithoutWorker, location);
        JsonElement sent, other;
        await using (var two = await WebPage.StartAsync(WithoutWorker, location))
        {
            sent = await one.UploadAsync(Samples.Dutch, Uploading.Sample(Samples.Dutch));
            other = await one.UploadAsync(Samples.English, Uploading.Sample(Samples.English));
            await SeenAsync(two, sent, "waiting");
            await two.SendAsync(HttpMethod.Post, $"/api/jobs/{IdOf(sent)}/cancel");
            await SeenAsync(one, sent, "cancelled");
            await one.SendAsync(HttpMethod.Post, $"/api/jobs/{IdOf(sent)}/retry");
            await SeenAsync(two, sent, "waiting");

            // Two wait, and no more may.
            var id = await two.OpenAsync(Samples.Chinese, Uploading.Sample(Samples.Chinese).Length);
            using var piece = await two.PieceAsync(id, 0, Uploading.Sample(Samples.Chinese));
            using var refused = await two.AnswerAsync(HttpMethod.Post, $"/api/uploads/{id}/complete");
            Assert.Equal("queueFull", await WebPage.CodeAsync(HttpStatusCode.ServiceUnavailable, refused));
            Assert.NotNull(refused.Headers.RetryAfter?.Delta);
        }

        await using var working = await WebPage.StartAsync(folder: location);
        await SeenAsync(one, sent, "done");
        await SeenAsync(one, other, "done");
        await SeenAsync(working, sent, "done");
        await working.SendAsync(HttpMethod.Delete, $"/api/jobs/{IdOf(sent)}");
        await one.SeeAsync("/api/jobs", jobs => jobs.EnumerateArray().All(job => IdOf(job) != IdOf(sent)) ? jobs : default);
    }

    private static string? IdOf(JsonElement job) => job.GetProperty("id").GetString();

    private static Task<JsonElement> SeenAsync(WebPage page, JsonElement job, string state) => page.SeeAsync(
        "/api/jobs", jobs => jobs.EnumerateArray().FirstOrDefault(item => IdOf(item) == IdOf(job) && item.GetProperty("state").GetString() == state));
}
