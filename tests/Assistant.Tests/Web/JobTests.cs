using System.Net;
using System.Text.Json;
using LittleGiants.Assistant.Ingestion;
using LittleGiants.Assistant.Ingestion.Queue;
using LittleGiants.Assistant.Web.Jobs;
using LittleGiants.Extraction.Readers;

namespace LittleGiants.Assistant.Tests.Web;

public sealed class JobTests
{
    [Fact]
    public void Whoever_watches_sees_each_change_once_and_what_is_gone()
    {
        var board = new JobBoard(TimeProvider.System);
        var item = new QueueItem("/reports/a.pdf") { Name = "a.pdf" };
        var id = board.Expect(item).Id;
        var (version, changed, _, next) = board.Since(0);
        Assert.Equal(JobState.Waiting, Assert.Single(changed).State);
        Assert.False(next.IsCompleted);

        board.Advance(id, "a.pdf", IngestionStage.Reading, 0, 9);
        board.Advance(id, "a.pdf", IngestionStage.Reading, 4, 9);
        Assert.True(next.IsCompleted);
        (version, changed, _, _) = board.Since(version);
        var running = Assert.Single(changed);
        Assert.Equal((JobState.Running, JobStage.Reading, 4, 9), (running.State, running.Stage, running.Page, running.PageCount));
        Assert.True(running.PagesPerSecond > 0 && running.SecondsLeft >= 0);

        board.Finish(id, new IngestionOutcome(item.Source, item.Name) { Failure = new ReadFailure(ReadFailureCodes.NotReadable, "It is cut off.") });
        board.Advance(id, "a.pdf", IngestionStage.Reading, 5, 9);
        (version, changed, _, _) = board.Since(version);
        Assert.Equal((JobState.Failed, null, null, "It is cut off."), (Assert.Single(changed).State, changed[0].Stage, changed[0].SecondsLeft, changed[0].Message));

        board.Remove(id);
        (version, changed, var gone, _) = board.Since(version);
        Assert.Empty(changed);
        Assert.Equal([id], gone);
        Assert.Empty(board.Since(version).Gone);
    }

    [Fact]
    public async Task The_samples_are_added_and_watched_to_the_last_page()
    {
        await using var page = await WebPage.StartAsync();
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var stream = await page.Client.GetStreamAsync(new Uri("/api/jobs/events", UriKind.Relative), stop.Token);
        using var reader = new StreamReader(stream);
        var added = await page.SendAsync(HttpMethod.Post, "/api/documents/samples");
        Assert.Equal(5, added.GetArrayLength());
        var seen = new List<JsonElement>();
        while (seen.Where(job => job.GetProperty("state").GetString() == "done").Select(job => job.GetProperty("id").GetString()).Distinct().Count() < 5)
        {
            if (await reader.ReadLineAsync(stop.Token) is { } line && line.StartsWith("data: {\"id\"", StringComparison.Ordinal))
            {
                seen.Add(JsonDocument.Parse(line[6..]).RootElement);
            }
        }

        // Changes that come together are told together: a small file may never be seen on its way.
        Assert.Contains(seen, job => job.GetProperty("page").GetInt32() > 0 && job.GetProperty("pageCount").GetInt32() >= job.GetProperty("page").GetInt32());
        Assert.All(seen.Where(job => job.GetProperty("state").GetString() == "done"), job => Assert.True(job.GetProperty("documentId").GetInt64() > 0));
        var again = await page.SendAsync(HttpMethod.Post, "/api/documents/samples");
        Assert.Equal("alreadyThere", (await page.OverAsync(again[0])).GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_failed_file_says_what_to_do_and_can_be_tried_again_and_dismissed()
    {
        await using var page = await WebPage.StartAsync();
        var failed = await page.OverAsync(await page.UploadAsync("picture.pdf", new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D }));
        Assert.Equal("failed", failed.GetProperty("state").GetString());
        Assert.Contains("PNG", failed.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains("PDF", failed.GetProperty("advice").GetString(), StringComparison.Ordinal);
        var again = await page.OverAsync(await page.SendAsync(HttpMethod.Post, $"/api/jobs/{failed.GetProperty("id").GetString()}/retry"));
        Assert.Equal(failed.GetProperty("message").GetString(), again.GetProperty("message").GetString());
        await page.SendAsync(HttpMethod.Delete, $"/api/jobs/{failed.GetProperty("id").GetString()}");
        Assert.Equal(0, (await page.GetAsync("/api/jobs")).GetArrayLength());
        Assert.Empty(Directory.GetFiles(page.Location.Uploads));
        Assert.Equal("jobNotFound", await page.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Post, $"/api/jobs/{failed.GetProperty("id").GetString()}/retry"));
    }

    [Fact]
    public async Task A_waiting_file_can_be_cancelled_and_taken_up_again()
    {
        await using var page = await WebPage.StartAsync(new Dictionary<string, string?> { ["Web:Threads"] = "1" });

        // The one thread is at it while the rest is asked for.
        var text = string.Concat(Enumerable.Range(0, 60_000).Select(line => FormattableString.Invariant($"In year {line} the company had {line} employees and sold {line} machines.\n\n")));
        await page.UploadAsync("long.txt", System.Text.Encoding.UTF8.GetBytes(text), piece: 1_000_000);
        var jobs = await page.SendAsync(HttpMethod.Post, "/api/documents/samples");
        var last = jobs[4].GetProperty("id").GetString();
        var cancelled = await page.SendAsync(HttpMethod.Post, $"/api/jobs/{last}/cancel");
        Assert.Equal("cancelled", cancelled.GetProperty("state").GetString());
        foreach (var job in jobs.EnumerateArray().Take(4))
        {
            Assert.Equal("done", (await page.OverAsync(job)).GetProperty("state").GetString());
        }

        Assert.Equal(5, (await page.GetAsync("/api/documents")).GetArrayLength());
        await page.SendAsync(HttpMethod.Post, $"/api/jobs/{last}/retry");
        Assert.Equal("done", (await page.OverAsync(jobs[4])).GetProperty("state").GetString());
        Assert.Equal("jobOver", await page.RefusedAsync(HttpStatusCode.Conflict, HttpMethod.Post, $"/api/jobs/{last}/cancel"));
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/report.pdf", "privateAddress")]
    [InlineData("http://169.254.169.254/latest", "privateAddress")]
    public async Task An_address_of_this_network_is_not_fetched(string url, string why)
    {
        await using var page = await WebPage.StartAsync();
        var job = await page.OverAsync(await page.SendAsync(HttpMethod.Post, "/api/documents/address", new { url }));
        Assert.Equal("failed", job.GetProperty("state").GetString());
        Assert.Contains("not a public one", job.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(JobAdvice.Of(why), job.GetProperty("advice").GetString());
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("https://user:secret@example.com/a.pdf")]
    public async Task What_is_no_address_of_the_web_is_refused(string url)
    {
        await using var page = await WebPage.StartAsync();
        Assert.Equal("badAddress", await page.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Post, "/api/documents/address", new { url }));
    }

    [Fact]
    public async Task The_console_may_add_and_remove_while_the_page_is_served()
    {
        await using var page = await WebPage.StartAsync();
        await page.OverAsync(await page.UploadAsync("waterwijk.pdf", Uploading.Sample(Samples.Dutch)));
        var (exit, _, error) = AssistantProcess.Run("add", Samples.PathOf(Samples.English), "--library", page.Location.Folder);
        Assert.True(exit == 0, error);
        Assert.Equal(2, (await page.GetAsync("/api/documents")).GetArrayLength());
    }
}
