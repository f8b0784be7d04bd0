namespace LittleGiants.Extraction.Readers.Pdf.Syntax;

/// <summary>The character classes of ISO 32000 section 7.2.3.</summary>
internal static class PdfCharacters
{
    public const byte Regular = 0;
    public const byte WhiteSpace = 1;
    public const byte Delimiter = 2;

    private static readonly byte[] Table = Build();

    /// <summary>The class of every byte, for loops that look at many.</summary>
    public static ReadOnlySpan<byte> Classes => Table;

    public static bool IsWhiteSpace(byte value) => Table[value] == WhiteSpace;

    public static bool IsRegular(byte value) => Table[value] == Regular;

    public static bool IsDigit(byte value) => (uint)(value - '0') <= 9;

    /// <summary>0 to 15, or -1 when it is no hexadecimal digit.</summary>
    public static int Hex(byte value) => value switch
    {
        >= (byte)'0' and <= (byte)'9' => value - '0',
        >= (byte)'a' and <= (byte)'f' => value - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => value - 'A' + 10,
        _ => -1,
    };

    private static byte[] Build()
    {
        var table = new byte[256];
        foreach (var value in "\0\t\n\f\r "u8)
        {
            table[value] = WhiteSpace;
        }

        foreach (var value in "()<>[]{}/%"u8)
        {
            table[value] = Delimiter;
        }

        return table;
    }
}
