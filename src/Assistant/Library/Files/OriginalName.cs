using System.Security.Cryptography;

namespace LittleGiants.Assistant.Library.Files;

/// <summary>The name of an original: the SHA-256 of its content in 64 small hexadecimal digits.</summary>
internal static class OriginalName
{
    public static bool Is(string name) => name.Length == 64 && name.All(char.IsAsciiHexDigitLower);

    public static string Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>The same place in a folder and in a bucket, so that the one can be copied to the other.</summary>
    /// <exception cref="ArgumentException">It is no such name.</exception>
    public static string Place(string sha256) => Is(sha256) ? $"{sha256[..2]}/{sha256}" : throw new ArgumentException("A file is named by 64 hexadecimal digits.", nameof(sha256));
}
