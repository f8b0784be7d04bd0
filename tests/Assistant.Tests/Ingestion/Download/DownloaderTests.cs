using System.IO.Compression;
using System.Net;
using System.Text;
using LittleGiants.Assistant.Ingestion;
using LittleGiants.Assistant.Ingestion.Download;

namespace LittleGiants.Assistant.Tests.Ingestion.Download;

public sealed class DownloaderTests
{
    private static readonly DownloadOptions Loopback = new() { IsAllowed = address => address.MapToIPv4().Equals(IPAddress.Loopback), MaxBytes = 1000, MaxSilence = TimeSpan.FromSeconds(20) };
    private static readonly byte[] Text = Encoding.UTF8.GetBytes("A report.");

    [Fact]
    public async Task A_file_comes_with_the_name_of_its_path()
    {
        var fetched = await GetAsync("/reports/annual%20report.pdf?x=1", Body());
        Assert.Equal(("annual report.pdf", "A report.", null), (fetched.Name, Encoding.UTF8.GetString(fetched.Content.Span), fetched.Failure));
    }

    [Theory]
    [InlineData("attachment; filename=\"../../x.pdf\"", "x.pdf")]
    [InlineData("attachment; filename=\"C:\\\\temp\\\\x.pdf\"", "x.pdf")]
    [InlineData("attachment; filename=\"..\"", "f")]
    [InlineData("attachment; filename*=UTF-8''%E5%B9%B4%E6%8A%A5.pdf", "年报.pdf")]
    [InlineData("attachment; filename*=UTF-8''a%1B%5B2Jb%2Fc%E2%80%AEd.pdf", "c_d.pdf")]
    public async Task A_name_is_never_a_path(string disposition, string name)
    {
        Assert.Equal(name, (await GetAsync("/f", Body($"Content-Disposition: {disposition}\r\n"))).Name);
    }

    [Fact]
    public async Task A_packed_answer_is_unpacked_and_its_true_size_counts()
    {
        Assert.Equal("A report.", Encoding.UTF8.GetString((await GetAsync("/f", Packed(Text))).Content.Span));
        Assert.Equal("tooLarge", (await GetAsync("/f", Packed(new byte[100_000]))).Failure?.Code);
    }

    [Fact]
    public async Task Too_large_a_file_is_refused_whether_or_not_its_size_is_told()
    {
        Assert.Equal("tooLarge", (await GetAsync("/f", LoopbackServer.Answer("200 OK", "", new byte[1001]))).Failure?.Code);
        var untold = (byte[])[.. Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"), .. new byte[1001]];
        Assert.Equal("tooLarge", (await GetAsync("/f", untold)).Failure?.Code);
    }

    [Fact]
    public async Task Redirects_are_followed_up_to_five()
    {
        using var server = new LoopbackServer((path, stream, cancellationToken) =>
        {
            var step = int.Parse(path[1..], System.Globalization.CultureInfo.InvariantCulture);
            var answer = step == 0 ? Body() : LoopbackServer.Answer("302 Found", FormattableString.Invariant($"Location: /{step - 1}\r\n"), []);
            return stream.WriteAsync(answer, cancellationToken).AsTask();
        });
        using var downloader = new Downloader(Loopback);
        Assert.Null((await downloader.GetAsync(server.Address + "/5", default)).Failure);
        Assert.Equal("tooManyRedirects", (await downloader.GetAsync(server.Address + "/6", default)).Failure?.Code);
    }

    [Fact]
    public async Task A_redirect_loop_ends()
    {
        Assert.Equal("tooManyRedirects", (await GetAsync("/f", LoopbackServer.Answer("301 Moved", "Location: /f\r\n", []))).Failure?.Code);
    }

    [Fact]
    public async Task A_redirect_to_an_address_that_is_not_allowed_is_refused()
    {
        using var server = new LoopbackServer((path, stream, cancellationToken) => Task.CompletedTask);
        var away = LoopbackServer.Answer("302 Found", FormattableString.Invariant($"Location: http://127.0.0.2:{server.Port}/\r\n"), []);
        Assert.Equal("privateAddress", (await GetAsync("/f", away)).Failure?.Code);
        Assert.Equal("badAddress", (await GetAsync("/f", LoopbackServer.Answer("302 Found", "Location: file:///etc/passwd\r\n", []))).Failure?.Code);
    }

    [Fact]
    public async Task The_own_machine_is_refused_unless_allowed()
    {
        using var server = new LoopbackServer((path, stream, cancellationToken) => stream.WriteAsync(Body(), cancellationToken).AsTask());
        using var downloader = new Downloader(new DownloadOptions());
        Assert.Equal("privateAddress", (await downloader.GetAsync(server.Address + "/f", default)).Failure?.Code);
        Assert.Equal("privateAddress", (await downloader.GetAsync(FormattableString.Invariant($"http://localhost:{server.Port}/f"), default)).Failure?.Code);
        Assert.Equal("privateAddress", (await downloader.GetAsync(FormattableString.Invariant($"http://[::ffff:127.0.0.1]:{server.Port}/f"), default)).Failure?.Code);
        Assert.Equal("privateAddress", (await downloader.GetAsync(FormattableString.Invariant($"http://2130706433:{server.Port}/f"), default)).Failure?.Code);
    }

    [Fact]
    public async Task A_silent_server_is_left()
    {
        using var server = new LoopbackServer((path, stream, cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken));
        using var downloader = new Downloader(Loopback with { MaxSilence = TimeSpan.FromMilliseconds(200) });
        var fetched = await downloader.GetAsync(server.Address + "/f", default);
        Assert.Equal(("timeLimit", true), (fetched.Failure?.Code, fetched.IsTransient));
    }

    [Fact]
    public async Task A_server_that_drips_is_left_when_the_time_is_over()
    {
        using var server = new LoopbackServer(async (path, stream, cancellationToken) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n"), cancellationToken);
            while (true)
            {
                await stream.WriteAsync(new byte[1], cancellationToken);
                await Task.Delay(20, cancellationToken);
            }
        });
        using var downloader = new Downloader(Loopback with { MaxTime = TimeSpan.FromMilliseconds(500) });
        Assert.Equal("timeLimit", (await downloader.GetAsync(server.Address + "/f", default)).Failure?.Code);
    }

    [Theory]
    [InlineData("404 Not Found", "notFound", false)]
    [InlineData("403 Forbidden", "serverError", false)]
    [InlineData("503 Busy", "serverError", true)]
    public async Task An_error_of_the_server_is_told(string status, string code, bool isTransient)
    {
        var fetched = await GetAsync("/f", LoopbackServer.Answer(status, "", Text));
        Assert.Equal((code, isTransient), (fetched.Failure?.Code, fetched.IsTransient));
    }

    [Fact]
    public async Task Where_nothing_listens_nothing_is_reached()
    {
        var server = new LoopbackServer((path, stream, cancellationToken) => Task.CompletedTask);
        var address = server.Address;
        server.Dispose();
        using var downloader = new Downloader(Loopback);
        Assert.Equal("unreachable", (await downloader.GetAsync(address, default)).Failure?.Code);
        Assert.Equal("badAddress", (await downloader.GetAsync("ftp://example.com/x", default)).Failure?.Code);
    }

    private static async Task<FetchedFile> GetAsync(string path, byte[] answer)
    {
        using var server = new LoopbackServer((_, stream, cancellationToken) => stream.WriteAsync(answer, cancellationToken).AsTask());
        using var downloader = new Downloader(Loopback);
        return await downloader.GetAsync(server.Address + path, default);
    }

    private static byte[] Body(string headers = "") => LoopbackServer.Answer("200 OK", headers, Text);

    private static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(content);
        }

        return LoopbackServer.Answer("200 OK", "Content-Encoding: gzip\r\n", packed.ToArray());
    }
}
