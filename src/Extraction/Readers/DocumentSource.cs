using System.Security.Cryptography;

namespace LittleGiants.Extraction.Readers;

/// <summary>A file's bytes. The name is for messages only: the type is told from the content.</summary>
public sealed class DocumentSource(string name, ReadOnlyMemory<byte> content)
{
    private string? _sha256;

    public string Name { get; } = name;

    public ReadOnlyMemory<byte> Content { get; } = content;

    /// <summary>Lower-case hexadecimal.</summary>
    public string Sha256 => _sha256 ??= Convert.ToHexStringLower(SHA256.HashData(Content.Span));
}
