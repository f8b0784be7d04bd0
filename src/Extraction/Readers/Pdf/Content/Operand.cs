namespace LittleGiants.Extraction.Readers.Pdf.Content;

internal enum OperandKind : byte
{
    Number,
    Name,
    String,
    ArrayStart,
    ArrayEnd,
    DictionaryStart,
    DictionaryEnd,

    /// <summary>true, false, null: nothing a content operator asks for.</summary>
    Other,
}

/// <summary>One operand of a content operator; arrays and dictionaries stand flat between their start and end.</summary>
internal struct Operand
{
    public OperandKind Kind { get; set; }

    public double Number { get; set; }

    /// <summary>Where the bytes of a string or name stand: in the stream, or when <see cref="IsUnescaped"/> in the scanner's scratch.</summary>
    public int Start { get; set; }

    public int Length { get; set; }

    /// <summary>The bytes were rewritten (escapes, hexadecimal digits).</summary>
    public bool IsUnescaped { get; set; }
}
