namespace LittleGiants.Extraction.Readers.Pdf.Security;

internal enum CryptMethod : byte
{
    /// <summary>Not encrypted.</summary>
    Identity,
    Rc4,

    /// <summary>AES-128 with a key for each object (AESV2).</summary>
    Aes128,

    /// <summary>AES-256 with the file's key (AESV3).</summary>
    Aes256,
}
