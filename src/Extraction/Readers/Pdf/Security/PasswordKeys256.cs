using System.Security.Cryptography;

namespace LittleGiants.Extraction.Readers.Pdf.Security;

/// <summary>The file key of revisions 5 and 6 from a password (ISO 32000-2 algorithms 2.A and 2.B).</summary>
internal static class PasswordKeys256
{
    private const int HashLength = 32;
    private const int SaltLength = 8;
    private const int MaxPasswordLength = 127;
    private const int LeastRounds = 64;
    private const int Repetitions = 64;

    /// <summary>The file key when the password is the user's or the owner's, else null.</summary>
    public static byte[]? Open(EncryptionDictionary encrypt, ReadOnlySpan<byte> password)
    {
        var secret = password[..Math.Min(password.Length, MaxPasswordLength)].ToArray();
        return Open(encrypt.Revision, secret, encrypt.User, [], encrypt.UserKey)
            ?? Open(encrypt.Revision, secret, encrypt.Owner, encrypt.User, encrypt.OwnerKey);
    }

    private static byte[]? Open(int revision, byte[] password, byte[] entry, byte[] user, byte[] wrapped)
    {
        var validation = entry[HashLength..(HashLength + SaltLength)];
        var keySalt = entry[(HashLength + SaltLength)..];
        if (wrapped.Length < HashLength || !Hash(revision, password, validation, user).AsSpan().SequenceEqual(entry.AsSpan(0, HashLength)))
        {
            return null;
        }

        return AesCipher.Unwrap(Hash(revision, password, keySalt, user), wrapped.AsSpan(0, HashLength));
    }

    private static byte[] Hash(int revision, byte[] password, byte[] salt, byte[] user)
    {
        var hash = SHA256.HashData([.. password, .. salt, .. user]);
        if (revision < 6)
        {
            return hash;
        }

        byte[] encrypted = [];
        for (var round = 0; round < LeastRounds || encrypted[^1] > round - HashLength; round++)
        {
            byte[] part = [.. password, .. hash, .. user];
            var repeated = new byte[part.Length * Repetitions];
            for (var i = 0; i < Repetitions; i++)
            {
                part.CopyTo(repeated, i * part.Length);
            }

            encrypted = AesCipher.Encrypt(hash[..16], hash[16..32], repeated);
            var remainder = 0;
            foreach (var value in encrypted.AsSpan(0, 16))
            {
                remainder += value;
            }

            hash = (remainder % 3) switch
            {
                0 => SHA256.HashData(encrypted),
                1 => SHA384.HashData(encrypted),
                _ => SHA512.HashData(encrypted),
            };
        }

        return hash[..HashLength];
    }
}
