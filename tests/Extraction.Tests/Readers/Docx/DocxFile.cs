using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace LittleGiants.Extraction.Tests.Readers.Docx;

/// <summary>Makes small Word files: the body as XML, the parts around it on demand.</summary>
internal sealed class DocxFile
{
    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";

    public string? Styles { get; init; }

    public string? Numbering { get; init; }

    public string? Footnotes { get; init; }

    public string? Endnotes { get; init; }

    public string? Header { get; init; }

    public string? Footer { get; init; }

    public string? Title { get; init; }

    public string? Creator { get; init; }

    public DateTime? Modified { get; init; }

    /// <summary>A link whose address is no address at all, as some writers leave them.</summary>
    public string? BrokenLink { get; init; }

    public static string Paragraph(string text, string? style = null) =>
        $"<w:p>{(style is null ? "" : $"<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>")}<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    public static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{Paragraph(text)}</w:tc>";

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    public byte[] With(string body)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            Feed(main, "document", $"<w:body>{body}</w:body>");
            Add<StyleDefinitionsPart>(main, "styles", Styles);
            Add<NumberingDefinitionsPart>(main, "numbering", Numbering);
            Add<FootnotesPart>(main, "footnotes", Footnotes);
            Add<EndnotesPart>(main, "endnotes", Endnotes);
            Add<HeaderPart>(main, "hdr", Header);
            Add<FooterPart>(main, "ftr", Footer);
            file.PackageProperties.Title = Title;
            file.PackageProperties.Creator = Creator;
            file.PackageProperties.Modified = Modified;
        }

        return BrokenLink is null ? stream.ToArray() : WithLink(stream.ToArray(), BrokenLink);
    }

    /// <summary>Writes an archive with one file replaced or added.</summary>
    public static byte[] Replace(byte[] archive, string name, string content)
    {
        using var stream = new MemoryStream();
        stream.Write(archive);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(name)?.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
            writer.Write(content);
        }

        return stream.ToArray();
    }

    public static string Document(string body) => $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document {Namespaces}><w:body>{body}</w:body></w:document>";

    private static byte[] WithLink(byte[] archive, string address) => Replace(
        archive,
        "word/_rels/document.xml.rels",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + $"<Relationship Id=\"rL\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"{address}\" TargetMode=\"External\"/></Relationships>");

    private static void Add<T>(MainDocumentPart main, string root, string? content)
        where T : OpenXmlPart, IFixedContentTypePart
    {
        if (content is not null)
        {
            Feed(main.AddNewPart<T>(), root, content);
        }
    }

    private static void Feed(OpenXmlPart part, string root, string content)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:{root} {Namespaces}>{content}</w:{root}>"));
        part.FeedData(stream);
    }
}
