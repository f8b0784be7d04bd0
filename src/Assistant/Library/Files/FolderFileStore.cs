using System.Security.Cryptography;

namespace LittleGiants.Assistant.Library.Files;

/// <summary>Originals in a folder, which several machines may share.</summary>
internal sealed class FolderFileStore(string folder) : IFileStore
{
    private const string HalfWritten = ".part";
    private const int CopyBuffer = 1 << 16;

    /// <summary>Writes beside the place and moves: a half-written file is never seen under its name.</summary>
    public async Task<string> AddAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var sha256 = OriginalName.Of(content.Span);
        await PlaceAsync(sha256, content.Length, part => File.WriteAllBytesAsync(part, content, cancellationToken));
        return sha256;
    }

    public async Task<string> AddFileAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, CopyBuffer, FileOptions.Asynchronous | FileOptions.SequentialScan);
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
        await PlaceAsync(sha256, file.Length, async part =>
        {
            file.Position = 0;
            await using var copy = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None, CopyBuffer, FileOptions.Asynchronous);
            await file.CopyToAsync(copy, cancellationToken);
        });
        return sha256;
    }

    public Task<bool> ContainsAsync(string sha256, CancellationToken cancellationToken) => Task.FromResult(File.Exists(PathOf(sha256)));

    public async Task<byte[]?> ReadAsync(string sha256, CancellationToken cancellationToken)
    {
        try
        {
            var content = await File.ReadAllBytesAsync(PathOf(sha256), cancellationToken);
            return OriginalName.Of(content) == sha256 ? content : null;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public Task<string?> FindAsync(string sha256, CancellationToken cancellationToken) => Task.FromResult(File.Exists(PathOf(sha256)) ? Path.GetFullPath(PathOf(sha256)) : null);

    public Task RemoveAsync(string sha256, CancellationToken cancellationToken)
    {
        if (File.Exists(PathOf(sha256)))
        {
            File.Delete(PathOf(sha256));
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<string>> AllAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([.. Everything("*").Select(Path.GetFileName).Where(name => OriginalName.Is(name!))!]);

    public Task RemoveHalfWrittenAsync(CancellationToken cancellationToken)
    {
        foreach (var part in Everything("*" + HalfWritten))
        {
            File.Delete(part);
        }

        return Task.CompletedTask;
    }

    /// <returns>Full paths.</returns>
    public Task<IReadOnlyList<string>> StraysAsync(IReadOnlySet<string> known, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([.. Everything("*").Where(path => !known.Contains(Path.GetFileName(path))).Order(StringComparer.Ordinal)]);

    public Task RemoveStrayAsync(string name, CancellationToken cancellationToken)
    {
        File.Delete(name);
        return Task.CompletedTask;
    }

    /// <summary>Unless it is there; one of another length is broken and is written anew.</summary>
    private async Task PlaceAsync(string sha256, long length, Func<string, Task> write)
    {
        var path = PathOf(sha256);
        if (new FileInfo(path) is { Exists: true } there && there.Length == length)
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = path + "." + Guid.NewGuid().ToString("N") + HalfWritten;
        try
        {
            await write(part);
            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private IEnumerable<string> Everything(string pattern) => Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories) : [];

    private string PathOf(string sha256) => Path.Combine(folder, OriginalName.Place(sha256));
}
