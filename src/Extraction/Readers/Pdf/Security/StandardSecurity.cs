using System.Security.Cryptography;
using System.Text;
using LittleGiants.Extraction.Readers.Pdf.Syntax;

namespace LittleGiants.Extraction.Readers.Pdf.Security;

/// <summary>The standard security handler with its file key: decrypts strings and streams.</summary>
internal sealed class StandardSecurity
{
    private readonly byte[] _fileKey;
    private readonly PdfDictionary _encrypt;
    private readonly bool _encryptMetadata;
    private readonly CryptMethod _strings;
    private readonly CryptMethod _streams;
    private (int Number, int Generation, CryptMethod Method) _keyOwner;
    private byte[]? _objectKey;

    private StandardSecurity(byte[] fileKey, PdfDictionary encrypt, bool encryptMetadata)
    {
        _fileKey = fileKey;
        _encrypt = encrypt;
        _encryptMetadata = encryptMetadata;
        var hasCryptFilters = encrypt.Int("V") >= 4;
        _strings = hasCryptFilters ? Method(encrypt.Name("StrF") ?? "Identity") : CryptMethod.Rc4;
        _streams = hasCryptFilters ? Method(encrypt.Name("StmF") ?? "Identity") : CryptMethod.Rc4;
    }

    /// <summary>Tries the password, and the empty one; null with the reason when neither fits.</summary>
    public static StandardSecurity? Open(PdfDictionary encrypt, PdfString? fileId, string? password, out string reason)
    {
        if (EncryptionDictionary.From(encrypt, fileId?.Bytes ?? []) is not { } entries)
        {
            reason = "The file is encrypted in a way that is not known here: only the standard password handler is.";
            return null;
        }

        reason = fileId is null && entries.Revision < 5
            ? "The file is encrypted and has lost the identifier that its key is made of."
            : password is null ? "The file is encrypted: give its password." : "The file is encrypted and the password given does not open it.";
        foreach (var candidate in Candidates(password))
        {
            var key = entries.Revision >= 5 ? PasswordKeys256.Open(entries, candidate) : PasswordKeys.Open(entries, candidate);
            if (key is not null)
            {
                return new StandardSecurity(key, encrypt, entries.EncryptMetadata);
            }
        }

        return null;
    }

    public byte[] DecryptString(byte[] bytes, int number, int generation) => Decrypt(_strings, bytes, number, generation) ?? bytes;

    public ReadOnlyMemory<byte> DecryptStream(PdfStream stream)
    {
        // Streams that are no indirect objects came decrypted; cross-reference streams never are encrypted.
        var type = stream.Dictionary.Name("Type");
        if (stream.ObjectNumber == 0 || type == "XRef")
        {
            return stream.Raw;
        }

        var method = OwnMethod(stream.Dictionary)
            ?? (type == "Metadata" && !_encryptMetadata ? CryptMethod.Identity : _streams);
        return Decrypt(method, stream.Raw.Span, stream.ObjectNumber, stream.Generation) ?? stream.Raw;
    }

    private static List<byte[]> Candidates(string? password)
    {
        List<byte[]> candidates = [[]];
        if (!string.IsNullOrEmpty(password))
        {
            candidates.Add(Encoding.UTF8.GetBytes(password));
            candidates.Add(Encoding.Latin1.GetBytes(password));
        }

        return candidates;
    }

    /// <summary>The method that a stream's own Crypt filter names; null when it has none.</summary>
    private CryptMethod? OwnMethod(PdfDictionary stream)
    {
        var filter = stream["Filter"];
        var parameters = stream["DecodeParms"];
        if (filter is PdfArray chain)
        {
            filter = chain[0];
            parameters = parameters is PdfArray list ? list[0] : parameters;
        }

        return filter is PdfName { Value: "Crypt" } ? Method((parameters as PdfDictionary)?.Name("Name") ?? "Identity") : null;
    }

    private CryptMethod Method(string filterName)
    {
        if (filterName == "Identity")
        {
            return CryptMethod.Identity;
        }

        return _encrypt.Dictionary("CF")?.Dictionary(filterName)?.Name("CFM") switch
        {
            "V2" => CryptMethod.Rc4,
            "AESV2" => CryptMethod.Aes128,
            "AESV3" => CryptMethod.Aes256,
            _ => CryptMethod.Identity,
        };
    }

    /// <summary>Null when there is nothing to decrypt.</summary>
    private byte[]? Decrypt(CryptMethod method, ReadOnlySpan<byte> data, int number, int generation) => method switch
    {
        CryptMethod.Rc4 => Rc4.Transform(ObjectKey(method, number, generation), data),
        CryptMethod.Aes128 => AesCipher.Decrypt(ObjectKey(method, number, generation), data),
        CryptMethod.Aes256 when _fileKey.Length == 32 => AesCipher.Decrypt(_fileKey, data),
        _ => null,
    };

    /// <summary>ISO 32000 algorithm 1.</summary>
    private byte[] ObjectKey(CryptMethod method, int number, int generation)
    {
        var owner = (number, generation, method);
        if (_objectKey is null || _keyOwner != owner)
        {
            byte[] tail = [(byte)number, (byte)(number >> 8), (byte)(number >> 16), (byte)generation, (byte)(generation >> 8)];
            byte[] salt = method == CryptMethod.Aes128 ? [.. "sAlT"u8] : [];
            var hash = MD5.HashData([.. _fileKey, .. tail, .. salt]);
            _objectKey = hash[..Math.Min(_fileKey.Length + tail.Length, hash.Length)];
            _keyOwner = owner;
        }

        return _objectKey;
    }
}
