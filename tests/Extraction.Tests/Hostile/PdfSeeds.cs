using LittleGiants.Extraction.Tests.Readers.Pdf;

namespace LittleGiants.Extraction.Tests.Hostile;

/// <summary>Small sound PDFs that together use most of what the engine reads.</summary>
internal static class PdfSeeds
{
    private const string Table = """
        0.5 w 72 600 m 540 600 l S 72 580 468 0.5 re f 72 560 m 540 560 l 72 560 m 72 600 l S
        BT /F1 10 Tf 80 585 Td (Revenue) Tj 200 0 Td (1,234.5) Tj 100 0 Td (\(987\)) Tj ET
        BT /F1 10 Tf 80 565 Td (Employees) Tj 200 0 Td (337) Tj 100 0 Td [ (4) -200 (1) 30 (2) ] TJ ET
        """;

    private const string Everything = """
        q 1 0 0 1 10 10 cm /GS gs 1 g 0 0 100 100 re W n BT /F1 12 Tf 14 TL 1 Tc 2 Tw 90 Tz 3 Ts 0 Tr 1 0 0 1 72 700 Tm (First line) Tj T* (second) ' 1 2 (third) " ET Q
        /Span << /ActualText (fi) /MCID 0 >> BDC BT /F2 11 Tf 100 500 Td <0001000200030041> Tj ET EMC
        /Artifact BMC BT /F3 9 Tf 0 1 -1 0 300 300 Tm (abc) Tj ET EMC
        BI /W 2 /H 2 /BPC 8 /CS /G /F /AHx ID 00FF00FF> EI
        /X1 Do 3 Tr BT /F1 8 Tf 72 80 Td (hidden) Tj ET 10 10 m 20 20 30 30 40 40 c h B*
        """;

    private const string ToUnicode = """
        /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def
        1 begincodespacerange <0000> <FFFF> endcodespacerange
        2 beginbfchar <0001> <0041> <0002> <D83DDE00> endbfchar
        2 beginbfrange <0003> <0020> <0043> <0041> <0043> [ <4E00> <4E01> <4E8C> ] endbfrange
        endcmap end end
        """;

    public static IEnumerable<byte[]> Make()
    {
        foreach (var (style, pack) in new[] { (PdfXrefStyle.Table, false), (PdfXrefStyle.Stream, true), (PdfXrefStyle.Hybrid, true) })
        {
            yield return Rich(style, pack, deflate: false);
            yield return Rich(style, pack, deflate: true);
        }

        yield return Rich(PdfXrefStyle.None, false, deflate: false);
        var update = new PdfWriter();
        update.Set(4, "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>");
        yield return update.AppendTo(Rich(PdfXrefStyle.Table, false, deflate: true));
        foreach (var file in CorpusFiles.In("pdf"))
        {
            yield return File.ReadAllBytes(file);
        }

        // Printed from HTML: embedded fonts.
        yield return CorpusFiles.Read("report-en.pdf");
    }

    private static byte[] Rich(PdfXrefStyle style, bool pack, bool deflate)
    {
        var writer = new PdfWriter
        {
            Xref = style,
            PackObjects = pack,
            PagesEntries = "/MediaBox [ 0 0 595 842 ] /Rotate 0",
            CatalogEntries = "/OCProperties << /D << /OFF [ ] >> >> /Lang (en)",
        };
        var simple = writer.AddHelvetica("/Encoding << /BaseEncoding /WinAnsiEncoding /Differences [ 65 /A /uni4E00 /u1F600 /fi ] >> /FirstChar 32 /LastChar 40 /Widths [ 278 278 355 556 556 889 667 191 333 ]");
        var map = Stream(writer, "/Type /CMap", ToUnicode, deflate);
        var descriptor = writer.Add("<< /Type /FontDescriptor /FontName /Composite /Flags 4 /Ascent 880 /Descent -120 /StemV 80 /FontBBox [ 0 -200 1000 900 ] >>");
        var descendant = writer.Add($"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Composite /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [ 1 [ 500 600 ] 3 9 700 ] /FontDescriptor {descriptor} 0 R >>");
        var composite = writer.Add($"<< /Type /Font /Subtype /Type0 /BaseFont /Composite /Encoding /Identity-H /DescendantFonts [ {descendant} 0 R ] /ToUnicode {map} 0 R >>");
        var glyph = Stream(writer, "", "500 0 0 0 500 500 d1 0 0 500 500 re f", deflate);
        var drawn = writer.Add($"<< /Type /Font /Subtype /Type3 /FontBBox [ 0 0 500 500 ] /FontMatrix [ 0.001 0 0 0.001 0 0 ] /CharProcs << /a {glyph} 0 R >> /Encoding << /Differences [ 97 /a ] >> /FirstChar 97 /LastChar 99 /Widths [ 500 500 500 ] >>");
        var form = Stream(writer, "/Type /XObject /Subtype /Form /BBox [ 0 0 200 200 ] /Matrix [ 1 0 0 1 5 5 ] /Resources << >>", "0 0 50 50 re S", deflate);
        var resources = $"<< /Font << /F1 {simple} 0 R /F2 {composite} 0 R /F3 {drawn} 0 R >> /XObject << /X1 {form} 0 R >> /ExtGState << /GS << /LW 1 /Font [ {simple} 0 R 9 ] >> >> >>";
        foreach (var content in new[] { Table, Everything })
        {
            var stream = Stream(writer, "", content, deflate);
            writer.AddPageObject($"/Contents [ {stream} 0 R ] /Resources {resources} /CropBox [ 0 0 590 840 ] /UserUnit 1");
        }

        return writer.Build();
    }

    private static int Stream(PdfWriter writer, string entries, string content, bool deflate) => deflate
        ? writer.AddStream(entries + " /Filter /FlateDecode", PdfWriter.Deflate(PdfWriter.Bytes(content)))
        : writer.AddStream(entries, content);
}
