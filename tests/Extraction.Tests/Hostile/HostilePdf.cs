using System.IO.Compression;
using LittleGiants.Extraction.Tests.Readers.Pdf;

namespace LittleGiants.Extraction.Tests.Hostile;

/// <summary>Sound PDFs of all structures, and PDFs made to do harm.</summary>
internal sealed class HostilePdf : HostileFormat
{
    private readonly Lazy<IReadOnlyList<byte[]>> _seeds = new(() => [.. PdfSeeds.Make()]);

    public override string Name => "pdf";

    public override IReadOnlyList<byte[]> Seeds => _seeds.Value;

    public override IEnumerable<(string Name, Func<byte[]> Make)> Bombs => PdfBombs.All;

    /// <summary>Inflates one stream, damages it and deflates it again, so that the damage reaches content, fonts and object streams.</summary>
    public override byte[]? MutateInside(byte[] file, FileMutator mutator)
    {
        List<int> starts = [];
        for (var i = 0; i < file.Length;)
        {
            var step = file.AsSpan(i).IndexOf("stream"u8);
            if (step < 0)
            {
                break;
            }

            i += step + "stream".Length;
            if (!file.AsSpan(0, i).EndsWith("endstream"u8))
            {
                starts.Add(i);
            }
        }

        if (starts.Count == 0)
        {
            return null;
        }

        var start = starts[mutator.Next(starts.Count)];
        while (start < file.Length && file[start] is (byte)'\r' or (byte)'\n')
        {
            start++;
        }

        var length = file.AsSpan(start).IndexOf("endstream"u8);
        if (length <= 0)
        {
            return null;
        }

        var packed = file.AsSpan(start, length).ToArray();
        var plain = Inflate(packed);
        byte[] damaged = plain is null ? mutator.Mutate(packed, packed) : PdfWriter.Deflate(mutator.Mutate(plain, plain));
        return [.. file.AsSpan(0, start), .. damaged, .. "\n"u8, .. file.AsSpan(start + length)];
    }

    private static byte[]? Inflate(byte[] data)
    {
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
            using var output = new MemoryStream();
            zlib.CopyTo(output);
            return output.Length > 0 ? output.ToArray() : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
