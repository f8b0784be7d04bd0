using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Settings;

namespace LittleGiants.Assistant.Tests.Web;

public sealed class SecurityTests
{
    private const string ReaderKey = "reader-5b1f0c";
    private const string AnalystKey = "analyst-77aa21";
    private const string AdminKey = "admin-90c3de";

    private static readonly Dictionary<string, string?> Keys = new()
    {
        ["Web:Keys:0:User"] = "ria",
        ["Web:Keys:0:Role"] = "reader",
        ["Web:Keys:0:Sha256"] = HashOf(ReaderKey),
        ["Web:Keys:1:User"] = "ann",
        ["Web:Keys:1:Role"] = "analyst",
        ["Web:Keys:1:Sha256"] = HashOf(AnalystKey),
        ["Web:Keys:2:User"] = "ada",
        ["Web:Keys:2:Role"] = "admin",
        ["Web:Keys:2:Sha256"] = HashOf(AdminKey),
    };

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    [InlineData("192.0.2.1")]
    public async Task Another_address_than_this_machines_own_is_refused_without_configured_users(string address)
    {
        var refused = await Assert.ThrowsAsync<SettingsException>(() => WebPage.StartAsync(change: request => request with { Address = IPAddress.Parse(address) }));
        Assert.Contains("Web:Keys", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_configured_users_another_address_is_served_and_asks_who_it_is()
    {
        await using var page = await WebPage.StartAsync(Keys, change: request => request with { Address = IPAddress.Any });
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{page.Address.Port}") };
        using var response = await client.GetAsync(new Uri("/api/session", UriKind.Relative));
        Assert.Equal("notSignedIn", await WebPage.CodeAsync(HttpStatusCode.Unauthorized, response));
    }

    [Fact]
    public async Task A_key_itself_in_the_settings_is_refused_without_being_told()
    {
        var refused = await Assert.ThrowsAsync<SettingsException>(() => WebPage.StartAsync(new Dictionary<string, string?> { ["Web:Keys:0:User"] = "ria", ["Web:Keys:0:Sha256"] = "my-secret-key" }));
        Assert.Contains("64 hexadecimal digits", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("my-secret-key", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_told_without_a_key()
    {
        await using var page = await WebPage.StartAsync(Keys);
        foreach (var path in new[] { "/api/session", "/api/documents", "/api/jobs", "/api/jobs/events", "/api/documents/1/file", "/api/companies" })
        {
            using var response = await page.AnswerAsync(HttpMethod.Get, path);
            Assert.Equal("notSignedIn", await WebPage.CodeAsync(HttpStatusCode.Unauthorized, response));
            Assert.Equal("key", JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("authentication").GetString());
        }

        Assert.Equal("live", await page.Client.GetStringAsync(new Uri("/health/live", UriKind.Relative)));
    }

    [Fact]
    public async Task Every_endpoint_of_the_api_asks_for_a_user()
    {
        await using var page = await WebPage.StartAsync(Keys);
        var paths = (await page.GetAsync("/openapi/v1.json")).GetProperty("paths");
        var asked = 0;
        foreach (var path in paths.EnumerateObject())
        {
            foreach (var method in path.Value.EnumerateObject().Where(method => method.Name is "get" or "post" or "put" or "patch" or "delete"))
            {
                if (path.Name == "/api/session" && method.Name == "post")
                {
                    continue;
                }

                using var request = new HttpRequestMessage(HttpMethod.Parse(method.Name.ToUpperInvariant()), path.Name.Replace("{id}", "1", StringComparison.Ordinal).Replace("{number}", "1", StringComparison.Ordinal));
                if (method.Value.TryGetProperty("requestBody", out var body))
                {
                    request.Content = new StringContent("{}", Encoding.UTF8, body.GetProperty("content").EnumerateObject().First().Name);
                }

                using var response = await page.Client.SendAsync(request);
                Assert.True(response.StatusCode == HttpStatusCode.Unauthorized, $"{method.Name} {path.Name}: {response.StatusCode}");
                asked++;
            }
        }

        Assert.True(asked > 20);
    }

    [Fact]
    public async Task A_reader_reads_and_may_not_write()
    {
        await using var page = await WebPage.StartAsync(Keys);
        page.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", ReaderKey);
        Assert.Equal("reader", (await page.GetAsync("/api/session")).GetProperty("role").GetString());
        Assert.Equal("notAllowed", await page.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Post, "/api/documents/samples"));
        Assert.Equal("notAllowed", await page.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Delete, "/api/documents/1"));
        Assert.Equal("notAllowed", await page.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Post, "/api/uploads", new { name = "a", size = 3 }));
    }

    [Fact]
    public async Task A_session_begins_with_a_key_and_ends_with_its_removal()
    {
        using var folder = new TemporaryFolder();
        var library = new LibraryLocation(folder["library"]);
        string cookie;
        await using (var page = await WebPage.StartAsync(Keys, library))
        {
            using var signedIn = await page.AnswerAsync(HttpMethod.Post, "/api/session", new { key = AnalystKey });
            Assert.Equal("ann", (await signedIn.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("user").GetString());
            var set = signedIn.Headers.GetValues("Set-Cookie").Single();
            Assert.Contains("httponly", set, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite=strict", set, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(AnalystKey, set, StringComparison.Ordinal);
            cookie = set.Split(';')[0];
            page.Client.DefaultRequestHeaders.Add("Cookie", cookie);
            Assert.Equal("analyst", (await page.GetAsync("/api/session")).GetProperty("role").GetString());
            await page.OpenAsync("a.pdf", 3);
            using var signedOut = await page.AnswerAsync(HttpMethod.Delete, "/api/session");
            Assert.Contains("expires=Thu, 01 Jan 1970", signedOut.Headers.GetValues("Set-Cookie").Single(), StringComparison.OrdinalIgnoreCase);
        }

        // The session outlives the process, and not the key.
        await using (var again = await WebPage.StartAsync(Keys, library))
        {
            again.Client.DefaultRequestHeaders.Add("Cookie", cookie);
            Assert.Equal("ann", (await again.GetAsync("/api/session")).GetProperty("user").GetString());
        }

        await using var without = await WebPage.StartAsync(Keys.Where(entry => !entry.Key.StartsWith("Web:Keys:1", StringComparison.Ordinal)).ToDictionary(), library);
        without.Client.DefaultRequestHeaders.Add("Cookie", cookie);
        Assert.Equal("notSignedIn", await without.RefusedAsync(HttpStatusCode.Unauthorized, HttpMethod.Get, "/api/session"));
    }

    [Fact]
    public async Task Guessing_keys_is_slowed()
    {
        await using var page = await WebPage.StartAsync(Keys.Append(new("Web:SignInsPerMinute", "3")).ToDictionary());
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("keyUnknown", await page.RefusedAsync(HttpStatusCode.Unauthorized, HttpMethod.Post, "/api/session", new { key = $"guess-{i}" }));
        }

        using var slowed = await page.AnswerAsync(HttpMethod.Post, "/api/session", new { key = AdminKey });
        Assert.Equal("tooManyRequests", await WebPage.CodeAsync(HttpStatusCode.TooManyRequests, slowed));
        Assert.True(slowed.Headers.RetryAfter?.Delta > TimeSpan.Zero);
    }

    [Fact]
    public async Task Too_many_requests_are_told_when_to_come_again()
    {
        await using var page = await WebPage.StartAsync(new Dictionary<string, string?> { ["Web:RequestsPerMinute"] = "20" });
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => page.AnswerAsync(HttpMethod.Get, "/api/session")));
        var refused = answers.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        Assert.InRange(refused.Count, 10, 20);
        Assert.All(refused, answer => Assert.NotNull(answer.Headers.RetryAfter));
    }

    [Theory]
    [InlineData("https://evil.example", null)]
    [InlineData(null, null)]
    [InlineData(null, "cross-site")]
    [InlineData("null", "cross-site")]
    [InlineData(null, "same-site")]
    public async Task A_write_from_another_page_is_refused(string? origin, string? site)
    {
        await using var page = await WebPage.StartAsync();
        using var client = new HttpClient { BaseAddress = page.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/documents/samples");
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        using var response = await client.SendAsync(request);
        Assert.Equal("crossOrigin", await WebPage.CodeAsync(HttpStatusCode.Forbidden, response));
    }

    [Fact]
    public async Task A_program_with_a_key_writes_without_an_origin()
    {
        await using var page = await WebPage.StartAsync(Keys);
        using var client = new HttpClient { BaseAddress = page.Address, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", AnalystKey) } };
        using var response = await client.PostAsJsonAsync(new Uri("/api/uploads", UriKind.Relative), new { name = "a.pdf", size = 3 });
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    [InlineData("127.0.0.1.evil.example", HttpStatusCode.BadRequest)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("[::1]", HttpStatusCode.OK)]
    public async Task A_foreign_name_that_leads_to_this_machine_is_refused(string host, HttpStatusCode expected)
    {
        await using var page = await WebPage.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/session") { Headers = { Host = $"{host}:{page.Address.Port}" } };
        using var response = await page.Client.SendAsync(request);
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Uploads_of_one_user_are_not_seen_by_another()
    {
        await using var page = await WebPage.StartAsync(Keys);
        page.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", AnalystKey);
        var id = await page.OpenAsync("a.pdf", 3);
        page.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", AdminKey);
        Assert.Equal("uploadGone", await page.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Get, $"/api/uploads/{id}"));
    }

    [Fact]
    public async Task Writes_are_logged_with_who_when_and_what_and_without_secrets()
    {
        await using var page = await WebPage.StartAsync(Keys);
        page.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", AnalystKey);
        await page.OverAsync(await page.UploadAsync("report.txt", "A confidential sentence."u8.ToArray()));
        page.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", ReaderKey);
        await page.RefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Delete, "/api/documents/1");
        var log = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(page.Location.Audit)));
        var lines = log.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["OpenUpload", "CompleteUpload", "RemoveDocument"], lines.Select(line => line.GetProperty("what").GetString()));
        Assert.Equal(["ann", "ann", "ria"], lines.Select(line => line.GetProperty("user").GetString()));
        Assert.Equal([201, 202, 403], lines.Select(line => line.GetProperty("status").GetInt32()));
        Assert.Equal("report.txt", lines[1].GetProperty("note").GetString());
        Assert.Equal("1", lines[2].GetProperty("on").GetProperty("id").GetString());
        foreach (var secret in new[] { AnalystKey, ReaderKey, HashOf(AnalystKey), "confidential" })
        {
            Assert.DoesNotContain(secret, log, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task With_a_certificate_the_page_is_served_by_https_and_its_cookie_is_secure()
    {
        using var folder = new TemporaryFolder();
        using var rsa = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=localhost", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var path = folder.Write("page.pem", certificate.ExportCertificatePem() + "\n" + rsa.ExportPkcs8PrivateKeyPem());
        await using var page = await WebPage.StartAsync(Keys.Append(new("Web:Certificate", path)).ToDictionary());
        Assert.Equal("https", page.Address.Scheme);
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, served, _, _) => served?.Thumbprint == certificate.Thumbprint, UseCookies = false };
        using var client = new HttpClient(handler) { BaseAddress = page.Address };
        client.DefaultRequestHeaders.Add("Origin", page.Address.GetLeftPart(UriPartial.Authority));
        using var response = await client.PostAsJsonAsync(new Uri("/api/session", UriKind.Relative), new { key = ReaderKey });
        Assert.Contains("secure", response.Headers.GetValues("Set-Cookie").Single().Split("; "), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Answers_forbid_foreign_scripts_frames_and_guesses_of_types()
    {
        await using var page = await WebPage.StartAsync();
        foreach (var path in new[] { "/", "/api/session", "/api/nothing", "/openapi/v1.json" })
        {
            using var response = await page.AnswerAsync(HttpMethod.Get, path);
            var policy = response.Headers.GetValues("Content-Security-Policy").Single();
            Assert.Contains("script-src 'self' 'wasm-unsafe-eval';", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        }
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"name\":null,\"size\":3}")]
    [InlineData("{\"name\":\"a.pdf\"}")]
    [InlineData("{\"name\":\"a.pdf\",\"size\":\"3\"}")]
    public async Task A_body_that_cannot_be_read_is_told_so(string body)
    {
        await using var page = await WebPage.StartAsync();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await page.Client.PostAsync(new Uri("/api/uploads", UriKind.Relative), content);
        Assert.Equal("badRequest", await WebPage.CodeAsync(HttpStatusCode.BadRequest, response));
    }

    private static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
