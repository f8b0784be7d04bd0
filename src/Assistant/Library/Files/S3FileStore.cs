using System.Net;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Amazon.S3;
using Amazon.S3.Model;

namespace LittleGiants.Assistant.Library.Files;

/// <summary>Originals in a bucket of S3 or of a service that speaks its protocol, with copies on this machine for what is read in pieces. Each content is compared with its name before it is handed out.</summary>
internal sealed class S3FileStore : IFileStore, IDisposable
{
    private readonly FileStoreOptions _options;
    private readonly S3Requests _requests;
    private readonly FileCache _cache;

    /// <summary>One download at a time for a file, and for those that share its first digit.</summary>
    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, 16).Select(_ => new SemaphoreSlim(1))];

    /// <param name="cacheFolder">Where copies lie when the options do not say.</param>
    public S3FileStore(FileStoreOptions options, string cacheFolder)
    {
        _options = options;
        _requests = new S3Requests(options);
        _cache = new FileCache(options.CacheFolder ?? cacheFolder, options.CacheBytes);
    }

    public Task<string> AddAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => PutAsync(
        SHA256.HashData(content.Span),
        content.Length,
        () => MemoryMarshal.TryGetArray(content, out var bytes) ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false) : new MemoryStream(content.ToArray(), writable: false),
        cancellationToken);

    public async Task<string> AddFileAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous | FileOptions.SequentialScan);
        var hash = await SHA256.HashDataAsync(file, cancellationToken);
        return await PutAsync(hash, file.Length, () => File.OpenRead(path), cancellationToken);
    }

    public async Task<bool> ContainsAsync(string sha256, CancellationToken cancellationToken) => await LengthAsync(sha256, cancellationToken) is not null;

    public async Task<byte[]?> ReadAsync(string sha256, CancellationToken cancellationToken)
    {
        if (await _cache.FindAsync(sha256, cancellationToken) is { } path)
        {
            var copy = await File.ReadAllBytesAsync(path, cancellationToken);
            if (OriginalName.Of(copy) == sha256)
            {
                return copy;
            }
        }

        var content = await GetAsync(
            sha256,
            async (response, stopping) =>
            {
                if (response.ContentLength > Array.MaxLength)
                {
                    return null;
                }

                var whole = new byte[response.ContentLength];
                await response.ResponseStream.ReadExactlyAsync(whole, stopping);
                return whole;
            },
            cancellationToken);
        return content is not null && OriginalName.Of(content) == sha256 ? content : null;
    }

    public async Task<string?> FindAsync(string sha256, CancellationToken cancellationToken)
    {
        if (await _cache.FindAsync(sha256, cancellationToken) is { } path)
        {
            return path;
        }

        var turn = _turns[Convert.ToInt32(OriginalName.Place(sha256)[..1], 16)];
        await turn.WaitAsync(cancellationToken);
        try
        {
            return await _cache.FindAsync(sha256, cancellationToken)
                ?? await GetAsync(sha256, (response, stopping) => _cache.TakeAsync(sha256, response.ResponseStream, stopping), cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    public async Task RemoveAsync(string sha256, CancellationToken cancellationToken)
    {
        _cache.Remove(sha256);
        await DeleteAsync(KeyOf(sha256), cancellationToken);
    }

    public async Task<IReadOnlyList<string>> AllAsync(CancellationToken cancellationToken) =>
        [.. (await ListAsync(cancellationToken)).Select(item => NameOf(item.Key)).Where(OriginalName.Is)];

    /// <returns>Keys of objects that are older than the options' bound.</returns>
    public async Task<IReadOnlyList<string>> StraysAsync(IReadOnlySet<string> known, CancellationToken cancellationToken)
    {
        var before = DateTime.UtcNow.AddHours(-_options.StrayHours);
        return [.. (await ListAsync(cancellationToken)).Where(item => !known.Contains(NameOf(item.Key)) && item.LastModified?.ToUniversalTime() <= before).Select(item => item.Key).Order(StringComparer.Ordinal)];
    }

    public async Task RemoveStrayAsync(string name, CancellationToken cancellationToken)
    {
        if (!name.StartsWith(_options.Prefix, StringComparison.Ordinal))
        {
            throw new ArgumentException($"It does not begin with {_options.Prefix}.", nameof(name));
        }

        await DeleteAsync(name, cancellationToken);
    }

    /// <summary>Nothing to do: an object is there whole or not at all, and the cache tidies itself.</summary>
    public Task RemoveHalfWrittenAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        _requests.Dispose();
        Array.ForEach(_turns, turn => turn.Dispose());
    }

    private async Task<string> PutAsync(byte[] hash, long length, Func<Stream> open, CancellationToken cancellationToken)
    {
        var sha256 = Convert.ToHexStringLower(hash);

        // What is there in full length is not sent again; one of another length is broken and is written over.
        var there = await LengthAsync(sha256, cancellationToken);
        if (there == length)
        {
            return sha256;
        }

        await _requests.RunAsync(
            async (client, stopping) =>
            {
                await using var stream = open();
                var request = new PutObjectRequest
                {
                    BucketName = _options.Bucket,
                    Key = KeyOf(sha256),
                    InputStream = stream,
                    AutoCloseStream = false,
                    UseChunkEncoding = false,
                    ChecksumSHA256 = Convert.ToBase64String(hash),
                    IfNoneMatch = there is null ? "*" : null,
                };
                try
                {
                    await client.PutObjectAsync(request, stopping);
                }
                catch (AmazonS3Exception exception) when (exception.StatusCode is HttpStatusCode.PreconditionFailed)
                {
                    // Another process was quicker.
                }

                return true;
            },
            cancellationToken);
        return sha256;
    }

    /// <summary>Of the object; null when there is none.</summary>
    private Task<long?> LengthAsync(string sha256, CancellationToken cancellationToken) => _requests.RunAsync<long?>(
        async (client, stopping) => (await client.GetObjectMetadataAsync(new GetObjectMetadataRequest { BucketName = _options.Bucket, Key = KeyOf(sha256) }, stopping)).ContentLength,
        cancellationToken);

    private Task<T?> GetAsync<T>(string sha256, Func<GetObjectResponse, CancellationToken, Task<T?>> read, CancellationToken cancellationToken)
        where T : class => _requests.RunAsync(
            async (client, stopping) =>
            {
                using var response = await client.GetObjectAsync(new GetObjectRequest { BucketName = _options.Bucket, Key = KeyOf(sha256) }, stopping);
                return await read(response, stopping);
            },
            cancellationToken);

    private Task<DeleteObjectResponse?> DeleteAsync(string key, CancellationToken cancellationToken) => _requests.RunAsync(
        async (client, stopping) => await client.DeleteObjectAsync(new DeleteObjectRequest { BucketName = _options.Bucket, Key = key }, stopping), cancellationToken);

    private async Task<List<S3Object>> ListAsync(CancellationToken cancellationToken)
    {
        var all = new List<S3Object>();
        string? next = null;
        do
        {
            var request = new ListObjectsV2Request { BucketName = _options.Bucket, Prefix = _options.Prefix, ContinuationToken = next };
            var page = await _requests.RunAsync(async (client, stopping) => await client.ListObjectsV2Async(request, stopping), cancellationToken);
            all.AddRange(page?.S3Objects ?? []);
            next = page is { IsTruncated: true } ? page.NextContinuationToken : null;
        }
        while (next is not null);
        return all;
    }

    private string KeyOf(string sha256) => _options.Prefix + OriginalName.Place(sha256);

    private static string NameOf(string key) => key[(key.LastIndexOf('/') + 1)..];
}
