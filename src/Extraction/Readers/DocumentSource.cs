using System.Security.Cryptography;

namespace LittleGiants.Extraction.Readers;

/// <summary>A file's bytes. The name is for messages only: the type is told from the content.</summary>
public sealed class DocumentSource(string name, ReadOnlyMemory<byte> content)
{
    public string Name { get; } = name;

    public ReadOnlyMemory<byte> Content { get; } = content;

    /// <summary>Lower-case hexadecimal; computed when whoever has the bytes does not give it.</summary>
    public string Sha256
    {
        get => field ??= Convert.ToHexStringLower(SHA256.HashData(Content.Span));
        init;
    }
}
