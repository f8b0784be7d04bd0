using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace LittleGiants.Extraction.Tests.Readers.Pdf;

/// <summary>Writes small PDFs, sound ones and, by its settings, rare and broken ones. Bodies are PDF syntax, one byte for each character.</summary>
internal sealed class PdfWriter
{
    private const int PagesNumber = 2;
    private const int CatalogNumber = 1;

    private readonly SortedDictionary<int, byte[]> _objects = [];
    private readonly HashSet<int> _streams = [];
    private readonly List<int> _pages = [];
    private int _next = 3;

    public PdfXrefStyle Xref { get; set; } = PdfXrefStyle.Table;

    /// <summary>Whether objects that are no streams go into an object stream (with <see cref="PdfXrefStyle.Stream"/> and <see cref="PdfXrefStyle.Hybrid"/>).</summary>
    public bool PackObjects { get; set; }

    /// <summary>Bytes before the header.</summary>
    public string Preamble { get; set; } = "";

    /// <summary>Whether offsets count from the header instead of the start of the file.</summary>
    public bool OffsetsFromHeader { get; set; } = true;

    /// <summary>Added to every offset in the cross-reference table: makes it lie.</summary>
    public int OffsetError { get; set; }

    /// <summary>Further entries of the trailer.</summary>
    public string TrailerEntries { get; set; } = "";

    /// <summary>Entries of the page tree's root, such as an inherited box.</summary>
    public string PagesEntries { get; set; } = "";

    /// <summary>Further entries of the catalog.</summary>
    public string CatalogEntries { get; set; } = "";

    /// <summary>The line end inside the cross-reference table; the standard wants two bytes.</summary>
    public string XrefLineEnd { get; set; } = " \n";

    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    public static byte[] Deflate(byte[] data)
    {
        using var output = new MemoryStream();
        using (var zlib = new ZLibStream(output, CompressionLevel.Optimal))
        {
            zlib.Write(data);
        }

        return output.ToArray();
    }

    /// <summary>Takes a number for an object that is set later.</summary>
    public int Reserve() => _next++;

    public int Add(string body)
    {
        var number = Reserve();
        Set(number, body);
        return number;
    }

    public void Set(int number, string body) => _objects[number] = Bytes(body);

    public int AddStream(string entries, string data) => AddStream(entries, Bytes(data));

    public int AddStream(string entries, byte[] data)
    {
        var number = Reserve();
        SetStream(number, $"/Length {data.Length} {entries}", data);
        return number;
    }

    /// <summary>A stream whose length is not written for it: the entries say what they like.</summary>
    public void SetStream(int number, string entries, byte[] data)
    {
        _streams.Add(number);
        _objects[number] = [.. Bytes($"<< {entries} >>\nstream\n"), .. data, .. "\nendstream"u8];
    }

    public int AddHelvetica(string entries = "/Encoding /WinAnsiEncoding") =>
        Add($"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica {entries} >>");

    /// <summary>A page of 612 × 792 points unless the entries say otherwise.</summary>
    public int AddPage(string content, string resources = "<< >>", string entries = "")
    {
        var stream = AddStream("", content);
        var box = entries.Contains("/MediaBox", StringComparison.Ordinal) || PagesEntries.Contains("/MediaBox", StringComparison.Ordinal) ? "" : "/MediaBox [0 0 612 792]";
        return AddPageObject($"/Contents {stream} 0 R /Resources {resources} {box} {entries}");
    }

    public int AddPageObject(string entries)
    {
        var number = Add($"<< /Type /Page /Parent {PagesNumber} 0 R {entries} >>");
        _pages.Add(number);
        return number;
    }

    /// <summary>A page with one line of Helvetica.</summary>
    public int AddTextPage(string text, string entries = "")
    {
        var font = AddHelvetica();
        return AddPage($"BT /F1 12 Tf 72 700 Td ({text}) Tj ET", $"<< /Font << /F1 {font} 0 R >> >>", entries);
    }

    public byte[] Build()
    {
        _objects.TryAdd(CatalogNumber, Bytes($"<< /Type /Catalog /Pages {PagesNumber} 0 R {CatalogEntries} >>"));
        _objects.TryAdd(PagesNumber, Bytes($"<< /Type /Pages /Count {_pages.Count} /Kids [ {string.Join(' ', _pages.Select(page => $"{page} 0 R"))} ] {PagesEntries} >>"));
        var output = new MemoryStream();
        Write(output, Preamble + "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
        WriteSection(output, OffsetsFromHeader ? Preamble.Length : 0, prev: null);
        return output.ToArray();
    }

    /// <summary>Appends this writer's objects to a file as an incremental update.</summary>
    public byte[] AppendTo(byte[] earlier)
    {
        var text = Encoding.Latin1.GetString(earlier);
        var start = text.LastIndexOf("startxref", StringComparison.Ordinal) + "startxref".Length;
        var prev = int.Parse(text[start..].Split('%')[0].Trim(), CultureInfo.InvariantCulture);
        var output = new MemoryStream();
        output.Write(earlier);
        WriteSection(output, 0, prev);
        return output.ToArray();
    }

    private void WriteSection(MemoryStream output, int origin, int? prev)
    {
        var packed = Xref == PdfXrefStyle.Table || !PackObjects ? [] : _objects.Keys.Where(number => !_streams.Contains(number)).ToList();
        var places = new SortedDictionary<int, PdfPlace>();
        foreach (var (number, body) in _objects)
        {
            if (!packed.Contains(number))
            {
                places[number] = new PdfPlace(WriteObject(output, number, body) - origin + OffsetError, null);
            }
        }

        if (packed.Count > 0)
        {
            WriteObjectStream(output, origin, packed, places);
        }

        var size = Math.Max(_next, places.Keys.DefaultIfEmpty(0).Max() + 1);
        var chain = prev is { } offset ? $"/Prev {offset}" : "";
        var start = Xref switch
        {
            PdfXrefStyle.Stream => WriteXrefStream(output, origin, places, size, $"/Root {CatalogNumber} 0 R {chain} {TrailerEntries}"),
            PdfXrefStyle.Hybrid => WriteHybrid(output, origin, places, size, chain),
            PdfXrefStyle.None => 0,
            _ => WriteTable(output, origin, places, $"/Size {size} /Root {CatalogNumber} 0 R {chain} {TrailerEntries}"),
        };
        Write(output, Xref == PdfXrefStyle.None ? "" : $"startxref\n{start}\n%%EOF\n");
    }

    private static int WriteObject(MemoryStream output, int number, byte[] body)
    {
        var offset = (int)output.Position;
        Write(output, $"{number} 0 obj\n");
        output.Write(body);
        Write(output, "\nendobj\n");
        return offset;
    }

    private void WriteObjectStream(MemoryStream output, int origin, List<int> packed, SortedDictionary<int, PdfPlace> places)
    {
        var own = Reserve();
        var head = new StringBuilder();
        var body = new MemoryStream();
        for (var i = 0; i < packed.Count; i++)
        {
            head.Append(CultureInfo.InvariantCulture, $"{packed[i]} {body.Length} ");
            body.Write(_objects[packed[i]]);
            body.WriteByte((byte)' ');
            places[packed[i]] = new PdfPlace(own, i);
        }

        var data = Deflate([.. Bytes(head.ToString()), .. body.ToArray()]);
        byte[] stream = [.. Bytes($"<< /Type /ObjStm /N {packed.Count} /First {head.Length} /Filter /FlateDecode /Length {data.Length} >>\nstream\n"), .. data, .. "\nendstream"u8];
        places[own] = new PdfPlace(WriteObject(output, own, stream) - origin + OffsetError, null);
    }

    private int WriteTable(MemoryStream output, int origin, SortedDictionary<int, PdfPlace> places, string trailer)
    {
        var start = (int)output.Position - origin;
        Write(output, "xref\n0 1\n0000000000 65535 f" + XrefLineEnd);
        foreach (var (number, place) in places)
        {
            Write(output, place.Index is null
                ? $"{number} 1\n{place.Position:0000000000} 00000 n{XrefLineEnd}"
                : $"{number} 1\n0000000000 00000 f{XrefLineEnd}");
        }

        Write(output, $"trailer\n<< {trailer} >>\n");
        return start;
    }

    private static int WriteXrefStream(MemoryStream output, int origin, SortedDictionary<int, PdfPlace> places, int size, string entries)
    {
        var own = size;
        var start = (int)output.Position - origin;
        places[own] = new PdfPlace(start, null);
        var rows = new MemoryStream();
        var index = new StringBuilder();
        var above = new byte[6];
        foreach (var (number, place) in places)
        {
            index.Append(CultureInfo.InvariantCulture, $"{number} 1 ");
            var row = new byte[6];
            row[0] = (byte)(place.Index is null ? 1 : 2);
            BinaryPrimitives.WriteInt32BigEndian(row.AsSpan(1), place.Position);
            row[5] = (byte)(place.Index ?? 0);

            // The PNG "up" predictor is what writers use here.
            rows.WriteByte(2);
            for (var i = 0; i < row.Length; i++)
            {
                rows.WriteByte((byte)((row[i] - above[i]) & 0xFF));
            }

            above = row;
        }

        var data = Deflate(rows.ToArray());
        byte[] body =
        [
            .. Bytes($"<< /Type /XRef /Size {own + 1} /W [1 4 1] /Index [ {index}] /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 6 >> /Length {data.Length} {entries} >>\nstream\n"),
            .. data, .. "\nendstream"u8,
        ];
        WriteObject(output, own, body);
        return start;
    }

    private int WriteHybrid(MemoryStream output, int origin, SortedDictionary<int, PdfPlace> places, int size, string chain)
    {
        var stream = WriteXrefStream(output, origin, new SortedDictionary<int, PdfPlace>(places), size, "");
        return WriteTable(output, origin, places, $"/Size {size} /Root {CatalogNumber} 0 R /XRefStm {stream} {chain} {TrailerEntries}");
    }

    private static void Write(MemoryStream output, string text) => output.Write(Bytes(text));

    private readonly record struct PdfPlace(int Position, int? Index);
}
