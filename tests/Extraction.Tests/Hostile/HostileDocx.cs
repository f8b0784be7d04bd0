using System.IO.Compression;
using System.Text;
using LittleGiants.Extraction.Tests.Readers.Docx;

namespace LittleGiants.Extraction.Tests.Hostile;

/// <summary>Word files, and archives made to do harm.</summary>
internal sealed class HostileDocx : HostileFormat
{
    private const string Main = "word/document.xml";

    private static readonly byte[] Full = new DocxFile
    {
        Styles = "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"B\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"B\"><w:name w:val=\"Body\"/></w:style>",
        Numbering = "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"5\"><w:abstractNumId w:val=\"1\"/></w:num>",
        Footnotes = "<w:footnote w:id=\"2\">" + DocxFile.Paragraph("A note.") + "</w:footnote>",
        Header = DocxFile.Paragraph("Annual report"),
        Title = "Report",
        Creator = "Ann Example",
    }.With(
        DocxFile.Paragraph("Report", "Title") + DocxFile.Paragraph("Chapter", "H1")
        + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"5\"/></w:numPr></w:pPr><w:r><w:t>Item</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>"
        + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:ins><w:r><w:t> new</w:t></w:r></w:ins></w:p>"
        + "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>" + DocxFile.Cell("Item", "<w:vMerge w:val=\"restart\"/>") + DocxFile.Cell("Year", "<w:gridSpan w:val=\"2\"/>") + "</w:tr>"
        + "<w:tr>" + DocxFile.Cell("", "<w:vMerge/>") + DocxFile.Cell("2023") + DocxFile.Cell("2022") + "</w:tr></w:tbl>");

    public override string Name => "docx";

    public override IReadOnlyList<byte[]> Seeds { get; } = [Full, new DocxFile().With(DocxFile.Paragraph("公司简介", "1") + DocxFile.Paragraph("本公司成立于2010年。"))];

    public override IEnumerable<(string Name, Func<byte[]> Make)> Bombs =>
    [
        ("inflation", () => WithBody("<w:p><w:r><w:t>" + new string('a', 60_000_000) + "</w:t></w:r></w:p>")),
        ("slow inflation", () => WithBody(Many(DocxFile.Paragraph("Text of a paragraph."), 300_000))),
        ("deep tables", () => WithBody(Many("<w:tbl><w:tr><w:tc>", 100_000))),
        ("deep closed tables", () => WithBody(Many("<w:tbl><w:tr><w:tc>", 50_000) + Many("</w:tc></w:tr></w:tbl>", 50_000))),
        ("tables to the limit", () => WithBody(Many("<w:tbl><w:tr><w:tc>", 80) + DocxFile.Paragraph("core") + Many("</w:tc></w:tr></w:tbl>", 80))),
        ("deep runs", () => WithBody("<w:p>" + Many("<w:smartTag>", 240) + "<w:r><w:t>core</w:t></w:r>" + Many("</w:smartTag>", 240) + "</w:p>")),
        ("nested layout", () => WithBody(Nested(4, 4))),
        ("huge row", () => WithBody("<w:tbl><w:tr>" + Many(DocxFile.Cell("1"), 100_000) + "</w:tr></w:tbl>")),
        ("merged column", () => WithBody("<w:tbl>" + Many("<w:tr>" + DocxFile.Cell("1", "<w:vMerge w:val=\"restart\"/>") + "</w:tr>", 10) + Many("<w:tr>" + DocxFile.Cell("1", "<w:vMerge/>") + "</w:tr>", 30_000) + "</w:tbl>")),
        ("entity bomb", () => DocxFile.Replace(Full, Main, "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"" + Many("&a;", 1000) + "\"><!ENTITY c \"" + Many("&b;", 1000) + "\">]><x>&c;&c;</x>")),
        ("external entity", () => DocxFile.Replace(Full, Main, "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///dev/zero\">]><x>&a;</x>")),
        ("entity bomb in the types", () => DocxFile.Replace(Full, "[Content_Types].xml", "<!DOCTYPE x [<!ENTITY a \"" + Many("ha", 1000) + "\"><!ENTITY b \"" + Many("&a;", 1000) + "\">]><Types>" + Many("&b;", 1000) + "</Types>")),
        ("entity bomb in the properties", () => DocxFile.Replace(Full, "docProps/core.xml", "<!DOCTYPE x [<!ENTITY a \"ha\">]><x>&a;</x>")),
        ("style loop", () => DocxFile.Replace(Full, "word/styles.xml", "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:style w:styleId=\"H1\"><w:basedOn w:val=\"B\"/></w:style><w:style w:styleId=\"B\"><w:basedOn w:val=\"H1\"/></w:style></w:styles>")),
        ("many relationships", () => DocxFile.Replace(Full, "word/_rels/document.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + string.Concat(Enumerable.Range(0, 50_000).Select(number => $"<Relationship Id=\"r{number}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"http://[{number}\" TargetMode=\"External\"/>")) + "</Relationships>")),
        ("relationship loop", () => DocxFile.Replace(Full, "word/_rels/document.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/header\" Target=\"document.xml\"/><Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"/word/document.xml\"/></Relationships>")),
        ("many files", ManyFiles),
        ("fields that never end", () => WithBody(Many("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:t>x</w:t></w:r></w:p>", 50_000))),
    ];

    public override byte[]? MutateInside(byte[] file, FileMutator mutator)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.Entries[mutator.Next(zip.Entries.Count)];
            var name = entry.FullName;
            byte[] plain;
            using (var content = entry.Open())
            using (var copy = new MemoryStream())
            {
                content.CopyTo(copy);
                plain = copy.ToArray();
            }

            entry.Delete();
            using var damaged = zip.CreateEntry(name).Open();
            damaged.Write(mutator.Mutate(plain, plain));
        }

        return stream.ToArray();
    }

    private static byte[] ManyFiles()
    {
        using var stream = new MemoryStream();
        stream.Write(Full);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            for (var number = 0; number < 60_000; number++)
            {
                zip.CreateEntry($"x/{number}.xml", CompressionLevel.NoCompression);
            }
        }

        return stream.ToArray();
    }

    private static string Nested(int depth, int cells) =>
        depth == 0 ? DocxFile.Paragraph("core") : "<w:tbl><w:tr>" + Many("<w:tc>" + Nested(depth - 1, cells) + "<w:p/></w:tc>", cells) + "</w:tr></w:tbl>";

    private static byte[] WithBody(string body) => DocxFile.Replace(Full, Main, DocxFile.Document(body));

    private static string Many(string part, int count) => new StringBuilder(part.Length * count).Insert(0, part, count).ToString();
}
