using System.Net;
using System.Text;

namespace LittleGiants.Assistant.Tests.Web;

public sealed class ServingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ServingTests()
    {
        _folder.Write("client/index.html", "<!doctype html><title>page</title>");
        _folder.Write("client/assets/main-3f2a.js", "console.log(1)");
        _folder.Write("client/assets/main-3f2a.js.br", "brotli");
        _folder.Write("client/assets/main-3f2a.js.gz", "gzip");
        _folder.Write("secret.txt", "secret");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("/")]
    [InlineData("/library")]
    [InlineData("/companies/3")]
    public async Task Every_address_of_a_view_is_the_page_asked_for_anew_each_time(string path)
    {
        await using var page = await StartAsync();
        using var response = await page.AnswerAsync(HttpMethod.Get, path);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Contains("<title>page", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("no-cache", response.Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData("gzip, deflate, br, zstd", "br", "brotli")]
    [InlineData("gzip", "gzip", "gzip")]
    [InlineData("br;q=0, gzip", "gzip", "gzip")]
    [InlineData("identity", null, "console.log(1)")]
    public async Task A_hashed_file_comes_compressed_and_is_kept_for_ever(string accepted, string? coding, string body)
    {
        await using var page = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/assets/main-3f2a.js");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        using var response = await page.Client.SendAsync(request);
        Assert.Equal(coding, response.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal(body, Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync()));
        Assert.Contains("immutable", response.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        Assert.Equal("text/javascript; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("Accept-Encoding", response.Headers.Vary.Single());
        request.Dispose();
        using var again = new HttpRequestMessage(HttpMethod.Get, "/assets/main-3f2a.js") { Headers = { IfNoneMatch = { response.Headers.ETag! } } };
        again.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        using var unchanged = await page.Client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Theory]
    [InlineData("/assets/gone.js")]
    [InlineData("/../secret.txt")]
    [InlineData("/%2e%2e/secret.txt")]
    [InlineData("/assets/..%2f..%2fsecret.txt")]
    public async Task What_is_no_file_of_the_page_is_not_found(string path)
    {
        await using var page = await StartAsync();
        using var response = await page.Client.GetAsync(new Uri(page.Address + path.TrimStart('/')));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Without_a_built_page_it_says_what_to_do()
    {
        await using var page = await WebPage.StartAsync(change: request => request with { Client = _folder["nowhere"] });
        using var response = await page.AnswerAsync(HttpMethod.Get, "/");
        Assert.Contains("dotnet build src/Assistant", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private Task<WebPage> StartAsync() => WebPage.StartAsync(change: request => request with { Client = _folder["client"] });
}
