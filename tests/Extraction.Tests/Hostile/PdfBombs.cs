using System.IO.Compression;
using System.Text;
using LittleGiants.Extraction.Tests.Readers.Pdf;

namespace LittleGiants.Extraction.Tests.Hostile;

/// <summary>PDFs made to cost a reader its stack, its memory or its time.</summary>
internal static class PdfBombs
{
    private const int Many = 200_000;
    private const int Huge = 200 << 20;

    public static IEnumerable<(string Name, Func<byte[]> Make)> All =>
    [
        ("arrays nested in a page", () => Page($"/Contents null /Deep {Times("[", Many)}{Times("]", Many)}")),
        ("dictionaries nested in a page", () => Page($"/Deep {Times("<</A ", Many)}")),
        ("arrays nested in content", () => Content(Times("[", Many) + "1 TJ")),
        ("dictionaries nested in content", () => Content("/Span " + Times("<</A ", Many) + " BDC")),
        ("saved states without end", () => Content(Times("q ", Many) + "BT /F1 9 Tf (x) Tj ET")),
        ("marked content without end", () => Content(Times("/P <</MCID 0/ActualText(x)>> BDC ", Many))),
        ("operands without operator", () => Content(Times("1 ", Many * 5))),
        ("one long array", () => Content("[" + Times("1 ", Many * 5) + "] TJ")),
        ("glyphs without end", () => Content("BT /F1 9 Tf " + Times("(AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA) Tj 1 0 Td ", Many / 4) + "ET")),
        ("glyphs at one place", () => Content("BT /F1 9 Tf 0 Tz " + Times("(AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA) Tj ", Many / 4) + "ET")),
        ("rules without end", () => Content(Times("10 10 m 500 10 l S 0 0 400 300 re S ", Many))),
        ("a grid of rules", () => Content(Grid())),
        ("a path without end", () => Content("0 0 m " + Times("9 9 l 8 0 l ", Many) + " S")),
        ("fonts set without end", () => Content("BT " + Times("/F1 9 Tf ", Many) + "ET")),
        ("inline images without end", () => Content(Times("BI /W 1 ID x EIx ", Many))),
        ("strings without end", () => Content("BT /F1 9 Tf " + Times("(", Many))),
        ("trailers without end", () => PdfWriter.Bytes("%PDF-1.4\n" + Times("trailer(", Many))),
        ("objects without end", () => PdfWriter.Bytes("%PDF-1.4\n" + Numbered(Many, "obj(") + Times(")", 9))),
        ("streams without end", () => PdfWriter.Bytes("%PDF-1.4\n" + Numbered(Many, "obj<</Type/ObjStm/N 9/First 9>>stream\n"))),
        ("dictionaries left open", () => PdfWriter.Bytes("%PDF-1.4\n" + Numbered(Many, "obj<</Type/XRef/A "))),
        ("comments without end", () => PdfWriter.Bytes("%PDF-1.4\n" + Times("%\n", Many * 5) + "startxref 9 %%EOF")),
        ("content that inflates without end", () => Stream("", Deflated("BT /F1 9 Tf (abc) Tj ET "u8))),
        ("white space that inflates without end", () => Stream("", Deflated("    "u8))),
        ("content deflated twice", () => Stream("[/FlateDecode/FlateDecode]", PdfWriter.Deflate(Deflated("q "u8)))),
        ("run lengths in hexadecimal in ascii 85", () => Stream("[/FlateDecode/ASCII85Decode/RunLengthDecode]", Deflated("s8W-!"u8))),
        ("zeros of ascii 85", () => Stream("[/FlateDecode/ASCII85Decode]", Deflated("zzzz"u8))),
        ("an object stream that inflates", () => ObjectStream(Deflated("9 9 "u8), 1_000_000_000)),
        ("an object stream of one object many times", SharedObjects),
        ("a cross-reference stream that inflates", () => XrefStream("[1 2 1]", "/Size 2000000000")),
        ("a cross-reference stream of impossible fields", () => XrefStream("[8 2000000000 -8]", "/Index [-5 99999999 7 7]")),
        ("a cross-reference table of impossible size", () => Table("0 2000000000\n0000000000 65535 f \n")),
        ("a predictor of impossible size", () => Parameters("/Predictor 15 /Columns 2000000000 /Colors 99 /BitsPerComponent 16")),
        ("a page tree of impossible size", () => Tree("/Count 2147483647", "/Kids [" + Times("3 0 R ", Many) + "]")),
        ("a page tree that holds itself", () => Tree("/Count 5", "/Kids [2 0 R 2 0 R 3 0 R 1 0 R]")),
        ("forms that draw each other twice", () => Forms(30, 2)),
        ("a form that draws itself", () => Forms(1, 3)),
        ("forms that draw many", () => Forms(4, 300)),
        ("a font that is its own descendant", () => Font("/Subtype /Type0 /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 4 0 R")),
        ("a type 3 font that shows itself", () => Font("/Subtype /Type3 /FontMatrix [1 0 0 1 0 0] /CharProcs << /A 3 0 R >> /Resources << /Font << /F1 4 0 R >> >> /Encoding << /Differences [65 /A] >>")),
        ("widths and differences without end", () => Font($"/Subtype /TrueType /FirstChar -5 /LastChar 2000000000 /Widths [{Times("9 ", Many)}] /Encoding << /Differences [{Times("/A 1 ", Many)}] >>")),
        ("widths of a composite font without end", () => Font($"/Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< /Subtype /CIDFontType0 /W [{Times("0 65535 9 ", Many / 10)}] /W2 [0 2000000000 1 2 3] >>]")),
        ("a character map of large ranges", () => CharacterMap(Times("1 beginbfrange <0000> <FFFF> <0000> endbfrange ", 2000))),
        ("a character map of impossible ranges", () => CharacterMap("1 beginbfrange <00000000> <FFFFFFFF> <00> endbfrange 1 begincidrange <00000000> <FFFFFFFF> 0 endcidrange <FFFFFFFF> usecmap /X usecmap")),
        ("boxes of impossible size", () => Page("/MediaBox [-1e30 -1e30 1e30 1e30] /UserUnit 75000 /Rotate 99999999999")),
        ("numbers of impossible size", () => Content("99999999999999999999 0 0 1e300 1e300 1e300 cm BT /F1 1e30 Tf 1e30 0 0 1e30 9e99 -9e99 Tm (abc) Tj ET 0 0 1e30 1e30 re S")),
        ("names without end", () => Content(string.Concat(Enumerable.Range(0, Many).Select(i => $"/Name{i} gs ")))),
        ("a chain of cross-reference sections", Chain),
    ];

    private static byte[] Page(string entries)
    {
        var writer = new PdfWriter();
        writer.AddPageObject(entries);
        return writer.Build();
    }

    private static byte[] Content(string content)
    {
        var writer = new PdfWriter();
        var font = writer.AddHelvetica();
        writer.AddPage(content, $"<< /Font << /F1 {font} 0 R >> >>");
        return writer.Build();
    }

    private static byte[] Stream(string filter, byte[] data)
    {
        var writer = new PdfWriter();
        var font = writer.AddHelvetica();
        var content = writer.AddStream($"/Filter {(filter.Length == 0 ? "/FlateDecode" : filter)}", data);
        writer.AddPageObject($"/Contents [ {content} 0 R {content} 0 R ] /Resources << /Font << /F1 {font} 0 R >> >>");
        return writer.Build();
    }

    private static byte[] Parameters(string parameters)
    {
        var writer = new PdfWriter();
        var content = writer.AddStream($"/Filter /FlateDecode /DecodeParms << {parameters} >>", PdfWriter.Deflate(new byte[1000]));
        writer.AddPageObject($"/Contents {content} 0 R");
        return writer.Build();
    }

    private static byte[] ObjectStream(byte[] data, int count)
    {
        var writer = new PdfWriter { Xref = PdfXrefStyle.None };
        writer.AddTextPage("x");
        writer.AddStream($"/Type /ObjStm /N {count} /First 400000 /Filter /FlateDecode", data);
        return writer.Build();
    }

    private static byte[] SharedObjects()
    {
        const int Count = 20_000;
        var head = new StringBuilder();
        for (var i = 0; i < Count; i++)
        {
            head.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i + 100} {i % 2} ");
        }

        var writer = new PdfWriter { Xref = PdfXrefStyle.None };
        writer.AddPageObject($"/Resources << /Font << {string.Concat(Enumerable.Range(100, Count).Select(i => $"/F{i} {i} 0 R "))} >> >>");
        writer.AddStream($"/Type /ObjStm /N {Count} /First {head.Length} /Filter /FlateDecode", PdfWriter.Deflate(PdfWriter.Bytes(head + Times("[<</A 2.5>>]", Many))));
        var kids = string.Concat(Enumerable.Range(100, Count).Select(i => $"{i} 0 R "));
        writer.Set(2, $"<< /Type /Pages /Count 9 /Kids [ 3 0 R {kids}] >>");
        return writer.Build();
    }

    private static byte[] XrefStream(string widths, string entries)
    {
        var writer = new PdfWriter();
        writer.AddTextPage("x");
        var bytes = writer.Build();
        var data = Deflated("\u0001\u0000\u0009\u0000"u8);
        return
        [
            .. bytes, .. PdfWriter.Bytes($"90 0 obj\n<< /Type /XRef /W {widths} {entries} /Root 1 0 R /Filter /FlateDecode /Length {data.Length} >>\nstream\n"),
            .. data, .. PdfWriter.Bytes($"\nendstream\nendobj\nstartxref\n{bytes.Length}\n%%EOF"),
        ];
    }

    private static byte[] Table(string entries)
    {
        var writer = new PdfWriter();
        writer.AddTextPage("x");
        var bytes = writer.Build();
        return [.. bytes, .. PdfWriter.Bytes($"xref\n{entries}trailer << /Root 1 0 R /Size 2000000000 /Prev {bytes.Length} >>\nstartxref\n{bytes.Length}\n%%EOF")];
    }

    private static byte[] Chain()
    {
        var writer = new PdfWriter();
        writer.AddTextPage("x");
        var file = new StringBuilder(Encoding.Latin1.GetString(writer.Build()));
        var rows = string.Concat(Enumerable.Repeat("0000000009 00000 n \n", 5000));
        var table = file.Length;
        file.Append(System.Globalization.CultureInfo.InvariantCulture, $"{Times(" ", 5000)}xref\n0 5000\n{rows}trailer << /Root 1 0 R /Prev {table + 1} >>\nstartxref\n{table}\n%%EOF");
        return PdfWriter.Bytes(file.ToString());
    }

    private static byte[] Tree(string count, string kids)
    {
        var writer = new PdfWriter();
        writer.AddTextPage("x");
        writer.Set(2, $"<< /Type /Pages {count} {kids} >>");
        return writer.Build();
    }

    private static byte[] Forms(int count, int calls)
    {
        var writer = new PdfWriter();
        var font = writer.AddHelvetica();
        var first = font + 1;
        for (var i = 0; i < count; i++)
        {
            var next = first + ((i + 1) % count);
            writer.AddStream($"/Subtype /Form /BBox [0 0 999 999] /Resources << /XObject << /X {next} 0 R >> /Font << /F1 {font} 0 R >> >>", Times("/X Do ", calls) + "BT /F1 9 Tf (x) Tj ET");
        }

        writer.AddPage("/X Do", $"<< /XObject << /X {first} 0 R >> >>");
        return writer.Build();
    }

    private static byte[] Font(string entries)
    {
        var writer = new PdfWriter();
        var content = writer.AddStream("", "BT /F1 9 Tf 72 700 Td (AAAA) Tj ET");
        var font = writer.Add($"<< /Type /Font /BaseFont /Some {entries} >>");
        writer.AddPageObject($"/Contents {content} 0 R /Resources << /Font << /F1 {font} 0 R >> >>");
        return writer.Build();
    }

    private static byte[] CharacterMap(string content)
    {
        var writer = new PdfWriter();
        var map = writer.AddStream("/Type /CMap /UseCMap 3 0 R", content);
        var font = writer.Add($"<< /Type /Font /Subtype /Type0 /BaseFont /Some /Encoding {map} 0 R /ToUnicode {map} 0 R /DescendantFonts [ << /Subtype /CIDFontType2 >> ] >>");
        writer.AddPage("BT /F1 9 Tf 72 700 Td (AAAA) Tj ET", $"<< /Font << /F1 {font} 0 R >> >>");
        return writer.Build();
    }

    private static string Grid()
    {
        var content = new StringBuilder();
        for (var i = 0; i < 600; i++)
        {
            content.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i} 0 m {i} 790 l S 0 {i} m 600 {i} l S ");
        }

        return content.ToString();
    }

    private static string Numbered(int count, string body) => string.Concat(Enumerable.Range(1, count).Select(number => $"{number} 0 {body}"));

    private static string Times(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    /// <summary>A small stream that inflates to some hundred megabytes.</summary>
    private static byte[] Deflated(ReadOnlySpan<byte> pattern)
    {
        var chunk = new byte[pattern.Length * (1 << 16)];
        for (var i = 0; i < chunk.Length; i += pattern.Length)
        {
            pattern.CopyTo(chunk.AsSpan(i));
        }

        using var output = new MemoryStream();
        using (var zlib = new ZLibStream(output, CompressionLevel.Fastest))
        {
            for (long written = 0; written < Huge; written += chunk.Length)
            {
                zlib.Write(chunk);
            }
        }

        return output.ToArray();
    }
}
