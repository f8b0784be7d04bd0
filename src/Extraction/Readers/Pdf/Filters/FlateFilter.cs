using System.IO.Compression;
using System.Runtime.InteropServices;

namespace LittleGiants.Extraction.Readers.Pdf.Filters;

/// <summary>Inflates, keeping what decodes of a broken stream. The checksum at the end is not looked at: files with a wrong one are common.</summary>
internal static class FlateFilter
{
    private const int ZlibHeaderLength = 2;

    /// <summary>Output asked for at once; after an error this much is read again byte by byte.</summary>
    private const int ChunkSize = 16 * 1024;

    /// <summary>Whether the stream was whole.</summary>
    public static bool Decode(ReadOnlyMemory<byte> encoded, ByteSink sink)
    {
        // 1. Some writers put the line end of "stream" twice.
        var data = encoded;
        while (data.Length > 0 && data.Span[0] is (byte)'\r' or (byte)'\n')
        {
            data = data[1..];
        }

        if (data.Length < ZlibHeaderLength)
        {
            return data.IsEmpty;
        }

        // 2. The deflate data behind the header.
        var hasHeader = HasZlibHeader(data.Span);
        if (hasHeader || (data.Span[0] & 0x0F) == 8)
        {
            var whole = Inflate(data[ZlibHeaderLength..], sink);
            if (whole || sink.Length > 0)
            {
                return whole && hasHeader;
            }
        }

        // 3. No header, or a spoilt one.
        if (Inflate(data, sink) || sink.Length > 0)
        {
            return false;
        }

        sink.Truncate(0);
        Inflate(data[ZlibHeaderLength..], sink);
        return false;
    }

    private static bool HasZlibHeader(ReadOnlySpan<byte> data) =>
        (data[0] & 0x0F) == 8 && ((data[0] << 8) | data[1]) % 31 == 0 && (data[1] & 0x20) == 0;

    private static bool Inflate(ReadOnlyMemory<byte> data, ByteSink sink)
    {
        var start = sink.Length;
        var inflater = Open(data);
        try
        {
            while (true)
            {
                var free = sink.Free();
                if (free.IsEmpty)
                {
                    sink.IsCut = inflater.ReadByte() >= 0;
                    return true;
                }

                var count = inflater.Read(free.Length > ChunkSize ? free[..ChunkSize] : free);
                if (count <= 0)
                {
                    return true;
                }

                sink.Advance(count);
            }
        }
        catch (InvalidDataException)
        {
            Rescue(data, sink, start);
            return false;
        }
        finally
        {
            inflater.Dispose();
        }
    }

    /// <summary>Reads the chunk that failed again, one byte at a time, up to the error.</summary>
    private static void Rescue(ReadOnlyMemory<byte> data, ByteSink sink, int start)
    {
        using var inflater = Open(data);
        var good = sink.Length - start;
        Span<byte> scratch = new byte[Math.Min(ChunkSize, Math.Max(good, 1))];
        try
        {
            while (good > 0)
            {
                var count = inflater.Read(scratch[..Math.Min(good, scratch.Length)]);
                if (count <= 0)
                {
                    return;
                }

                good -= count;
            }

            for (var i = 0; i < ChunkSize; i++)
            {
                var value = inflater.ReadByte();
                if (value < 0 || !sink.Write((byte)value))
                {
                    return;
                }
            }
        }
        catch (InvalidDataException)
        {
            // What was written so far is all there is.
        }
    }

    private static DeflateStream Open(ReadOnlyMemory<byte> data)
    {
        var memory = MemoryMarshal.TryGetArray(data, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(data.ToArray(), writable: false);
        return new DeflateStream(memory, CompressionMode.Decompress);
    }
}
