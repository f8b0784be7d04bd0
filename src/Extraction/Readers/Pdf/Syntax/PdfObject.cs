namespace LittleGiants.Extraction.Readers.Pdf.Syntax;

/// <summary>An object of ISO 32000 section 7.3. A closed family; PDF's null is <see cref="PdfNull.Instance"/>, never a null reference.</summary>
internal abstract class PdfObject;

internal sealed class PdfNull : PdfObject
{
    public static readonly PdfNull Instance = new();
}

internal sealed class PdfBoolean(bool value) : PdfObject
{
    public bool Value { get; } = value;
}

internal sealed class PdfNumber(double value) : PdfObject
{
    public double Value { get; } = value;

    /// <summary>Truncated and held inside the range of int.</summary>
    public int AsInt => Value >= int.MaxValue ? int.MaxValue : Value <= int.MinValue ? int.MinValue : double.IsNaN(Value) ? 0 : (int)Value;
}

/// <summary>A string's bytes, decrypted.</summary>
internal sealed class PdfString(byte[] bytes) : PdfObject
{
    public byte[] Bytes { get; } = bytes;
}

/// <summary>A name without its slash, #-escapes resolved.</summary>
internal sealed class PdfName(string value) : PdfObject
{
    public string Value { get; } = value;
}

internal sealed class PdfReference(int number, int generation) : PdfObject
{
    public int Number { get; } = number;

    public int Generation { get; } = generation;
}

/// <summary>A stream: its dictionary and its raw (still encoded and encrypted) bytes inside the file.</summary>
internal sealed class PdfStream(PdfDictionary dictionary, ReadOnlyMemory<byte> raw) : PdfObject
{
    public PdfDictionary Dictionary { get; } = dictionary;

    public ReadOnlyMemory<byte> Raw { get; } = raw;

    /// <summary>The object it was read from; 0 when it is not an indirect object. The key of encryption and of caches.</summary>
    public int ObjectNumber { get; init; }

    public int Generation { get; init; }
}
