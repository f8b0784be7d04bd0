using System.Collections.Concurrent;
using System.Text.Json;
using LittleGiants.Assistant.Ingestion.Queue;
using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Web.Uploads;

/// <summary>
/// Files that are being sent, in the library's folder: the bytes so far (<c>ID.part</c>), what is known of them (<c>ID.json</c>), and the whole file (<c>ID.upload</c>) until it
/// is in the library. The ids are random; no name that was sent is ever a part of a path.
/// </summary>
internal sealed class UploadStore(LibraryLocation location, WebOptions options, TimeProvider clock) : IUploadStore
{
    private const int CopyBuffer = 1 << 16;
    private const string Part = ".part";
    private const string About = ".json";
    private const string Whole = ".upload";

    private readonly ConcurrentDictionary<string, SemaphoreSlim> _busy = new(StringComparer.Ordinal);
    private readonly Lock _opening = new();
    private readonly DateTimeOffset _started = clock.GetUtcNow();

    public Task<OpenUpload?> OpenAsync(string user, string name, long size, CancellationToken cancellationToken) => Task.FromResult(Open(user, name, size));

    public Task<OpenUpload?> FindAsync(string id, string user, CancellationToken cancellationToken) =>
        Task.FromResult(OpenUpload.IsId(id) && Read(PathOf(id, About)) is { } upload && upload.User == user ? upload : null);

    public Task<long> ReceivedAsync(OpenUpload upload, CancellationToken cancellationToken) =>
        Task.FromResult(new FileInfo(PathOf(upload.Id, Part)) is { Exists: true } part ? part.Length : upload.Size);

    public long FreeBytes()
    {
        Directory.CreateDirectory(location.Uploads);
        return new DriveInfo(Path.GetFullPath(location.Uploads)).AvailableFreeSpace;
    }

    public async Task<long?> AppendAsync(OpenUpload upload, long offset, Stream content, CancellationToken cancellationToken)
    {
        using var turn = await TurnAsync(upload.Id, cancellationToken);
        await using var part = new FileStream(PathOf(upload.Id, Part), FileMode.Open, FileAccess.Write, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous);
        if (part.Length != offset)
        {
            return null;
        }

        part.Seek(0, SeekOrigin.End);
        var buffer = new byte[CopyBuffer];
        while (await content.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (part.Length + read > upload.Size)
            {
                throw upload.TooMany();
            }

            await part.WriteAsync(buffer.AsMemory(0, read), CancellationToken.None);
        }

        return part.Length;
    }

    public async Task<QueueItem?> CompleteAsync(OpenUpload upload, CancellationToken cancellationToken)
    {
        using var turn = await TurnAsync(upload.Id, cancellationToken);
        var (part, whole) = (PathOf(upload.Id, Part), PathOf(upload.Id, Whole));
        if (File.Exists(part))
        {
            if (new FileInfo(part).Length != upload.Size)
            {
                return null;
            }

            // Orphans are told by their time.
            File.SetLastWriteTimeUtc(part, clock.GetUtcNow().UtcDateTime);
            File.Move(part, whole);
        }

        return new QueueItem(whole) { Name = upload.Name, Origin = upload.Origin() };
    }

    public async Task RemoveAsync(OpenUpload upload, CancellationToken cancellationToken)
    {
        using (await TurnAsync(upload.Id, cancellationToken))
        {
            File.Delete(PathOf(upload.Id, Part));
            File.Delete(PathOf(upload.Id, About));
        }

        _busy.TryRemove(upload.Id, out _);
    }

    /// <summary>Deletes a whole file that the queue needs no more; any other path is left alone.</summary>
    public void Release(string source)
    {
        if (Path.GetDirectoryName(source) == Path.GetFullPath(location.Uploads) && source.EndsWith(Whole, StringComparison.Ordinal))
        {
            File.Delete(source);
        }
    }

    /// <summary>Deletes whole files of an ended process that no job names.</summary>
    public void RemoveOrphans(IReadOnlySet<string> queued)
    {
        foreach (var whole in Files(Whole).Where(path => !queued.Contains(path) && File.GetLastWriteTimeUtc(path) < _started.UtcDateTime && !File.Exists(Path.ChangeExtension(path, About))))
        {
            File.Delete(whole);
        }
    }

    /// <summary>Gives up what has stood still for long.</summary>
    public void RemoveExpired()
    {
        var last = clock.GetUtcNow().UtcDateTime - TimeSpan.FromHours(options.UploadHours);
        foreach (var path in Files(Part).Concat(Files(About)).Where(path => File.GetLastWriteTimeUtc(path) < last))
        {
            var part = Path.ChangeExtension(path, Part);
            if (!File.Exists(part) || File.GetLastWriteTimeUtc(part) < last)
            {
                File.Delete(path);
            }
        }
    }

    private OpenUpload? Open(string user, string name, long size)
    {
        RemoveExpired();
        lock (_opening)
        {
            Directory.CreateDirectory(location.Uploads);
            if (All().Count(open => open.User == user) >= options.MaxOpenUploads)
            {
                return null;
            }

            var upload = new OpenUpload(OpenUpload.NewId(), user, name, size);
            File.WriteAllBytes(PathOf(upload.Id, Part), []);
            File.WriteAllText(PathOf(upload.Id, About), JsonSerializer.Serialize(upload));
            return upload;
        }
    }

    private IEnumerable<OpenUpload> All() => Files(About).Select(Read).OfType<OpenUpload>();

    private IEnumerable<string> Files(string ending) => Directory.Exists(location.Uploads) ? Directory.EnumerateFiles(Path.GetFullPath(location.Uploads), "*" + ending) : [];

    private string PathOf(string id, string ending) => Path.Combine(Path.GetFullPath(location.Uploads), id + ending);

    private async Task<IDisposable> TurnAsync(string id, CancellationToken cancellationToken)
    {
        var turn = _busy.GetOrAdd(id, _ => new SemaphoreSlim(1));
        await turn.WaitAsync(cancellationToken);
        return new Turn(turn);
    }

    private static OpenUpload? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<OpenUpload>(File.ReadAllText(path));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
