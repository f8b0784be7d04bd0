using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace LittleGiants.Assistant.Tests.Web;

public sealed class DocumentTests
{
    [Fact]
    public async Task The_boxes_of_a_span_cover_its_printed_lines()
    {
        await using var page = await WebPage.StartAsync();
        var id = await AddedAsync(page, Samples.English);
        var text = await page.GetAsync($"/api/documents/{id}/pages/4");
        Assert.True(text.GetProperty("hasBoxes").GetBoolean());
        var (start, body) = (text.GetProperty("start").GetInt32(), text.GetProperty("text").GetString()!);
        var at = start + body.IndexOf("61,842", StringComparison.Ordinal);
        var boxes = await page.GetAsync($"/api/documents/{id}/pages/4/boxes?start={at}&end={at + 6}");
        var box = Assert.Single(boxes.EnumerateArray());
        Assert.Equal(4, box.GetProperty("page").GetInt32());
        Assert.InRange(box.GetProperty("width").GetSingle(), 15, 60);
        Assert.InRange(box.GetProperty("height").GetSingle(), 4, 20);
        Assert.InRange(box.GetProperty("x").GetSingle(), 0, text.GetProperty("width").GetSingle());
        var paragraph = await page.GetAsync($"/api/documents/{id}/pages/1/boxes?start=0&end=600");
        Assert.InRange(paragraph.GetArrayLength(), 2, 60);
        Assert.Equal(0, (await page.GetAsync($"/api/documents/{id}/pages/1/boxes?start={at}&end={at + 6}")).GetArrayLength());
        Assert.Equal("badRequest", await page.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Get, $"/api/documents/{id}/pages/1/boxes?start=9&end=3"));
        Assert.Equal("pageNotFound", await page.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Get, $"/api/documents/{id}/pages/99"));
    }

    [Fact]
    public async Task The_original_comes_as_an_attachment_whole_or_in_part()
    {
        await using var page = await WebPage.StartAsync();
        var id = await AddedAsync(page, "news-tannhoff-laser.html");
        using var whole = await page.AnswerAsync(HttpMethod.Get, $"/api/documents/{id}/file");
        Assert.Equal(Uploading.Sample("news-tannhoff-laser.html"), await whole.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", whole.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("nosniff", whole.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", whole.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/documents/{id}/file") { Headers = { Range = new RangeHeaderValue(10, 19) } };
        using var part = await page.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(Uploading.Sample("news-tannhoff-laser.html")[10..20], await part.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_removed_document_is_hidden_at_once_and_can_be_had_back()
    {
        await using var page = await WebPage.StartAsync(new Dictionary<string, string?> { ["Web:UndoSeconds"] = "300" });
        var id = await AddedAsync(page, Samples.Dutch);
        var before = DateTimeOffset.UtcNow;
        var removal = await page.SendAsync(HttpMethod.Delete, $"/api/documents/{id}");
        Assert.InRange(removal.GetProperty("undoUntil").GetDateTimeOffset(), before.AddSeconds(299), DateTimeOffset.UtcNow.AddSeconds(301));
        Assert.Equal(0, (await page.GetAsync("/api/documents")).GetArrayLength());
        Assert.Equal("documentNotFound", await page.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Get, $"/api/documents/{id}"));
        Assert.Equal("documentNotFound", await page.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Get, $"/api/documents/{id}/pages/1"));
        await page.SendAsync(HttpMethod.Post, $"/api/documents/{id}/restore");
        Assert.Equal(1, (await page.GetAsync("/api/documents")).GetArrayLength());
        Assert.Equal("notRemoved", await page.RefusedAsync(HttpStatusCode.Conflict, HttpMethod.Post, $"/api/documents/{id}/restore"));
    }

    [Fact]
    public async Task What_is_being_removed_is_read_nowhere_until_it_is_had_back()
    {
        await using var page = await WebPage.WithSamplesAsync(new Dictionary<string, string?> { ["Web:UndoSeconds"] = "600" });
        var (before, company) = (await WhereAsync(page), await page.GetAsync("/api/companies/1"));
        Assert.All(before, place => Assert.True(place.Value, place.Key));
        var talk = await Talk.BeginAsync(page);
        await talk.AskAsync("How many employees does Waterwijk have?");
        var told = await talk.AskAsync("What was the revenue of Harrowfield Sensors in 2024?");

        var id = company.GetProperty("documents")[0].GetProperty("id").GetInt64();
        await page.SendAsync(HttpMethod.Delete, $"/api/documents/{id}");
        Assert.All(await WhereAsync(page), place => Assert.False(place.Value, place.Key));
        Assert.Equal("companyNotFound", await page.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Get, "/api/companies/1"));
        Assert.Equal("companyNotFound", await page.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Post, "/api/briefings", new { companies = new[] { 1 }, language = "en" }));

        Assert.Equal([0], (await talk.DetailAsync()).GetProperty("turns").EnumerateArray().Select(turn => turn.GetProperty("number").GetInt32()));
        Assert.False(await HoldsAsync(page, talk.Path + "/export", "61,842,000"));
        Assert.Equal(2, (await talk.AskAsync("How many employees does Waterwijk have?")).GetProperty("number").GetInt32());

        await page.SendAsync(HttpMethod.Post, $"/api/documents/{id}/restore");
        Assert.Equal(told.GetProperty("answer").ToString(), (await talk.DetailAsync()).GetProperty("turns")[1].GetProperty("answer").ToString());
        Assert.Equal(before, await WhereAsync(page));
        Assert.Equal(company.ToString(), (await page.GetAsync("/api/companies/1")).ToString());
    }

    /// <summary>Where the English sample is read.</summary>
    private static async Task<Dictionary<string, bool>> WhereAsync(WebPage page)
    {
        var answer = await (await Talk.BeginAsync(page)).AskAsync("What was the revenue of Harrowfield Sensors in 2024?");
        var briefing = await page.SendAsync(HttpMethod.Post, "/api/briefings", new { companies = Array.Empty<int>(), topic = "sensors", language = "en" });
        return new()
        {
            ["search"] = Holds(await page.GetAsync("/api/search?q=wireless%20sensors%20revenue"), Samples.English),
            ["companies"] = Holds(await page.GetAsync("/api/companies"), "Harrowfield"),
            ["facts"] = Holds(await page.GetAsync("/api/facts?concept=revenue"), Samples.English),
            ["screening"] = Holds(await page.GetAsync("/api/screening"), "Harrowfield"),
            ["export"] = await HoldsAsync(page, "/api/screening/file?format=csv", "Harrowfield"),
            ["briefing"] = Holds(briefing, "Harrowfield"),
            ["answer"] = Holds(answer, "61,842,000"),
        };
    }

    private static bool Holds(JsonElement answer, string text) => answer.ToString().Contains(text, StringComparison.Ordinal);

    private static async Task<bool> HoldsAsync(WebPage page, string path, string text)
    {
        using var file = await page.AnswerAsync(HttpMethod.Get, path);
        return (await file.Content.ReadAsStringAsync()).Contains(text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_removed_document_is_gone_when_the_time_to_undo_has_passed()
    {
        await using var page = await WebPage.StartAsync(new Dictionary<string, string?> { ["Web:UndoSeconds"] = "0.3" });
        var id = await AddedAsync(page, Samples.Dutch);
        await page.SendAsync(HttpMethod.Delete, $"/api/documents/{id}");
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        while (Directory.GetFiles(page.Location.Files, "*", SearchOption.AllDirectories).Length > 0)
        {
            await Task.Delay(20, limit.Token);
        }

        Assert.Equal("removed", await page.RefusedAsync(HttpStatusCode.Conflict, HttpMethod.Post, $"/api/documents/{id}/restore"));
    }

    [Fact]
    public async Task A_file_that_is_sent_again_while_it_is_being_removed_stays()
    {
        await using var page = await WebPage.StartAsync(new Dictionary<string, string?> { ["Web:UndoSeconds"] = "60" });
        var id = await AddedAsync(page, Samples.Dutch);
        await page.SendAsync(HttpMethod.Delete, $"/api/documents/{id}");
        Assert.Equal(id, await AddedAsync(page, Samples.Dutch));
        Assert.Equal(1, (await page.GetAsync("/api/documents")).GetArrayLength());
    }

    [Fact]
    public async Task A_document_stays_when_the_program_ends_before_the_time_to_undo()
    {
        using var folder = new TemporaryFolder();
        var library = new Assistant.Library.LibraryLocation(folder["library"]);
        await using (var before = await WebPage.StartAsync(folder: library))
        {
            var id = await AddedAsync(before, Samples.Dutch);
            await before.SendAsync(HttpMethod.Delete, $"/api/documents/{id}");
        }

        await using var after = await WebPage.StartAsync(folder: library);
        Assert.Equal(1, (await after.GetAsync("/api/documents")).GetArrayLength());
    }

    private static async Task<long> AddedAsync(WebPage page, string sample)
    {
        var job = await page.OverAsync(await page.UploadAsync(sample, Uploading.Sample(sample)));
        Assert.True(job.GetProperty("documentId").ValueKind == JsonValueKind.Number, job.ToString());
        return job.GetProperty("documentId").GetInt64();
    }
}
