using System.Security.Cryptography;

namespace LittleGiants.Assistant.Library;

/// <summary>The original files, named by the SHA-256 of their content and by nothing else.</summary>
internal sealed class FileStore(string folder)
{
    private const string HalfWritten = ".part";

    /// <summary>Writes beside the place and moves: a half-written file is never seen under its name.</summary>
    public async Task<string> AddAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        var path = PathOf(sha256);
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var part = path + "." + Guid.NewGuid().ToString("N") + HalfWritten;
            try
            {
                await File.WriteAllBytesAsync(part, content, cancellationToken);
                File.Move(part, path, overwrite: true);
            }
            finally
            {
                File.Delete(part);
            }
        }

        return sha256;
    }

    /// <summary>Where a file lies; null when it is not there.</summary>
    public string? Find(string sha256) => Contains(sha256) ? PathOf(sha256) : null;

    public bool Contains(string sha256) => File.Exists(PathOf(sha256));

    /// <summary>Null when the file is gone or its content is no longer what its name says.</summary>
    public async Task<byte[]?> ReadAsync(string sha256, CancellationToken cancellationToken)
    {
        try
        {
            var content = await File.ReadAllBytesAsync(PathOf(sha256), cancellationToken);
            return Convert.ToHexStringLower(SHA256.HashData(content)) == sha256 ? content : null;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public void Remove(string sha256)
    {
        if (Contains(sha256))
        {
            File.Delete(PathOf(sha256));
        }
    }

    /// <summary>The hashes of all files that are there.</summary>
    public IReadOnlyList<string> All() => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(Path.GetFileName).Where(name => IsHash(name!))!]
        : [];

    /// <summary>What an ended process wrote to a half; only while no other process writes.</summary>
    public void RemoveHalfWritten()
    {
        foreach (var part in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*" + HalfWritten, SearchOption.AllDirectories) : [])
        {
            File.Delete(part);
        }
    }

    /// <summary>The paths of all files that are not among the given ones, half-written ones included.</summary>
    public IReadOnlyList<string> Strays(IReadOnlySet<string> known) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path => !known.Contains(Path.GetFileName(path))).Order(StringComparer.Ordinal)]
        : [];

    private string PathOf(string sha256) => IsHash(sha256)
        ? Path.Combine(folder, sha256[..2], sha256)
        : throw new ArgumentException("A file is named by 64 hexadecimal digits.", nameof(sha256));

    private static bool IsHash(string name) => name.Length == 64 && name.All(char.IsAsciiHexDigitLower);
}
