using LittleGiants.Extraction.Readers.Pdf.Syntax;

namespace LittleGiants.Extraction.Readers.Pdf.Filters;

/// <summary>Undoes the PNG and TIFF predictors (ISO 32000 section 7.4.4.4) in place.</summary>
internal static class Predictor
{
    private const int Tiff = 2;
    private const int FirstPng = 10;
    private const int MaxColors = 256;
    private const int MaxColumns = 1 << 24;

    public static void Undo(PdfDictionary parameters, ByteSink sink)
    {
        var predictor = parameters.Int("Predictor", 1);
        if (predictor != Tiff && predictor < FirstPng)
        {
            return;
        }

        var colors = Math.Clamp(parameters.Int("Colors", 1), 1, MaxColors);
        var bits = parameters.Int("BitsPerComponent", 8) is var given and (1 or 2 or 4 or 8 or 16) ? given : 8;
        var columns = Math.Clamp(parameters.Int("Columns", 1), 1, MaxColumns);
        var rowLength = (((long)columns * colors * bits) + 7) / 8;
        if (rowLength > sink.Limit)
        {
            return;
        }

        if (predictor == Tiff)
        {
            UndoTiff(sink.Written, (int)rowLength, colors, bits, columns);
        }
        else
        {
            sink.Truncate(UndoPng(sink.Written, (int)rowLength, Math.Max(1, colors * bits / 8)));
        }
    }

    /// <returns>The length of the result.</returns>
    private static int UndoPng(Span<byte> data, int rowLength, int pixel)
    {
        var to = 0;
        var previous = new byte[rowLength].AsSpan();
        for (var from = 0; from < data.Length - 1; from += rowLength + 1)
        {
            var type = data[from];
            var length = Math.Min(rowLength, data.Length - from - 1);
            var row = data.Slice(to, length);
            data.Slice(from + 1, length).CopyTo(row);
            switch (type)
            {
                case 1:
                    for (var i = pixel; i < length; i++)
                    {
                        row[i] += row[i - pixel];
                    }

                    break;
                case 2:
                    for (var i = 0; i < row.Length && i < previous.Length; i++)
                    {
                        row[i] += previous[i];
                    }

                    break;
                case 3:
                    for (var i = 0; i < length; i++)
                    {
                        row[i] += (byte)(((i >= pixel ? row[i - pixel] : 0) + previous[i]) >> 1);
                    }

                    break;
                case 4:
                    for (var i = 0; i < length; i++)
                    {
                        row[i] += i >= pixel ? Paeth(row[i - pixel], previous[i], previous[i - pixel]) : previous[i];
                    }

                    break;
            }

            previous = row;
            to += length;
        }

        return to;
    }

    private static byte Paeth(int left, int up, int upLeft)
    {
        var estimate = left + up - upLeft;
        var toLeft = Math.Abs(estimate - left);
        var toUp = Math.Abs(estimate - up);
        var toUpLeft = Math.Abs(estimate - upLeft);
        return (byte)(toLeft <= toUp && toLeft <= toUpLeft ? left : toUp <= toUpLeft ? up : upLeft);
    }

    private static void UndoTiff(Span<byte> data, int rowLength, int colors, int bits, int columns)
    {
        for (var start = 0; start < data.Length; start += rowLength)
        {
            var row = data.Slice(start, Math.Min(rowLength, data.Length - start));
            switch (bits)
            {
                case 8:
                    for (var i = colors; i < row.Length; i++)
                    {
                        row[i] += row[i - colors];
                    }

                    break;
                case 16:
                    for (var i = colors * 2; i + 1 < row.Length; i += 2)
                    {
                        var sum = ((row[i] << 8) | row[i + 1]) + ((row[i - (colors * 2)] << 8) | row[i - (colors * 2) + 1]);
                        row[i] = (byte)(sum >> 8);
                        row[i + 1] = (byte)sum;
                    }

                    break;
                default:
                    UndoTiffBits(row, colors, bits, columns);
                    break;
            }
        }
    }

    private static void UndoTiffBits(Span<byte> row, int colors, int bits, int columns)
    {
        Span<byte> left = stackalloc byte[MaxColors];
        var mask = (1 << bits) - 1;
        var samples = (int)Math.Min((long)columns * colors, row.Length * 8L / bits);
        for (var i = 0; i < samples; i++)
        {
            var bit = i * bits;
            var shift = 8 - bits - (bit & 7);
            ref var cell = ref row[bit >> 3];
            var color = i % colors;
            left[color] = (byte)((((cell >> shift) & mask) + left[color]) & mask);
            cell = (byte)((cell & ~(mask << shift)) | (left[color] << shift));
        }
    }
}
