using System.Globalization;
using System.Text;

namespace LittleGiants.Assistant.Library.Sharing;

/// <summary>Beside a library in a folder, which one process serves: in memory, and as files what outlives the process.</summary>
internal sealed class LocalState(LibraryLocation location, TimeProvider clock) : ISharedState
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<(string Kind, string Id), SharedRecord> _records = new(Comparer<(string Kind, string Id)>.Create((left, right) =>
        string.CompareOrdinal(left.Kind, right.Kind) is not 0 and var order ? order : string.CompareOrdinal(left.Id, right.Id)));

    public ISharedStreams? Streams => null;

    public Task<SharedRecord?> FindAsync(SharedKind kind, string id, CancellationToken cancellationToken)
    {
        if (kind.Folder is not null)
        {
            return Task.FromResult(Read(kind, id));
        }

        lock (_lock)
        {
            return Task.FromResult(_records.GetValueOrDefault((kind.Name, id)));
        }
    }

    public Task<IReadOnlyList<SharedRecord>> AllAsync(SharedKind kind, CancellationToken cancellationToken)
    {
        if (kind.Folder is null)
        {
            return Task.FromResult<IReadOnlyList<SharedRecord>>(Select(kind, _ => true));
        }

        var folder = Path.Combine(location.Folder, kind.Folder);
        return Task.FromResult<IReadOnlyList<SharedRecord>>(!Directory.Exists(folder) ? [] : [.. Directory.EnumerateFiles(folder, "*" + kind.Ending)
            .Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal).Select(id => Read(kind, id)).OfType<SharedRecord>()]);
    }

    public async Task<bool> AddAsync(SharedKind kind, string id, string body, TimeSpan? due, bool isHeld, CancellationToken cancellationToken)
    {
        if (kind.Folder is not null)
        {
            return !File.Exists(PathOf(kind, id)) && await WriteAsync(kind, id, body, overwrite: false, cancellationToken);
        }

        lock (_lock)
        {
            return _records.TryAdd((kind.Name, id), new SharedRecord(id, body, clock.GetUtcNow() + due, isHeld));
        }
    }

    public Task SaveAsync(SharedKind kind, string id, string body, CancellationToken cancellationToken)
    {
        if (kind.Folder is not null)
        {
            return WriteAsync(kind, id, body, overwrite: true, cancellationToken);
        }

        lock (_lock)
        {
            _records[(kind.Name, id)] = _records.TryGetValue((kind.Name, id), out var known) ? known with { Body = body } : new SharedRecord(id, body, null, false);
        }

        return Task.CompletedTask;
    }

    public Task<bool> UpdateAsync(SharedKind kind, string id, string body, bool isHeld, CancellationToken cancellationToken) =>
        Task.FromResult(Change(kind, record => record.Id == id && record.IsHeld == isHeld, record => record with { Body = body }).Count > 0);

    public Task<bool> RemoveAsync(SharedKind kind, string id, bool isHeld, CancellationToken cancellationToken)
    {
        if (kind.Folder is not null)
        {
            var isThere = File.Exists(PathOf(kind, id));
            if (isThere)
            {
                File.Delete(PathOf(kind, id));
            }

            return Task.FromResult(isThere);
        }

        lock (_lock)
        {
            return Task.FromResult(_records.TryGetValue((kind.Name, id), out var known) && known.IsHeld == isHeld && _records.Remove((kind.Name, id)));
        }
    }

    public Task<IReadOnlyList<string>> PostponeAsync(SharedKind kind, IReadOnlyCollection<string> ids, TimeSpan due, bool isHeld, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([.. Change(kind, record => record.IsHeld == isHeld && ids.Contains(record.Id), record => record with { Due = clock.GetUtcNow() + due }).Select(record => record.Id)]);

    public Task<IReadOnlyList<SharedRecord>> TakeDueAsync(SharedKind kind, TimeSpan hold, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SharedRecord>>(Change(kind, record => record.Due <= clock.GetUtcNow(), record => record with { Due = clock.GetUtcNow() + hold, IsHeld = true }));

    /// <summary>Lines of JSON in the library's folder, a file a month.</summary>
    public Task AuditAsync(DateTimeOffset at, string entry, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            Directory.CreateDirectory(location.Audit);
            using var file = new FileStream(Path.Combine(location.Audit, at.ToString("yyyy-MM", CultureInfo.InvariantCulture) + ".jsonl"), FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
            file.Write(Encoding.UTF8.GetBytes(entry + "\n"));
        }

        return Task.CompletedTask;
    }

    public Task CheckAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private List<SharedRecord> Select(SharedKind kind, Func<SharedRecord, bool> isMeant)
    {
        lock (_lock)
        {
            return [.. _records.Where(entry => entry.Key.Kind == kind.Name && isMeant(entry.Value)).Select(entry => entry.Value)];
        }
    }

    private List<SharedRecord> Change(SharedKind kind, Func<SharedRecord, bool> isMeant, Func<SharedRecord, SharedRecord> change)
    {
        lock (_lock)
        {
            var changed = Select(kind, isMeant).ConvertAll(record => change(record));
            changed.ForEach(record => _records[(kind.Name, record.Id)] = record);
            return changed;
        }
    }

    private SharedRecord? Read(SharedKind kind, string id)
    {
        try
        {
            return new SharedRecord(id, File.ReadAllText(PathOf(kind, id)), null, false);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Beside the place and moved: a half-written one is never seen.</summary>
    private async Task<bool> WriteAsync(SharedKind kind, string id, string body, bool overwrite, CancellationToken cancellationToken)
    {
        var path = PathOf(kind, id);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = $"{path}.{Guid.NewGuid():N}.part";
        await File.WriteAllTextAsync(part, body, cancellationToken);
        File.Move(part, path, overwrite);
        return true;
    }

    private string PathOf(SharedKind kind, string id) => Path.Combine(location.Folder, kind.Folder!, id + kind.Ending);
}
