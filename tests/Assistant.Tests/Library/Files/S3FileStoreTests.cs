using System.Net;
using System.Net.Sockets;
using System.Text;
using Amazon.S3.Model;
using LittleGiants.Assistant.Library.Files;
using LittleGiants.Assistant.Tests.Ingestion.Download;

namespace LittleGiants.Assistant.Tests.Library.Files;

public sealed class S3FileStoreTests : FileStoreConformanceTests
{
    private static readonly byte[] Report = Encoding.UTF8.GetBytes("Revenue was 61,842 thousand pounds.");
    private readonly List<S3FileStore> _opened = [];
    private Task<FileStoreOptions>? _bucket;
    private int _caches;

    public static string? Missing => S3Server.Missing;

    [FileStoreFact]
    public async Task A_changed_object_is_not_handed_out_and_leaves_no_copy()
    {
        var writer = await OpenAsync();
        var name = await writer.AddAsync(Report, default);
        var changed = (byte[])Report.Clone();
        changed[^1]++;
        await OverwriteAsync(name, changed);
        Assert.Null(await writer.FindAsync(name, default));
        Assert.Null(await writer.ReadAsync(name, default));
        Assert.True(await writer.ContainsAsync(name, default));
        Assert.Empty(Directory.EnumerateFiles(Folder["cache-1"], "*", SearchOption.AllDirectories));
    }

    [FileStoreFact]
    public async Task A_changed_copy_is_fetched_anew()
    {
        var store = await OpenAsync();
        var name = await store.AddAsync(Report, default);
        var copy = (await store.FindAsync(name, default))!;
        await File.WriteAllTextAsync(copy, "somebody wrote into the cache");
        Assert.Equal(copy, await store.FindAsync(name, default));
        Assert.Equal(Report, await File.ReadAllBytesAsync(copy));
        await File.WriteAllTextAsync(copy, "and again");
        Assert.Equal(Report, await store.ReadAsync(name, default));
    }

    [FileStoreFact]
    public async Task Content_that_is_there_is_not_sent_again()
    {
        var store = await OpenAsync();
        var name = await store.AddAsync(Report, default);

        // Told from the first by its content alone, which an add would replace if it sent anything.
        var marked = (byte[])Report.Clone();
        marked[0]++;
        await OverwriteAsync(name, marked);
        await (await OpenAsync()).AddAsync(Report, default);
        Assert.Null(await store.ReadAsync(name, default));
    }

    [FileStoreFact]
    public async Task Copies_stay_within_their_bound_and_what_was_used_last_stays()
    {
        var options = await (_bucket ??= S3Server.NewBucketAsync()) with { CacheBytes = 2500 };
        var store = Opened(new S3FileStore(options, Folder["bounded"]));
        List<string> paths = [];
        for (var i = 0; i < 5; i++)
        {
            var name = await store.AddAsync(Enumerable.Repeat((byte)i, 1000).ToArray(), default);
            paths.Add((await store.FindAsync(name, default))!);

            // As if the last use lay longer back, the first file's least.
            File.SetLastAccessTimeUtc(paths[i], DateTime.UtcNow.AddMinutes(i == 0 ? -5 : -100 + i));
        }

        Assert.Equal([true, false, false, false, true], paths.Select(File.Exists));
    }

    [FileStoreFact]
    public async Task A_young_stray_is_left_to_whoever_is_adding_it_and_the_rest_of_the_bucket_is_not_ours()
    {
        var options = await (_bucket ??= S3Server.NewBucketAsync());
        var store = Opened(new S3FileStore(options with { StrayHours = 1 }, Folder["cache"]));
        await store.AddAsync(Report, default);
        await PutAsync("other-team/file", Report);
        Assert.Empty(await store.StraysAsync(new HashSet<string>(), default));
        Assert.Single(await store.AllAsync(default));
        await Assert.ThrowsAsync<ArgumentException>(() => store.RemoveStrayAsync("other-team/file", default));
    }

    [FileStoreFact]
    public async Task A_bucket_that_is_not_there_is_told()
    {
        var options = await (_bucket ??= S3Server.NewBucketAsync());
        var store = Opened(new S3FileStore(options with { Bucket = "no-such-bucket" }, Folder["cache"]));
        var failed = await Assert.ThrowsAsync<FileStoreException>(() => store.AddAsync(Report, default));
        Assert.Contains("bucket no-such-bucket", failed.Message, StringComparison.Ordinal);
        Assert.Contains("is not there", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_is_not_there_or_keeps_silent_is_told_within_its_time()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        var unreachable = await FailedAsync($"http://127.0.0.1:{port}");
        Assert.Contains("cannot be reached", unreachable, StringComparison.Ordinal);

        using var silent = new LoopbackServer((_, _, stopping) => Task.Delay(Timeout.Infinite, stopping));
        Assert.Contains("did not answer in time", await FailedAsync(silent.Address), StringComparison.Ordinal);

        using var slow = new LoopbackServer(async (_, stream, stopping) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nab"u8.ToArray(), stopping);
            await Task.Delay(Timeout.Infinite, stopping);
        });
        Assert.Contains("did not answer in time", await FailedAsync(slow.Address), StringComparison.Ordinal);

        using var cut = new LoopbackServer((_, stream, stopping) => stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nab"u8.ToArray(), stopping).AsTask());
        Assert.Contains("cannot be reached", await FailedAsync(cut.Address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_key_is_told_without_the_key()
    {
        var body = Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><Error><Code>SignatureDoesNotMatch</Code><Message>The signature of hush-hush-key does not match</Message></Error>");
        using var server = new LoopbackServer((_, stream, stopping) => stream.WriteAsync(LoopbackServer.Answer("403 Forbidden", "Content-Type: application/xml\r\n", body), stopping).AsTask());
        var said = await FailedAsync(server.Address);
        Assert.Contains("refuses the key (SignatureDoesNotMatch)", said, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", said, StringComparison.Ordinal);
    }

    public override void Dispose()
    {
        _opened.ForEach(store => store.Dispose());
        base.Dispose();
    }

    private protected override async Task<IFileStore> OpenAsync() =>
        Opened(new S3FileStore(await (_bucket ??= S3Server.NewBucketAsync()), Folder[FormattableString.Invariant($"cache-{Interlocked.Increment(ref _caches)}")]));

    private protected override Task OverwriteAsync(string sha256, byte[] content) => PutAsync("team-7/" + OriginalName.Place(sha256), content);

    private async Task<string> FailedAsync(string address)
    {
        var options = new FileStoreOptions { Endpoint = new Uri(address), Bucket = "bucket", AccessKey = "hush-hush-key", SecretKey = "hush-hush-secret", Retries = 0, AnswerSeconds = 1, RequestSeconds = 2 };
        using var store = new S3FileStore(options, Folder["cache"]);
        var failed = await Assert.ThrowsAsync<FileStoreException>(() => store.ReadAsync(new string('0', 64), default));
        Assert.DoesNotContain("hush", failed.Message, StringComparison.Ordinal);
        return failed.Message;
    }

    private S3FileStore Opened(S3FileStore store)
    {
        lock (_opened)
        {
            _opened.Add(store);
        }

        return store;
    }

    private async Task PutAsync(string key, byte[] content)
    {
        var options = await _bucket!;
        using var client = S3Server.Client(options);
        using var stream = new MemoryStream(content);
        await client.PutObjectAsync(new PutObjectRequest { BucketName = options.Bucket, Key = key, InputStream = stream, UseChunkEncoding = false });
    }
}
