namespace LittleGiants.Assistant.Library.Files;

/// <summary>The original files, named by the SHA-256 of their content and by nothing else. Safe for several threads and processes.</summary>
/// <remarks>A store is complete when <c>FileStoreConformanceTests</c> pass for it. Bytes that are no longer what their name says never come out.</remarks>
internal interface IFileStore
{
    /// <summary>Keeps a file under its hash, whole or not at all.</summary>
    /// <returns>The hash.</returns>
    Task<string> AddAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>The same for a file of this machine, which stays where it is. A store that can does not hold it in memory.</summary>
    async Task<string> AddFileAsync(string path, CancellationToken cancellationToken) => await AddAsync(await File.ReadAllBytesAsync(path, cancellationToken), cancellationToken);

    Task<bool> ContainsAsync(string sha256, CancellationToken cancellationToken);

    /// <summary>Null when the file is gone or its content is no longer what its name says.</summary>
    Task<byte[]?> ReadAsync(string sha256, CancellationToken cancellationToken);

    /// <summary>A path of this machine to read the file from, in pieces and at any place; null when it is not there.</summary>
    Task<string?> FindAsync(string sha256, CancellationToken cancellationToken);

    Task RemoveAsync(string sha256, CancellationToken cancellationToken);

    /// <summary>The hashes of all files that are there.</summary>
    Task<IReadOnlyList<string>> AllAsync(CancellationToken cancellationToken);

    /// <summary>The names of what belongs to none of the given hashes, half-written files included; for <see cref="RemoveStrayAsync"/>.</summary>
    Task<IReadOnlyList<string>> StraysAsync(IReadOnlySet<string> known, CancellationToken cancellationToken);

    Task RemoveStrayAsync(string name, CancellationToken cancellationToken);

    /// <summary>Removes what an ended process wrote to a half; only while no other process writes.</summary>
    Task RemoveHalfWrittenAsync(CancellationToken cancellationToken);
}
