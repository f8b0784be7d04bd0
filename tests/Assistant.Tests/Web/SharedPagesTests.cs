using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace LittleGiants.Assistant.Tests.Web;

/// <summary>Two processes that serve one library: whichever is asked, the answer is the same.</summary>
public sealed class SharedPagesTests(SharedLibrary library) : IClassFixture<SharedLibrary>
{
    private const string AnnKey = "analyst-77aa21";
    private const string BobKey = "analyst-31cd90";

    private static readonly Dictionary<string, string?> Keys = new()
    {
        ["Web:Keys:0:User"] = "ann",
        ["Web:Keys:0:Role"] = "analyst",
        ["Web:Keys:0:Sha256"] = HashOf(AnnKey),
        ["Web:Keys:1:User"] = "bob",
        ["Web:Keys:1:Role"] = "analyst",
        ["Web:Keys:1:Sha256"] = HashOf(BobKey),
    };

    [PostgresFact]
    public async Task A_session_that_began_at_one_process_is_the_same_users_at_the_other_and_nobody_elses()
    {
        var pages = await Task.WhenAll(library.StartAsync(Keys), library.StartAsync(Keys));
        await using var one = pages[0];
        await using var other = pages[1];
        await SignInAsync(one, other, AnnKey);
        Assert.Equal("ann", (await other.GetAsync("/api/session")).GetProperty("user").GetString());
        var conversation = (await one.SendAsync(HttpMethod.Post, "/api/conversations", new { })).GetProperty("id").GetString();
        var upload = await one.OpenAsync("report.pdf", 10);
        Assert.Equal(conversation, (await other.GetAsync($"/api/conversations/{conversation}")).GetProperty("id").GetString());

        await SignInAsync(one, other, BobKey);
        Assert.Equal("conversationNotFound", await other.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Get, $"/api/conversations/{conversation}"));
        Assert.Equal("uploadGone", await other.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Get, $"/api/uploads/{upload}"));

        await using var database = new NpgsqlConnection(library.Location.ConnectionString);
        await database.OpenAsync();
        await using var audited = new NpgsqlCommand("SELECT count(*) FROM audit WHERE entry->>'user' = 'ann' AND entry->>'what' = 'OpenUpload'", database);
        Assert.Equal(1L, await audited.ExecuteScalarAsync());
        await using var forged = new NpgsqlCommand("DELETE FROM audit", database);
        await Assert.ThrowsAsync<PostgresException>(() => forged.ExecuteNonQueryAsync());
    }

    [PostgresFact]
    public async Task A_file_whose_pieces_go_to_both_becomes_one_document()
    {
        var (one, other) = await library.PagesAsync();
        var content = Uploading.Sample(Samples.Dutch);
        var id = await one.OpenAsync("dutch.pdf", content.Length);
        const int Piece = 20_000;
        for (var at = 0; at < content.Length; at += Piece)
        {
            using var sent = await ((at / Piece) % 2 == 0 ? other : one).PieceAsync(id, at, content.AsMemory(at, Math.Min(Piece, content.Length - at)));
            Assert.True(sent.IsSuccessStatusCode, await sent.Content.ReadAsStringAsync());
        }

        using var again = await one.PieceAsync(id, 0, content.AsMemory(0, Piece));
        Assert.Equal("offsetMismatch", await WebPage.CodeAsync(HttpStatusCode.Conflict, again));
        await other.OverAsync(await other.SendAsync(HttpMethod.Post, $"/api/uploads/{id}/complete"));
        var document = (await one.GetAsync("/api/documents")).EnumerateArray().Single(item => item.GetProperty("name").GetString() == "dutch.pdf");
        using var original = await one.Client.GetAsync(new Uri($"/api/documents/{document.GetProperty("id")}/file", UriKind.Relative));
        Assert.Equal(content, await original.Content.ReadAsByteArrayAsync());
        Assert.Equal("uploadGone", await one.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Get, $"/api/uploads/{id}"));
        Assert.Equal(0, await CountAsync($"SELECT count(*) FROM shared_pieces WHERE stream = 'upload:{id}'"));
    }

    [PostgresFact]
    public async Task A_profile_that_was_saved_at_one_is_there_at_the_other()
    {
        var (one, other) = await library.PagesAsync();
        var yaml = (await one.GetAsync("/api/profiles/miit-2022")).GetProperty("yaml").GetString()!;
        await one.SendAsync(HttpMethod.Put, "/api/profiles/our-own", new { yaml });
        Assert.Equal(yaml, (await other.GetAsync("/api/profiles/our-own")).GetProperty("yaml").GetString());
        Assert.Contains((await other.GetAsync("/api/profiles")).EnumerateArray(), profile => profile.GetProperty("id").GetString() == "our-own");
        await other.SendAsync(HttpMethod.Delete, "/api/profiles/our-own");
        Assert.Equal("profileNotFound", await one.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Get, "/api/profiles/our-own"));
    }

    [PostgresFact]
    public async Task A_removal_at_one_is_undone_at_the_other_and_is_done_by_whichever_is_there()
    {
        var (one, _) = await library.PagesAsync();
        string id;
        await using (var other = await library.StartAsync(new() { ["Web:UndoSeconds"] = "0.2" }))
        {
            id = (await one.OverAsync(await one.UploadAsync("removed.md", Encoding.UTF8.GetBytes("# Granite\n\nA quarry sells granite.")))).GetProperty("documentId").ToString();
            await one.SendAsync(HttpMethod.Delete, $"/api/documents/{id}");
            Assert.DoesNotContain("sells granite", (await other.GetAsync("/api/search?q=quarry%20granite")).GetProperty("hits").ToString(), StringComparison.Ordinal);
            Assert.Equal("documentNotFound", await other.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Get, $"/api/documents/{id}"));
            await other.SendAsync(HttpMethod.Post, $"/api/documents/{id}/restore");
            await one.GetAsync($"/api/documents/{id}");
            Assert.Contains("sells granite", (await one.GetAsync("/api/search?q=quarry%20granite")).GetProperty("hits").ToString(), StringComparison.Ordinal);
            await other.SendAsync(HttpMethod.Delete, $"/api/documents/{id}");
        }

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        while (await CountAsync($"SELECT count(*) FROM documents WHERE id = {id}") > 0)
        {
            await Task.Delay(50, limit.Token);
        }

        Assert.Equal("removed", await one.RefusedAsync(HttpStatusCode.Conflict, HttpMethod.Post, $"/api/documents/{id}/restore"));
    }

    [PostgresFact]
    public async Task A_correction_at_one_is_in_the_next_answer_of_the_other()
    {
        var (one, other) = await library.PagesAsync();
        const string Question = "What was the revenue of Harrowfield in 2024?";
        Assert.Contains("61,842,000", await AnswerAsync(other, Question), StringComparison.Ordinal);
        var company = (await one.GetAsync("/api/companies")).EnumerateArray().First(item => item.GetProperty("name").GetString()!.StartsWith("Harrowfield", StringComparison.Ordinal)).GetProperty("id").GetInt64();
        await one.SendAsync(HttpMethod.Post, "/api/corrections", new { companyId = company, concept = "revenue", year = 2024, action = "set", value = "60 million GBP", note = "Restated." });
        Assert.Contains("60,000,000", await AnswerAsync(other, Question), StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task A_process_that_a_newer_program_overtook_is_not_ready()
    {
        var (page, _) = await library.PagesAsync();
        Assert.Equal("good", (await page.GetAsync("/health/ready")).GetProperty("library").GetString());
        await PostgresServer.ExecuteAsync(library.Location.ConnectionString!, "INSERT INTO schema_steps (number, name) VALUES (9999, 'newer')");
        try
        {
            using var answer = await page.AnswerAsync(HttpMethod.Get, "/health/ready");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Contains("newer program", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        finally
        {
            await PostgresServer.ExecuteAsync(library.Location.ConnectionString!, "DELETE FROM schema_steps WHERE number = 9999");
        }
    }

    private static async Task<string> AnswerAsync(WebPage page, string question) => (await (await Talk.BeginAsync(page)).AskAsync(question)).GetProperty("answer").GetProperty("text").GetString()!;

    private async Task<long> CountAsync(string sql)
    {
        await using var database = new NpgsqlConnection(library.Location.ConnectionString);
        await database.OpenAsync();
        await using var command = new NpgsqlCommand(sql, database);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>At the first; both carry the cookie from then on.</summary>
    private static async Task SignInAsync(WebPage at, WebPage also, string key)
    {
        using var signedIn = await at.Client.PostAsJsonAsync(new Uri("/api/session", UriKind.Relative), new { key });
        Assert.True(signedIn.IsSuccessStatusCode, await signedIn.Content.ReadAsStringAsync());
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        foreach (var page in new[] { at, also })
        {
            page.Client.DefaultRequestHeaders.Remove("Cookie");
            page.Client.DefaultRequestHeaders.Add("Cookie", cookie);
        }
    }

    private static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
