using LittleGiants.Extraction.Readers.Pdf.Syntax;

namespace LittleGiants.Extraction.Readers.Pdf.Security;

/// <summary>The entries of the standard handler's dictionary (ISO 32000 section 7.6.4) that keys are made of.</summary>
internal sealed record EncryptionDictionary
{
    public required int Revision { get; init; }

    /// <summary>In bytes, 5 to 16 for revisions up to 4.</summary>
    public required int KeyLength { get; init; }

    public required byte[] Owner { get; init; }

    public required byte[] User { get; init; }

    public byte[] OwnerKey { get; init; } = [];

    public byte[] UserKey { get; init; } = [];

    public required uint Permissions { get; init; }

    public required bool EncryptMetadata { get; init; }

    /// <summary>The first part of the file identifier; empty when there is none.</summary>
    public required byte[] FileId { get; init; }

    /// <summary>Null when entries that are needed are missing or the revision is not known.</summary>
    public static EncryptionDictionary? From(PdfDictionary encrypt, byte[] fileId)
    {
        var version = encrypt.Int("V");
        var revision = encrypt.Int("R");
        var hash = revision >= 5 ? 48 : 32;
        if (encrypt.Name("Filter") is not (null or "Standard") || version is < 1 or > 5 || revision is < 2 or > 6
            || encrypt.String("O") is not { } owner || encrypt.String("U") is not { } user || owner.Length < hash || user.Length < hash)
        {
            return null;
        }

        var bits = encrypt.Int("Length", version == 1 ? 40 : version >= 4 ? 128 : 40);
        return new EncryptionDictionary
        {
            Revision = revision,
            KeyLength = version == 1 || revision == 2 ? 5 : version == 4 ? 16 : Math.Clamp((bits < 40 ? bits * 8 : bits) / 8, 5, 16),
            Owner = owner[..hash],
            User = user[..hash],
            OwnerKey = encrypt.String("OE") ?? [],
            UserKey = encrypt.String("UE") ?? [],
            Permissions = (uint)(long)Math.Clamp(encrypt.Number("P"), int.MinValue, uint.MaxValue),
            EncryptMetadata = encrypt["EncryptMetadata"] is not PdfBoolean { Value: false },
            FileId = fileId,
        };
    }
}
