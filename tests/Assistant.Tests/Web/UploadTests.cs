using System.Net;
using System.Text;
using System.Text.Json;

namespace LittleGiants.Assistant.Tests.Web;

public sealed class UploadTests
{
    [Fact]
    public async Task A_file_sent_in_pieces_becomes_a_document_of_the_type_that_its_content_has()
    {
        await using var page = await WebPage.StartAsync();
        var job = await page.OverAsync(await page.UploadAsync("not-a-pdf.txt", Uploading.Sample(Samples.Dutch)));
        Assert.Equal("done", job.GetProperty("state").GetString());
        var document = await page.GetAsync($"/api/documents/{job.GetProperty("documentId")}");
        Assert.Equal("application/pdf", document.GetProperty("mediaType").GetString());
        Assert.Equal("not-a-pdf.txt", document.GetProperty("name").GetString());
        Assert.Equal("upload", document.GetProperty("source").GetString());
        Assert.True(document.GetProperty("facts").GetArrayLength() > 5);
        Assert.Equal(5, document.GetProperty("pages").GetArrayLength());
        Assert.Empty(Directory.GetFiles(page.Location.Uploads));
    }

    [Fact]
    public async Task A_piece_at_the_wrong_place_is_refused_with_the_right_one()
    {
        await using var page = await WebPage.StartAsync();
        var id = await page.OpenAsync("report.pdf", 10);
        using var first = await page.PieceAsync(id, 0, new byte[4]);
        Assert.Equal(4, JsonDocument.Parse(await first.Content.ReadAsStringAsync()).RootElement.GetProperty("received").GetInt64());
        using var wrong = await page.PieceAsync(id, 2, new byte[4]);
        Assert.Equal("offsetMismatch", await WebPage.CodeAsync(HttpStatusCode.Conflict, wrong));
        Assert.Equal(4, JsonDocument.Parse(await wrong.Content.ReadAsStringAsync()).RootElement.GetProperty("offset").GetInt64());
        Assert.Equal("uploadIncomplete", await page.RefusedAsync(HttpStatusCode.Conflict, HttpMethod.Post, $"/api/uploads/{id}/complete"));
        using var tooMuch = await page.PieceAsync(id, 4, new byte[7]);
        Assert.Equal("tooManyBytes", await WebPage.CodeAsync(HttpStatusCode.BadRequest, tooMuch));
    }

    [Fact]
    public async Task A_piece_larger_than_agreed_is_refused()
    {
        await using var page = await WebPage.StartAsync(new Dictionary<string, string?> { ["Web:ChunkBytes"] = "1000" });
        var id = await page.OpenAsync("report.pdf", 5000);
        using var response = await page.PieceAsync(id, 0, new byte[1001]);
        Assert.Equal("tooLarge", await WebPage.CodeAsync(HttpStatusCode.RequestEntityTooLarge, response));
    }

    [Fact]
    public async Task An_upload_goes_on_after_the_program_was_started_anew()
    {
        using var folder = new TemporaryFolder();
        var library = new Assistant.Library.LibraryLocation(folder["library"]);
        var content = Uploading.Sample(Samples.English);
        string id;
        await using (var before = await WebPage.StartAsync(folder: library))
        {
            id = await before.OpenAsync("harrowfield.pdf", content.Length);
            using var half = await before.PieceAsync(id, 0, content.AsMemory(0, 50_000));
            Assert.True(half.IsSuccessStatusCode);
        }

        await using var after = await WebPage.StartAsync(folder: library);
        Assert.Equal(50_000, (await after.GetAsync($"/api/uploads/{id}")).GetProperty("received").GetInt64());
        using var rest = await after.PieceAsync(id, 50_000, content.AsMemory(50_000));
        Assert.True(rest.IsSuccessStatusCode);
        var job = await after.OverAsync(await after.SendAsync(HttpMethod.Post, $"/api/uploads/{id}/complete"));
        Assert.Equal("done", job.GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_file_that_waits_when_the_program_ends_is_read_at_its_next_start()
    {
        using var folder = new TemporaryFolder();
        var library = new Assistant.Library.LibraryLocation(folder["library"]);
        Directory.CreateDirectory(library.Folder);
        using (new FileStream(library.Jobs + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            await using var before = await WebPage.StartAsync(folder: library);
            var waiting = await before.UploadAsync("waterwijk.pdf", Uploading.Sample(Samples.Dutch));
            var told = await before.SeeAsync("/api/jobs", jobs => jobs.EnumerateArray().FirstOrDefault(job => job.GetProperty("message").ValueKind == JsonValueKind.String));
            Assert.Contains("Another process is working on this library", told.GetProperty("message").GetString(), StringComparison.Ordinal);
            Assert.Equal("waiting", told.GetProperty("state").GetString());
            Assert.Equal(waiting.GetProperty("id").GetString(), told.GetProperty("id").GetString());
        }

        await using var after = await WebPage.StartAsync(folder: library);
        var job = await after.SeeAsync("/api/jobs", jobs => jobs.EnumerateArray().FirstOrDefault(job => job.GetProperty("state").GetString() == "done"));
        Assert.Equal("waterwijk.pdf", job.GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("../../../etc/passwd", "passwd")]
    [InlineData("C:\\reports\\annual.pdf", "annual.pdf")]
    [InlineData("a\u202Efdp.exe\n<b>.pdf", "a_fdp.exe__b_.pdf")]
    [InlineData("..", "document")]
    public async Task A_name_is_shown_without_what_would_steer_and_never_becomes_a_path(string sent, string shown)
    {
        await using var page = await WebPage.StartAsync();
        var job = await page.OverAsync(await page.UploadAsync(sent, "Some text of a report.\nWith two lines."u8.ToArray()));
        Assert.Equal(shown, job.GetProperty("name").GetString());
        Assert.All(Directory.GetFiles(page.Location.Folder, "*", SearchOption.AllDirectories), path => Assert.DoesNotContain(shown, Path.GetFileName(path), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sizes_and_numbers_are_bounded()
    {
        await using var page = await WebPage.StartAsync(new Dictionary<string, string?> { ["Web:MaxUploadBytes"] = "1000", ["Web:MaxOpenUploads"] = "2" });
        Assert.Equal("tooLarge", await page.RefusedAsync(HttpStatusCode.RequestEntityTooLarge, HttpMethod.Post, "/api/uploads", new { name = "a.pdf", size = 1001 }));
        Assert.Equal("empty", await page.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Post, "/api/uploads", new { name = "a.pdf", size = 0 }));
        var first = await page.OpenAsync("a.pdf", 10);
        await page.OpenAsync("b.pdf", 10);
        Assert.Equal("tooManyUploads", await page.RefusedAsync(HttpStatusCode.TooManyRequests, HttpMethod.Post, "/api/uploads", new { name = "c.pdf", size = 10 }));
        await page.SendAsync(HttpMethod.Delete, $"/api/uploads/{first}");
        Assert.Equal("uploadGone", await page.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Get, $"/api/uploads/{first}"));
        await page.OpenAsync("c.pdf", 10);
    }

    [Fact]
    public async Task An_upload_that_stands_still_is_given_up()
    {
        await using var page = await WebPage.StartAsync(new Dictionary<string, string?> { ["Web:UploadHours"] = "1" });
        var id = await page.OpenAsync("a.pdf", 10);
        foreach (var path in Directory.GetFiles(page.Location.Uploads))
        {
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddHours(-2));
        }

        await page.OpenAsync("b.pdf", 10);
        Assert.Equal("uploadGone", await page.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Get, $"/api/uploads/{id}"));
        Assert.Equal(2, Directory.GetFiles(page.Location.Uploads).Length);
    }

    [Fact]
    public async Task Twenty_files_at_once_all_arrive()
    {
        await using var page = await WebPage.StartAsync();
        var template = Encoding.UTF8.GetString(Uploading.Sample("news-tannhoff-laser.html"));
        var jobs = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => page.UploadAsync(
            "news.html", Encoding.UTF8.GetBytes(template.Replace("<body>", $"<body><p>Edition {i} of the paper.</p>", StringComparison.Ordinal)), piece: 500)));
        var over = await Task.WhenAll(jobs.Select(page.OverAsync));
        Assert.All(over, job => Assert.Equal("done", job.GetProperty("state").GetString()));
        Assert.Equal(20, (await page.GetAsync("/api/documents")).GetArrayLength());
    }
}
