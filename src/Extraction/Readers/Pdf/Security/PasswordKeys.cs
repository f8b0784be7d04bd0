using System.Security.Cryptography;

namespace LittleGiants.Extraction.Readers.Pdf.Security;

/// <summary>The file key of revisions 2 to 4 from a password (ISO 32000 algorithms 2 to 7).</summary>
internal static class PasswordKeys
{
    private const int PaddedLength = 32;
    private const int HashRounds = 50;
    private const int CipherRounds = 20;

    private static ReadOnlySpan<byte> Padding =>
    [
        0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08,
        0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
    ];

    /// <summary>The file key when the password is the user's or the owner's, else null.</summary>
    public static byte[]? Open(EncryptionDictionary encrypt, ReadOnlySpan<byte> password) =>
        OpenAsUser(encrypt, Pad(password)) ?? OpenAsUser(encrypt, UserPasswordFromOwner(encrypt, Pad(password)));

    private static byte[]? OpenAsUser(EncryptionDictionary encrypt, byte[] padded)
    {
        var key = FileKey(encrypt, padded);
        if (encrypt.Revision == 2)
        {
            return Rc4.Transform(key, Padding).AsSpan().SequenceEqual(encrypt.User) ? key : null;
        }

        byte[] check = MD5.HashData([.. Padding, .. encrypt.FileId]);
        for (var round = 0; round < CipherRounds; round++)
        {
            check = Rc4.Transform(Xor(key, round), check);
        }

        return check.AsSpan().SequenceEqual(encrypt.User.AsSpan(0, check.Length)) ? key : null;
    }

    private static byte[] FileKey(EncryptionDictionary encrypt, byte[] padded)
    {
        var permissions = BitConverter.GetBytes(encrypt.Permissions);
        byte[] metadata = encrypt.Revision >= 4 && !encrypt.EncryptMetadata ? [0xFF, 0xFF, 0xFF, 0xFF] : [];
        var hash = MD5.HashData([.. padded, .. encrypt.Owner, .. permissions, .. encrypt.FileId, .. metadata]);
        if (encrypt.Revision >= 3)
        {
            for (var round = 0; round < HashRounds; round++)
            {
                hash = MD5.HashData(hash.AsSpan(0, encrypt.KeyLength));
            }
        }

        return hash[..encrypt.KeyLength];
    }

    private static byte[] UserPasswordFromOwner(EncryptionDictionary encrypt, byte[] padded)
    {
        var hash = MD5.HashData(padded);
        if (encrypt.Revision == 2)
        {
            return Rc4.Transform(hash.AsSpan(0, encrypt.KeyLength), encrypt.Owner);
        }

        for (var round = 0; round < HashRounds; round++)
        {
            hash = MD5.HashData(hash);
        }

        var password = encrypt.Owner;
        for (var round = CipherRounds - 1; round >= 0; round--)
        {
            password = Rc4.Transform(Xor(hash.AsSpan(0, encrypt.KeyLength), round), password);
        }

        return password;
    }

    private static byte[] Pad(ReadOnlySpan<byte> password)
    {
        var padded = new byte[PaddedLength];
        var length = Math.Min(password.Length, PaddedLength);
        password[..length].CopyTo(padded);
        Padding[..(PaddedLength - length)].CopyTo(padded.AsSpan(length));
        return padded;
    }

    private static byte[] Xor(ReadOnlySpan<byte> key, int value)
    {
        var result = key.ToArray();
        for (var i = 0; i < result.Length; i++)
        {
            result[i] ^= (byte)value;
        }

        return result;
    }
}
