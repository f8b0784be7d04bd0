using System.Buffers.Binary;
using System.IO.Compression;
using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Tests.Library;

public sealed class PageCodecTests
{
    /// <summary>Half a tenth by rounding, and a tenth by which touching characters may stand aside.</summary>
    private const float Tolerance = 0.16f;

    [Fact]
    public void What_is_packed_is_read_again_within_a_sixth_of_a_point()
    {
        var random = new Random(7);
        for (var page = 0; page < 200; page++)
        {
            var (text, boxes) = Page(random);
            var (again, found) = PageCodec.Unpack(PageCodec.Pack(text, boxes), withBoxes: true);
            Assert.Equal(text, again);
            Assert.Equal(text, PageCodec.Unpack(PageCodec.Pack(text, boxes), withBoxes: false).Text);
            Assert.Equal(boxes.Length, found.Count);
            for (var i = 0; i < boxes.Length; i++)
            {
                Assert.Equal(boxes[i].IsEmpty, found[i].IsEmpty);
                Assert.True(boxes[i].IsEmpty || IsNear(boxes[i], found[i]), $"{boxes[i]} became {found[i]}");
            }
        }
    }

    [Fact]
    public void A_line_of_touching_characters_costs_less_than_a_byte_each()
    {
        var text = string.Concat(Enumerable.Repeat("revenue rose ", 200));
        var boxes = text.Select((c, i) => new Box(50 + (i % 80 * 5.37f), 700 - (i / 80 * 12), 5.37f, 10)).ToArray();
        Assert.InRange(PageCodec.Pack(text, boxes).Length, 1, text.Length);
    }

    [Fact]
    public void Pages_of_the_first_format_are_still_read()
    {
        using ByteWriter raw = new(64), widths = new(16), steps = new(16), lines = new(16);
        raw.WriteText("a b");
        raw.WriteNumber(3);
        widths.WriteNumber((50 << 1 | 1) + 1);
        widths.WriteNumber(0);
        widths.WriteNumber((60 << 1) + 1);
        steps.WriteSigned(720);
        steps.WriteSigned(25);
        lines.WriteSigned(1000);
        lines.WriteSigned(120);
        raw.WritePart(widths.Written);
        raw.WritePart(steps.Written);
        raw.WritePart(lines.Written);
        var packed = new byte[5 + BrotliEncoder.GetMaxCompressedLength(raw.Length)];
        packed[0] = 1;
        BinaryPrimitives.WriteInt32LittleEndian(packed.AsSpan(1), raw.Length);
        Assert.True(BrotliEncoder.TryCompress(raw.Written, packed.AsSpan(5), out var written));

        var (text, boxes) = PageCodec.Unpack(packed.AsSpan(0, 5 + written), withBoxes: true);
        Assert.Equal("a b", text);
        Assert.Equal([new Box(72, 100, 5, 12), default, new Box(79.5f, 100, 6, 12)], boxes);
    }

    [Fact]
    public void Damage_is_told_and_never_read_as_a_page()
    {
        var random = new Random(11);
        var (text, boxes) = Page(random);
        using ByteWriter raw = new(64);
        raw.WriteText(text);
        for (var attempt = 0; attempt < 2000; attempt++)
        {
            var packed = PageCodec.Pack(text, boxes);
            packed[random.Next(packed.Length)] ^= (byte)(1 << random.Next(8));
            try
            {
                PageCodec.Unpack(random.Next(4) == 0 ? packed.AsSpan(0, random.Next(packed.Length)) : packed, random.Next(2) == 0);
            }
            catch (InvalidDataException)
            {
            }
        }
    }

    private static bool IsNear(Box a, Box b) =>
        MathF.Abs(a.X - b.X) <= Tolerance && MathF.Abs(a.Y - b.Y) <= Tolerance && MathF.Abs(a.Width - b.Width) <= Tolerance && MathF.Abs(a.Height - b.Height) <= Tolerance;

    /// <summary>Lines of some sizes, kerned, with characters that have no box and some that stand anywhere, as marks and turned text do.</summary>
    private static (string Text, Box[] Boxes) Page(Random random)
    {
        const string Letters = "etaoin shrdlu1234,.研发人员　\n";
        var text = string.Create(random.Next(1, 900), random, (span, r) => r.GetItems(Letters, span));
        var boxes = new Box[text.Length];
        float x = 0, y = 0, size = 10;
        for (var i = 0; i < boxes.Length; i++)
        {
            if (i == 0 || random.Next(40) == 0)
            {
                (x, y, size) = (random.NextSingle() * 500, random.NextSingle() * 800, 6 + random.Next(20));
            }

            var width = size * (0.3f + (text[i] % 17 / 20f));
            boxes[i] = text[i] == '\n' || random.Next(60) == 0 ? default
                : random.Next(50) == 0 ? new Box(random.NextSingle() * 9000 - 4000, random.NextSingle() * 900, random.NextSingle() * 300, random.NextSingle() * 300)
                : new Box(x, y, width, size);
            x += width + (random.Next(3) == 0 ? (random.NextSingle() * 2) - 1 : 0);
        }

        return (text, boxes);
    }
}
