namespace LittleGiants.Extraction.Readers.Pdf.Security;

/// <summary>The encryption of one indirect object: its key depends on the object's number.</summary>
internal readonly record struct ObjectCipher(StandardSecurity Security, int Number, int Generation)
{
    public byte[] DecryptString(byte[] bytes) => Security.DecryptString(bytes, Number, Generation);
}
