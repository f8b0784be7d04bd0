using System.Net;
using System.Security.Cryptography;
using System.Text;
using LittleGiants.Assistant.Library;
using Microsoft.Extensions.DependencyInjection;

namespace LittleGiants.Assistant.Tests.Web;

public sealed class UpkeepApiTests
{
    [Fact]
    public async Task What_is_exported_is_imported_elsewhere()
    {
        await using var page = await WebPage.WithSamplesAsync();
        using var export = await page.AnswerAsync(HttpMethod.Get, "/api/export");
        Assert.Equal("facts.jsonl", export.Content.Headers.ContentDisposition?.FileName);
        var lines = await export.Content.ReadAsByteArrayAsync();
        await using var other = await WebPage.StartAsync();
        var report = await PostAsync(other, lines);
        Assert.Equal((4, 0), (report.GetProperty("documents").GetInt32(), report.GetProperty("skipped").GetInt32()));
        Assert.True(report.GetProperty("facts").GetInt32() > 50);
        Assert.Equal(4, (await PostAsync(other, lines)).GetProperty("skipped").GetInt32());
        Assert.Equal(3, (await other.GetAsync("/api/companies")).GetArrayLength());
        using var csv = await page.AnswerAsync(HttpMethod.Get, "/api/export?format=csv");
        Assert.Contains("Harrowfield Sensors plc", await csv.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var workbook = await page.AnswerAsync(HttpMethod.Get, "/api/export?format=xlsx");
        Assert.Equal("PK"u8.ToArray(), (await workbook.Content.ReadAsByteArrayAsync())[..2]);
        Assert.Equal("formatUnknown", await page.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Get, "/api/export?format=exe"));
    }

    [Fact]
    public async Task A_line_that_is_none_of_an_export_is_named()
    {
        await using var page = await WebPage.StartAsync();
        using var content = new ByteArrayContent("{\"kind\":\"export\",\"version\":1}\nnonsense\n"u8.ToArray());
        content.Headers.ContentType = new("application/octet-stream");
        using var answer = await page.Client.PostAsync(new Uri("/api/import", UriKind.Relative), content);
        Assert.Equal("importUnreadable", await WebPage.CodeAsync(HttpStatusCode.BadRequest, answer));
        Assert.Contains("Line 2", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_library_is_verified_and_repaired()
    {
        await using var page = await WebPage.WithSamplesAsync();
        var sound = await page.SendAsync(HttpMethod.Post, "/api/library/verify", new { });
        Assert.True(sound.GetProperty("isSound").GetBoolean(), sound.GetRawText());
        Assert.Equal(4, sound.GetProperty("documents").GetInt32());
        await File.WriteAllTextAsync(Path.Combine(page.Location.Files, "stray"), "x");
        var found = await page.SendAsync(HttpMethod.Post, "/api/library/verify", new { });
        Assert.Equal(("stray", false), (found.GetProperty("findings")[0].GetProperty("kind").GetString(), found.GetProperty("isSound").GetBoolean()));
        Assert.True((await page.SendAsync(HttpMethod.Post, "/api/library/verify", new { repair = true })).GetProperty("isSound").GetBoolean());
        Assert.False(File.Exists(Path.Combine(page.Location.Files, "stray")));
    }

    [Fact]
    public async Task The_doctor_tells_that_no_model_is_configured()
    {
        await using var page = await WebPage.StartAsync();
        var doctor = await page.GetAsync("/api/doctor");
        Assert.True(doctor.GetProperty("good").GetBoolean());
        var findings = doctor.GetProperty("findings").EnumerateArray().ToDictionary(finding => finding.GetProperty("check").GetString()!, finding => finding.GetProperty("outcome").GetString());
        Assert.Equal("note", findings["model"]);
        Assert.Equal("good", findings["database"]);
    }

    [Fact]
    public async Task Roles_may_do_what_they_may_and_conversations_are_not_seen_by_others()
    {
        const string Reader = "reader-key-of-the-test-0123456789", Analyst = "analyst-key-of-the-test-0123456789", Admin = "admin-key-of-the-test-0123456789";
        var settings = new[] { ("rita", "reader", Reader), ("anna", "analyst", Analyst), ("adam", "admin", Admin) }
            .SelectMany((user, index) => new[] { ("User", user.Item1), ("Role", user.Item2), ("Sha256", Hash(user.Item3)) }.Select(item => (Name: FormattableString.Invariant($"Web:Keys:{index}:{item.Item1}"), Value: item.Item2)))
            .ToDictionary(item => item.Name, item => (string?)item.Value);
        await using var page = await WebPage.WithSamplesAsync(settings);
        As(Reader);
        var talk = await Talk.BeginAsync(page);
        await talk.AskAsync("What was the revenue of Harrowfield in 2024?");
        var correction = new { companyId = 1, concept = "revenue", action = "confirm" };
        Assert.Equal("notAllowed", await page.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Post, "/api/corrections", correction));
        Assert.Equal("notAllowed", await page.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Put, "/api/profiles/mine", new { yaml = "" }));
        Assert.Equal("notAllowed", await page.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Post, "/api/library/verify", new { }));
        As(Analyst);
        Assert.Equal("anna", (await page.SendAsync(HttpMethod.Post, "/api/corrections", correction)).GetProperty("author").GetString());
        Assert.Equal("notAllowed", await page.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Post, "/api/library/verify", new { }));
        foreach (var (method, path, body) in new (HttpMethod, string, object?)[]
        {
            (HttpMethod.Get, "", null), (HttpMethod.Delete, "", null), (HttpMethod.Patch, "", new { title = "Mine" }), (HttpMethod.Get, "/export", null), (HttpMethod.Post, "/turns", new { question = "And?" }),
            (HttpMethod.Get, "/turns/0/events", null), (HttpMethod.Post, "/turns/0/stop", null), (HttpMethod.Post, "/turns/0/feedback", new { thumb = "up" }),
        })
        {
            Assert.Equal("conversationNotFound", await page.RefusedAsync(HttpStatusCode.NotFound, method, talk.Path + path, body));
        }

        Assert.Equal(0, (await page.GetAsync("/api/conversations")).GetArrayLength());
        As(Admin);
        Assert.Equal("conversationNotFound", await page.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Get, talk.Path));
        Assert.True((await page.SendAsync(HttpMethod.Post, "/api/library/verify", new { })).GetProperty("isSound").GetBoolean());
        Assert.Equal("rita", (await page.Services.GetRequiredService<ILibrary>().FindConversationAsync(talk.Path[(talk.Path.LastIndexOf('/') + 1)..], default))!.Owner);

        void As(string key)
        {
            page.Client.DefaultRequestHeaders.Remove("Authorization");
            page.Client.DefaultRequestHeaders.Add("Authorization", "Bearer " + key);
        }
    }

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private static async Task<System.Text.Json.JsonElement> PostAsync(WebPage page, byte[] lines)
    {
        using var content = new ByteArrayContent(lines);
        content.Headers.ContentType = new("application/octet-stream");
        using var answer = await page.Client.PostAsync(new Uri("/api/import", UriKind.Relative), content);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return System.Text.Json.JsonDocument.Parse(text).RootElement;
    }
}
