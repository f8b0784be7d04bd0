using System.Globalization;
using System.Text;

namespace LittleGiants.Extraction.Readers;

/// <summary>Names the type of files that are not read, for messages (<c>file-signatures.txt</c>, <c>archive-signatures.txt</c>).</summary>
internal static class FileTypeNames
{
    /// <summary>Bytes at each end of an archive in which its names are looked for: the directory stands at the end.</summary>
    private const int ArchiveBytes = 64 * 1024;

    private static readonly Lazy<(int Offset, byte[] Bytes, string Name)[]> Signatures = new(() =>
    [
        .. EmbeddedLines.Read("Readers/file-signatures.txt", 3)
            .Select(fields => (int.Parse(fields[0], CultureInfo.InvariantCulture), Convert.FromHexString(fields[1]), fields[2])),
    ]);

    private static readonly Lazy<(byte[] Bytes, string Name)[]> ArchiveSignatures = new(() =>
        [.. EmbeddedLines.Read("Readers/archive-signatures.txt", 2).Select(fields => (Encoding.ASCII.GetBytes(fields[0]), fields[1]))]);

    /// <summary>With its article, such as "a PNG image"; null when the type is not known.</summary>
    public static string? Find(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("PK\u0003\u0004"u8) || content.StartsWith("PK\u0005\u0006"u8))
        {
            return FindArchive(content);
        }

        foreach (var (offset, bytes, name) in Signatures.Value)
        {
            if (content.Length >= offset + bytes.Length && content[offset..].StartsWith(bytes))
            {
                return name;
            }
        }

        return null;
    }

    private static string FindArchive(ReadOnlySpan<byte> content)
    {
        var start = content[..Math.Min(content.Length, ArchiveBytes)];
        var end = content[Math.Max(0, content.Length - ArchiveBytes)..];
        foreach (var (bytes, name) in ArchiveSignatures.Value)
        {
            if (start.IndexOf(bytes) >= 0 || end.IndexOf(bytes) >= 0)
            {
                return name;
            }
        }

        return "a zip archive";
    }
}
