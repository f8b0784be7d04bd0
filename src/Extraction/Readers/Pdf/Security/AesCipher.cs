using System.Security.Cryptography;

namespace LittleGiants.Extraction.Readers.Pdf.Security;

/// <summary>AES in CBC mode as PDF uses it: the vector stands before the data.</summary>
internal static class AesCipher
{
    private const int BlockSize = 16;

    /// <summary>Decrypts whole blocks; padding that is wrong is left in, for the filters to ignore.</summary>
    public static byte[] Decrypt(byte[] key, ReadOnlySpan<byte> data)
    {
        var length = (data.Length - BlockSize) / BlockSize * BlockSize;
        if (length <= 0)
        {
            return [];
        }

        using var aes = Aes.Create();
        aes.Key = key;
        var plain = aes.DecryptCbc(data.Slice(BlockSize, length), data[..BlockSize], PaddingMode.None);
        var padding = plain[^1];
        return padding is >= 1 and <= BlockSize ? plain[..^padding] : plain;
    }

    /// <summary>Decrypts a key that was wrapped with a zero vector and no padding.</summary>
    public static byte[] Unwrap(byte[] key, ReadOnlySpan<byte> data)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return aes.DecryptCbc(data, new byte[BlockSize], PaddingMode.None);
    }

    public static byte[] Encrypt(byte[] key, byte[] vector, byte[] data)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return aes.EncryptCbc(data, vector, PaddingMode.None);
    }
}
