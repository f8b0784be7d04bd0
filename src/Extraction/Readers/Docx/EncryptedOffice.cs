using System.Text;

namespace LittleGiants.Extraction.Readers.Docx;

/// <summary>Office files with a password are no archives but compound files with an encrypted stream.</summary>
internal static class EncryptedOffice
{
    private static readonly byte[] StreamName = Encoding.Unicode.GetBytes("EncryptedPackage");

    public static bool IsEncrypted(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) && content.IndexOf(StreamName) > 0;
}
