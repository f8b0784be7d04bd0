using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Library;

/// <summary>A page's text and character boxes in as few bytes as serve to light up a figure: a box costs about a byte once compressed.</summary>
/// <remarks>
/// Format 1, Brotli over: text length and bytes (UTF-8), then for each character a flag and, when its box differs from what the one before foretells, its
/// edges as differences in tenths of a point. Characters on one line share top and height; the next begins where the last ended.
/// </remarks>
internal static class PageCodec
{
    private const byte Format = 1;

    /// <summary>Units of a point: a tenth is finer than any screen.</summary>
    private const float Scale = 10;

    /// <summary>Bytes that one page may unpack to; more is damage.</summary>
    private const int MaxUnpacked = 64 << 20;

    /// <summary>Bytes unpacked at once when only the text is asked for.</summary>
    private const int TextStep = 4096;

    /// <summary>Bytes of a number at most.</summary>
    private const int MostLengthBytes = 5;

    /// <summary>Half the time of 4 for 3% more bytes.</summary>
    private const int Quality = 2;
    private const int Window = 20;

    public static byte[] Pack(string text, IReadOnlyList<Box> boxes)
    {
        using var raw = new ByteWriter(Encoding.UTF8.GetMaxByteCount(text.Length) + 16 + (boxes.Count * 2));
        raw.WriteText(text);
        raw.WriteNumber(boxes.Count);

        // Planes compress better than records: all steps to the right, then all widths, then what begins a line.
        int right = 0, top = 0, height = 0;
        var last = default(Box);
        using ByteWriter steps = new(boxes.Count * 2), widths = new(boxes.Count * 2), lines = new(1024);
        var all = boxes as Box[] ?? [.. boxes];
        foreach (ref readonly var box in all.AsSpan())
        {
            if (box.IsEmpty)
            {
                widths.WriteNumber(0);
                continue;
            }

            var (x, w) = (Units(box.X), Units(box.Width));
            var isNewLine = false;
            if (box.Y != last.Y || box.Height != last.Height)
            {
                var (y, h) = (Units(box.Y), Units(box.Height));
                isNewLine = y != top || h != height;
                if (isNewLine)
                {
                    lines.WriteSigned(y - top);
                    lines.WriteSigned(h - height);
                    (top, height) = (y, h);
                }

                last = box;
            }

            widths.WriteNumber((w << 1 | (isNewLine ? 1 : 0)) + 1);
            steps.WriteSigned(x - right);
            right = x + w;
        }

        foreach (var plane in new[] { widths, steps, lines })
        {
            raw.WriteNumber(plane.Length);
            raw.Write(plane.Written);
        }

        using var packed = new ByteWriter(BrotliEncoder.GetMaxCompressedLength(raw.Length) + 5);
        packed.Space[0] = Format;
        BinaryPrimitives.WriteInt32LittleEndian(packed.Space[1..], raw.Length);
        return BrotliEncoder.TryCompress(raw.Written, packed.Space[5..], out var written, Quality, Window)
            ? packed.Space[..(written + 5)].ToArray()
            : throw new InvalidOperationException("A page could not be compressed.");
    }

    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static (string Text, IReadOnlyList<Box> Boxes) Unpack(ReadOnlySpan<byte> packed, bool withBoxes)
    {
        var length = packed.Length > 5 && packed[0] == Format ? BinaryPrimitives.ReadInt32LittleEndian(packed[1..]) : -1;
        if (length is < 0 or > MaxUnpacked)
        {
            throw new InvalidDataException("The stored page is damaged.");
        }

        var raw = new byte[length];
        if (!withBoxes)
        {
            return (TextOnly(packed[5..], raw), []);
        }

        if (!BrotliDecoder.TryDecompress(packed[5..], raw, out var written) || written != length)
        {
            throw new InvalidDataException("The stored page is damaged.");
        }

        var at = 0;
        var text = Encoding.UTF8.GetString(Take(raw, ref at));
        return (text, ReadBoxes(raw, at));
    }

    /// <summary>The text stands first: what comes behind it, the larger part, is not unpacked.</summary>
    private static string TextOnly(ReadOnlySpan<byte> packed, byte[] raw)
    {
        var decoder = new BrotliDecoder();
        try
        {
            for (var known = 0; ;)
            {
                var status = decoder.Decompress(packed, raw.AsSpan(known, Math.Min(TextStep, raw.Length - known)), out var read, out var written);
                packed = packed[read..];
                known += written;
                var at = 0;
                if (known >= Math.Min(raw.Length, MostLengthBytes) && ReadNumber(raw, ref at) is >= 0 and var length && length <= known - at)
                {
                    return Encoding.UTF8.GetString(raw, at, length);
                }

                if (status != OperationStatus.DestinationTooSmall || known == raw.Length)
                {
                    throw new InvalidDataException("The stored page is damaged.");
                }
            }
        }
        finally
        {
            decoder.Dispose();
        }
    }

    private static Box[] ReadBoxes(byte[] raw, int at)
    {
        var boxes = new Box[ReadNumber(raw, ref at)];
        var widths = Take(raw, ref at);
        var steps = Take(raw, ref at);
        var lines = Take(raw, ref at);
        int inWidths = 0, inSteps = 0, inLines = 0;
        int right = 0, top = 0, height = 0;
        for (var i = 0; i < boxes.Length; i++)
        {
            var width = ReadNumber(widths, ref inWidths);
            if (width == 0)
            {
                continue;
            }

            var x = right + ReadSigned(steps, ref inSteps);
            if (((width - 1) & 1) == 1)
            {
                top += ReadSigned(lines, ref inLines);
                height += ReadSigned(lines, ref inLines);
            }

            right = x + ((width - 1) >> 1);
            boxes[i] = new Box(x / Scale, top / Scale, ((width - 1) >> 1) / Scale, height / Scale);
        }

        return boxes;
    }

    private static int Units(float points) => (int)MathF.Round(Math.Clamp(points, -1e6f, 1e6f) * Scale);

    private static ReadOnlySpan<byte> Take(ReadOnlySpan<byte> raw, ref int at)
    {
        var length = ReadNumber(raw, ref at);
        if (length < 0 || length > raw.Length - at)
        {
            throw new InvalidDataException("The stored page is damaged.");
        }

        at += length;
        return raw.Slice(at - length, length);
    }

    private static int ReadSigned(ReadOnlySpan<byte> raw, ref int at)
    {
        var number = (uint)ReadNumber(raw, ref at);
        return (int)(number >> 1) ^ -(int)(number & 1);
    }

    private static int ReadNumber(ReadOnlySpan<byte> raw, ref int at)
    {
        uint value = 0;
        for (var shift = 0; ; shift += 7)
        {
            if (at >= raw.Length || shift > 28)
            {
                throw new InvalidDataException("The stored page is damaged.");
            }

            var next = raw[at++];
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return unchecked((int)value);
            }
        }
    }
}
