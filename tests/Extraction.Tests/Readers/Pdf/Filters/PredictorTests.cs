using LittleGiants.Extraction.Readers.Pdf;
using LittleGiants.Extraction.Readers.Pdf.Filters;
using LittleGiants.Extraction.Readers.Pdf.Syntax;

namespace LittleGiants.Extraction.Tests.Readers.Pdf.Filters;

public sealed class PredictorTests
{
    [Theory]
    [InlineData(1, 8, 5)]
    [InlineData(3, 8, 4)]
    [InlineData(4, 8, 3)]
    [InlineData(1, 16, 3)]
    [InlineData(3, 16, 2)]
    [InlineData(1, 1, 19)]
    [InlineData(1, 2, 9)]
    [InlineData(3, 4, 5)]
    public void Png_rows_of_all_types_are_undone(int colors, int bits, int columns)
    {
        var rowLength = ((columns * colors * bits) + 7) / 8;
        var rows = Rows(rowLength, 10);
        var pixel = Math.Max(1, colors * bits / 8);
        List<byte> encoded = [];
        var above = new byte[rowLength];
        for (var row = 0; row < rows.Length; row++)
        {
            var type = row % 5;
            encoded.Add((byte)type);
            for (var i = 0; i < rowLength; i++)
            {
                var left = i >= pixel ? rows[row][i - pixel] : 0;
                var upLeft = i >= pixel ? above[i - pixel] : 0;
                var guess = type switch { 0 => 0, 1 => left, 2 => above[i], 3 => (left + above[i]) / 2, _ => Paeth(left, above[i], upLeft) };
                encoded.Add((byte)((rows[row][i] - guess) & 0xFF));
            }

            above = rows[row];
        }

        Assert.Equal(rows.SelectMany(row => row), Undo(15, colors, bits, columns, [.. encoded]));
    }

    [Theory]
    [InlineData(1, 8, 5)]
    [InlineData(3, 8, 4)]
    [InlineData(2, 16, 3)]
    [InlineData(1, 1, 16)]
    [InlineData(3, 2, 4)]
    [InlineData(2, 4, 5)]
    public void Tiff_rows_of_all_depths_are_undone(int colors, int bits, int columns)
    {
        var random = new Random(7);
        var rowLength = ((columns * colors * bits) + 7) / 8;
        List<byte> plain = [];
        List<byte> encoded = [];
        for (var row = 0; row < 4; row++)
        {
            var samples = Enumerable.Range(0, columns * colors).Select(_ => random.Next(1 << bits)).ToArray();
            var differences = samples.Select((sample, i) => (sample - (i >= colors ? samples[i - colors] : 0)) & ((1 << bits) - 1)).ToArray();
            plain.AddRange(Pack(samples, bits, rowLength));
            encoded.AddRange(Pack(differences, bits, rowLength));
        }

        Assert.Equal(plain, Undo(2, colors, bits, columns, [.. encoded]));
    }

    [Fact]
    public void A_last_row_that_is_not_whole_is_kept() =>
        Assert.Equal([1, 2, 3, 2, 4], Undo(12, 1, 8, 3, [2, 1, 2, 3, 2, 1, 2]));

    [Theory]
    [InlineData("/Predictor 12 /Columns 2000000000")]
    [InlineData("/Predictor 2 /Columns 0 /Colors -4 /BitsPerComponent 3")]
    [InlineData("/Predictor 99 /Colors 1000000 /BitsPerComponent 16 /Columns 16000000")]
    [InlineData("/Predictor 7")]
    public void Impossible_parameters_are_survived(string entries)
    {
        var sink = new ByteSink();
        sink.Begin(100, 100);
        sink.Write([1, 2, 3, 4, 5, 6, 7]);
        Predictor.Undo(Parameters(entries), sink);
        Assert.InRange(sink.Length, 0, 7);
    }

    private static byte[] Undo(int predictor, int colors, int bits, int columns, byte[] data)
    {
        var sink = new ByteSink();
        sink.Begin(1 << 20, data.Length);
        sink.Write(data);
        Predictor.Undo(Parameters($"/Predictor {predictor} /Colors {colors} /BitsPerComponent {bits} /Columns {columns}"), sink);
        return sink.Written.ToArray();
    }

    private static PdfDictionary Parameters(string entries)
    {
        var lexer = new PdfLexer(PdfWriter.Bytes($"<< {entries} >>"));
        return (PdfDictionary)new PdfObjectParser(new PdfNamePool(), null, PdfLimits.Default).Parse(ref lexer);
    }

    private static byte[][] Rows(int length, int count)
    {
        var random = new Random(3);
        var rows = new byte[count][];
        for (var i = 0; i < count; i++)
        {
            rows[i] = new byte[length];
            random.NextBytes(rows[i]);
        }

        return rows;
    }

    private static byte[] Pack(int[] samples, int bits, int rowLength)
    {
        var row = new byte[rowLength];
        for (var i = 0; i < samples.Length * bits; i++)
        {
            var bit = (samples[i / bits] >> (bits - 1 - (i % bits))) & 1;
            row[i / 8] |= (byte)(bit << (7 - (i % 8)));
        }

        return row;
    }

    private static int Paeth(int left, int up, int upLeft)
    {
        var p = left + up - upLeft;
        var (pa, pb, pc) = (Math.Abs(p - left), Math.Abs(p - up), Math.Abs(p - upLeft));
        return pa <= pb && pa <= pc ? left : pb <= pc ? up : upLeft;
    }
}
