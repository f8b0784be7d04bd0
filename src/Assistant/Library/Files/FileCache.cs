using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace LittleGiants.Assistant.Library.Files;

/// <summary>Copies of originals on this machine, bounded in bytes. Several processes may share the folder. What comes out was compared with its name, once by each process and again when the file changes.</summary>
internal sealed class FileCache(string folder, long maxBytes)
{
    private const string HalfWritten = ".part";

    /// <summary>Who was just told a path is about to open it.</summary>
    private static readonly TimeSpan InUse = TimeSpan.FromMinutes(1);

    /// <summary>A copy takes minutes at most; what is older was left by an ended process.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, (long Length, DateTime Changed)> _checked = new(StringComparer.Ordinal);
    private readonly Lock _tidying = new();

    /// <returns>A full path; null when there is no copy, or none that is what its name says.</returns>
    public async Task<string?> FindAsync(string sha256, CancellationToken cancellationToken)
    {
        var file = new FileInfo(PathOf(sha256));
        try
        {
            if (!file.Exists)
            {
                return null;
            }

            var state = (file.Length, file.LastWriteTimeUtc);
            if (!_checked.TryGetValue(sha256, out var known) || known != state)
            {
                await using var stream = file.OpenRead();
                if (Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken)) != sha256)
                {
                    Remove(sha256);
                    return null;
                }

                _checked[sha256] = state;
            }

            File.SetLastAccessTimeUtc(file.FullName, DateTime.UtcNow);
            return file.FullName;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Takes in what a stream gives.</summary>
    /// <returns>Its path; null when the content is not what the name says, and then nothing is kept.</returns>
    public async Task<string?> TakeAsync(string sha256, Stream content, CancellationToken cancellationToken)
    {
        var path = PathOf(sha256);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = path + "." + Guid.NewGuid().ToString("N") + HalfWritten;
        try
        {
            using (var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256))
            {
                await using (var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous))
                {
                    var buffer = new byte[1 << 17];
                    for (int read; (read = await content.ReadAsync(buffer, cancellationToken)) > 0;)
                    {
                        hash.AppendData(buffer, 0, read);
                        await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                    }
                }

                if (Convert.ToHexStringLower(hash.GetHashAndReset()) != sha256)
                {
                    return null;
                }
            }

            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }

        var taken = new FileInfo(path);
        _checked[sha256] = (taken.Length, taken.LastWriteTimeUtc);
        Tidy();
        return taken.FullName;
    }

    public void Remove(string sha256)
    {
        _checked.TryRemove(sha256, out _);
        Delete(PathOf(sha256));
    }

    /// <summary>Removes what was not used for longest, until the rest is within the bound; what is in use stays.</summary>
    private void Tidy()
    {
        lock (_tidying)
        {
            var now = DateTime.UtcNow;
            var files = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).ToList();
            foreach (var part in files.Where(file => file.Extension == HalfWritten && now - file.LastWriteTimeUtc > Abandoned))
            {
                Delete(part.FullName);
            }

            var copies = files.Where(file => OriginalName.Is(file.Name)).ToList();
            var bytes = copies.Sum(file => file.Length);
            foreach (var copy in copies.Where(file => now - file.LastAccessTimeUtc > InUse).OrderBy(file => file.LastAccessTimeUtc).TakeWhile(_ => bytes > maxBytes))
            {
                bytes -= copy.Length;
                Remove(copy.Name);
            }
        }
    }

    private static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is DirectoryNotFoundException or UnauthorizedAccessException or IOException)
        {
            // Another process was quicker, or reads it: the next turn comes.
        }
    }

    private string PathOf(string sha256) => Path.GetFullPath(Path.Combine(folder, OriginalName.Place(sha256)));
}
