using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Library;

/// <summary>A page's text and character boxes in as few bytes as serve to light up a figure: a box costs about half a byte once compressed.</summary>
/// <remarks>
/// Format 2, Brotli over: text length and bytes (UTF-8), then the boxes in tenths of a point. A character is foretold to begin where the one before ended, on
/// its line, and to be as wide as the last of its kind of that height; one byte a character tells whether it is so, and what it is not stands in a second plane.
/// </remarks>
internal static class PageCodec
{
    private const byte Format = 2;

    /// <summary>Units of a point: a tenth is finer than any screen.</summary>
    private const float Scale = 10;

    /// <summary>Units by which a character may stand beside where it is foretold: what rounding makes of two that touch.</summary>
    private const int Tolerance = 1;

    /// <summary>A control byte from here on is flags of what the second plane tells; below, the step to the right alone; 0: all as foretold.</summary>
    private const int Flags = 240;
    private const int HasLine = 1;
    private const int HasWidth = 2;
    private const int HasStep = 4;

    /// <summary>Bytes that one page may unpack to; more is damage.</summary>
    private const int MaxUnpacked = 64 << 20;

    /// <summary>Bytes unpacked at once when only the text is asked for.</summary>
    private const int TextStep = 4096;

    /// <summary>A quarter of the time of 4 for a tenth more bytes.</summary>
    private const int Quality = 0;
    private const int Window = 20;

    public static byte[] Pack(string text, IReadOnlyList<Box> boxes)
    {
        using var raw = new ByteWriter(Encoding.UTF8.GetMaxByteCount(text.Length) + 16 + (boxes.Count * 2));
        raw.WriteText(text);
        using var details = new ByteWriter(boxes.Count);
        raw.WriteNumber(boxes.Count);
        WriteBoxes(text, boxes as Box[] ?? [.. boxes], raw.Extend(boxes.Count), details);
        raw.WritePart(details.Written);

        using var packed = new ByteWriter(BrotliEncoder.GetMaxCompressedLength(raw.Length) + 5);
        packed.Space[0] = Format;
        BinaryPrimitives.WriteInt32LittleEndian(packed.Space[1..], raw.Length);
        return BrotliEncoder.TryCompress(raw.Written, packed.Space[5..], out var written, Quality, Window)
            ? packed.Space[..(written + 5)].ToArray()
            : throw new InvalidOperationException("A page could not be compressed.");
    }

    /// <param name="controls">One byte for each box.</param>
    private static void WriteBoxes(string text, ReadOnlySpan<Box> boxes, Span<byte> controls, ByteWriter details)
    {
        var widths = new WidthMemory(stackalloc WidthMemory.Slot[WidthMemory.Size]);
        var last = default(Box);
        int right = 0, top = 0, height = 0;
        for (var i = 0; i < boxes.Length; i++)
        {
            ref readonly var box = ref boxes[i];
            var flags = 0;
            if (!box.IsEmpty && (box.Y != last.Y || box.Height != last.Height))
            {
                var (y, h) = (Units(box.Y), Units(box.Height));
                if (y != top || h != height)
                {
                    flags = HasLine;
                    details.WriteSigned(y - top);
                    details.WriteSigned(h - height);
                    (top, height) = (y, h);
                }

                last = box;
            }

            ref var slot = ref widths.Find(i < text.Length ? text[i] : '\0', height, out var isKnown);
            if (!isKnown || box.Width != slot.Printed || slot.IsEmpty != box.IsEmpty)
            {
                var width = box.IsEmpty ? WidthMemory.Empty : Units(box.Width);
                if (!isKnown || width != slot.Width)
                {
                    flags |= HasWidth;
                    details.WriteNumber(width + 1);
                }

                (slot.Width, slot.Printed) = (width, box.Width);
            }

            if (slot.IsEmpty)
            {
                controls[i] = (byte)(flags == 0 ? 0 : Flags | flags);
                continue;
            }

            var step = Units(box.X) - right;
            if (step is >= -Tolerance and <= Tolerance)
            {
                step = 0;
            }

            right += step + slot.Width;
            if (flags == 0 && step is > -(Flags / 2) and < Flags / 2)
            {
                controls[i] = (byte)((step << 1) ^ (step >> 31));
                continue;
            }

            if (step != 0)
            {
                flags |= HasStep;
                details.WriteSigned(step);
            }

            controls[i] = (byte)(Flags | flags);
        }
    }

    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static (string Text, IReadOnlyList<Box> Boxes) Unpack(ReadOnlySpan<byte> packed, bool withBoxes)
    {
        var length = packed.Length > 5 && packed[0] is Format or PageFormat1.Format ? BinaryPrimitives.ReadInt32LittleEndian(packed[1..]) : -1;
        if (length is < 0 or > MaxUnpacked)
        {
            throw ByteReader.Damaged();
        }

        var raw = new byte[length];
        if (!withBoxes)
        {
            return (TextOnly(packed[5..], raw), []);
        }

        if (!BrotliDecoder.TryDecompress(packed[5..], raw, out var written) || written != length)
        {
            throw ByteReader.Damaged();
        }

        var reader = new ByteReader(raw);
        var text = Encoding.UTF8.GetString(reader.ReadPart());
        return (text, packed[0] == Format ? ReadBoxes(text, reader) : PageFormat1.ReadBoxes(reader));
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
                var reader = new ByteReader(raw.AsSpan(0, known));
                if (known >= Math.Min(raw.Length, ByteReader.LongestNumber) && reader.ReadNumber() is >= 0 and var length && length <= reader.Left)
                {
                    return Encoding.UTF8.GetString(reader.Read(length));
                }

                if (status != OperationStatus.DestinationTooSmall || known == raw.Length)
                {
                    throw ByteReader.Damaged();
                }
            }
        }
        finally
        {
            decoder.Dispose();
        }
    }

    private static Box[] ReadBoxes(string text, ByteReader reader)
    {
        var controls = reader.ReadPart();
        var details = new ByteReader(reader.ReadPart());
        var boxes = new Box[controls.Length];
        var widths = new WidthMemory(stackalloc WidthMemory.Slot[WidthMemory.Size]);
        int right = 0, top = 0, height = 0;
        for (var i = 0; i < boxes.Length; i++)
        {
            var control = controls[i];
            var flags = control >= Flags ? control - Flags : 0;
            if ((flags & HasLine) != 0)
            {
                top = unchecked(top + details.ReadSigned());
                height = unchecked(height + details.ReadSigned());
            }

            ref var slot = ref widths.Find(i < text.Length ? text[i] : '\0', height, out var isKnown);
            if ((flags & HasWidth) != 0)
            {
                slot.Width = unchecked(details.ReadNumber() - 1);
            }
            else if (!isKnown)
            {
                throw ByteReader.Damaged();
            }

            if (!slot.IsEmpty)
            {
                var x = unchecked(right + (control < Flags ? ByteReader.Signed(control) : (flags & HasStep) != 0 ? details.ReadSigned() : 0));
                right = unchecked(x + slot.Width);
                boxes[i] = new Box(x / Scale, top / Scale, slot.Width / Scale, height / Scale);
            }
        }

        return boxes;
    }

    private static int Units(float points) => points is >= 0 and < 1e6f ? (int)((points * Scale) + 0.5f) : (int)MathF.Round(Math.Clamp(points, -1e6f, 1e6f) * Scale);
}
