using System.Buffers.Text;

namespace LittleGiants.Extraction.Readers.Ocr;

/// <summary>Reads the pixels of Netpbm's grey form ("P5 width height 255", then a byte for each).</summary>
internal static class NetpbmPicture
{
    private const int White = 255;

    /// <summary>The picture over the same bytes, so that what is drawn in it is drawn in the file; null when it is none.</summary>
    public static GreyPicture? Open(Memory<byte> file)
    {
        var rest = (ReadOnlySpan<byte>)file.Span;
        if (!rest.StartsWith("P5"u8))
        {
            return null;
        }

        rest = rest[2..];
        if (!Next(ref rest, out var width) || !Next(ref rest, out var height) || !Next(ref rest, out var maximum) || maximum != White || rest.Length == 0)
        {
            return null;
        }

        // One white space ends the header.
        var start = file.Length - rest.Length + 1;
        return (long)width * height <= file.Length - start ? new GreyPicture(width, height, file.Slice(start, width * height)) : null;
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
