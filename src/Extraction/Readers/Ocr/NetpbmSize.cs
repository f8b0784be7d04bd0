using System.Buffers.Text;

namespace LittleGiants.Extraction.Readers.Ocr;

/// <summary>The pixels of a picture in Netpbm's grey form ("P5 width height maximum").</summary>
internal readonly record struct NetpbmSize(int Width, int Height)
{
    public static NetpbmSize Of(ReadOnlySpan<byte> picture)
    {
        if (!picture.StartsWith("P5"u8))
        {
            return default;
        }

        var rest = picture[2..];
        return Next(ref rest, out var width) && Next(ref rest, out var height) ? new NetpbmSize(width, height) : default;
    }

    private static bool Next(ref ReadOnlySpan<byte> rest, out int number)
    {
        while (rest.Length > 0 && rest[0] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            rest = rest[1..];
        }

        var isNumber = Utf8Parser.TryParse(rest, out number, out var length) && number > 0;
        rest = rest[length..];
        return isNumber;
    }
}
